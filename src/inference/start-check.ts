import type { KeypointName } from '../core/geometry/keypoints.ts';
import { distance } from '../core/geometry/leg-axis.ts';
import type { ObservedPerson } from '../core/reading/observation.ts';
import {
  DEFAULT_MODEL,
  EngineError,
  PRECISE_MODEL,
  PRECISE_RUN_MODEL,
  type PoseModel,
  type SingleModel,
} from '../pose/engine.ts';
import type { PoseEngine } from './pose-engine.ts';
import stored from './start-check.json' with { type: 'json' };
import { within } from './within.ts';

/** Looks at a drawn person with an engine before anybody relies on it. */
export interface StartCheck {
  /**
   * @returns why the engine is not to be trusted, or null when it sees the joints where they are stored.
   * @throws EngineError `backend-unavailable` when no answer comes in time, which is the backend's fault.
   */
  findFailure(engine: PoseEngine, limitMs: number): Promise<string | null>;
  close(): void;
}

/**
 * How far a joint may lie from its stored place, in percent of the leg. Other builds, canvases and graphics cards move a
 * joint by a fraction of a percent, pose-detection's own crop by up to 2 %; a wrong graph moves it by a limb.
 */
const MAX_PERCENT_OF_LEG = 6;

type StoredKeypoints = Readonly<Partial<Record<KeypointName, readonly number[]>>>;

/**
 * Fetches the picture, 240 × 320 pixels, drawn and of nobody. `scripts/make-start-check.mjs` makes it and the keypoints.
 *
 * @throws EngineError `model-missing` when the picture is not served: without it no engine can be checked.
 */
export async function loadStartCheck(model: PoseModel): Promise<StartCheck> {
  const picture = await fetchPicture(new URL('./start-check.png', import.meta.url));
  return {
    async findFailure(engine, limitMs) {
      const estimating = engine.estimate(picture, 0);
      // A failure of the engine itself is told by `estimating`, and only the time limit here.
      await within(limitMs, Promise.allSettled([estimating])).catch((error: unknown) => {
        throw new EngineError({ reason: 'backend-unavailable', detail: `start-up check: ${String(error)}` });
      });
      const { observation } = await estimating;
      engine.forgetPerson(null);
      return observation.person === null
        ? 'sees nobody'
        : compareKeypoints(observation.person, stored[placesOf(model)]);
    },
    close: () => picture.close(),
  };
}

/** The single model whose stored places the points of this model lie near. */
function placesOf(model: PoseModel): SingleModel {
  if (model === PRECISE_MODEL) return 'blazepose-heavy';
  return model === PRECISE_RUN_MODEL ? DEFAULT_MODEL : model;
}

/** @returns which joint lies too far from its place, in words; null when none does. */
function compareKeypoints({ keypoints }: ObservedPerson, expected: StoredKeypoints): string | null {
  const at = (name: KeypointName): { readonly x: number; readonly y: number } => {
    const [x = Number.NaN, y = Number.NaN] = expected[name] ?? [];
    return { x, y };
  };
  const legPx = distance(at('leftHip'), at('leftKnee')) + distance(at('leftKnee'), at('leftAnkle'));
  for (const name of Object.keys(expected) as KeypointName[]) {
    const seen = keypoints[name];
    const percent = seen === null ? Number.NaN : (100 * distance(seen, at(name))) / legPx;
    // Written this way round so that NaN is refused too.
    if (!(percent <= MAX_PERCENT_OF_LEG)) {
      return `${name} lies ${percent.toFixed(1)} % of the leg from its place`;
    }
  }
  return null;
}

async function fetchPicture(url: URL): Promise<ImageBitmap> {
  try {
    const response = await fetch(url);
    if (!response.ok) {
      throw new Error(`HTTP ${response.status}`);
    }
    return await createImageBitmap(await response.blob());
  } catch (error) {
    throw new EngineError({ reason: 'model-missing', detail: `start-check.png can't be read: ${String(error)}` });
  }
}
