import { testPicture, type ChosenBackend } from './backend-choice.ts';
import type { PoseEngine } from './pose-engine.ts';

/** Frames that tell how long one takes. */
const TIMED_FRAMES = 4;
/** Frames of a film that tell whether the machine became busy. */
const WATCHED_FRAMES = 15;

/**
 * Takes the threads that were wished for if a frame is faster with them now, and gives them back for good when other
 * programs make the machine busy. On two free cores two threads take 0.55 of the time. On busy cores they take up to twice
 * the time of one thread, because they wait for each other by spinning (decision 0012 in docs/decisions).
 */
export async function takeMoreThreads(chosen: ChosenBackend): Promise<ChosenBackend> {
  const { ready, engine, timedBackends } = chosen;
  const more = ready.moreThreads;
  if (more === null) return chosen;
  const picture = await testPicture();
  try {
    const timed = timedBackends.find(({ backend }) => backend === ready.backend)?.medianMs;
    const usualMs = timed ?? (await timeFrames(engine, picture));
    more.use(more.most);
    if ((await timeFrames(engine, picture)) >= usualMs) {
      more.use(ready.threads);
      return chosen;
    }
    const giveBack = (): void => more.use(ready.threads);
    return { ...chosen, ready: { ...ready, threads: more.most }, engine: watchFrames(engine, usualMs, giveBack) };
  } finally {
    picture.close();
  }
}

async function timeFrames(engine: PoseEngine, picture: ImageBitmap): Promise<number> {
  const times: number[] = [];
  for (let frame = 0; frame < TIMED_FRAMES; frame += 1) {
    const startMs = performance.now();
    await engine.rehearse(picture);
    times.push(performance.now() - startMs);
  }
  return medianOf(times);
}

/** Calls `onBusy` once, when frames take longer with all threads than one took with the usual ones. */
export function watchFrames(engine: PoseEngine, usualMs: number, onBusy: () => void): PoseEngine {
  let latest: number[] | null = [];
  return {
    async estimate(frame, timestampMs) {
      const estimate = await engine.estimate(frame, timestampMs);
      if (latest !== null) {
        const { prepareMs, networkMs, decodeMs } = estimate.timing;
        latest = [...latest.slice(1 - WATCHED_FRAMES), prepareMs + networkMs + decodeMs];
        if (latest.length === WATCHED_FRAMES && medianOf(latest) > usualMs) {
          latest = null;
          onBusy();
        }
      }
      return estimate;
    },
    rehearse: (frame) => engine.rehearse(frame),
    forgetPerson: (lookAt) => engine.forgetPerson(lookAt),
    dispose: () => engine.dispose(),
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
