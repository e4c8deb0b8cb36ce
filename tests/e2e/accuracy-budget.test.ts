import { expect, it, type TestContext } from 'vitest';
import { KEYPOINT_NAMES, type KeypointName } from '../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { median } from '../../src/core/signal/statistics.ts';
import { findClips } from '../accuracy/find-clips.ts';
import { openMeasuringPage } from '../accuracy/measuring-page.ts';
import { PRECISE_FOLDER, readRecordedClips, type RecordedClip } from '../accuracy/recorded-clip.ts';
import { scoreClip } from '../accuracy/score-clip.ts';
import { sharedDataOrSkip } from '../shared-data.ts';

/**
 * Both sets of people, both feet and one, turned and not, and one that has to be refused as a whole. Precise films take
 * longer, so two of them have to do.
 */
const CLIPS = {
  fast: ['d09-yawp10-inward', 'd14-cropped-feet-inward', 'd16-single-leg-left-inward'],
  precise: ['d03-outward-both', 'e16-inward-both-yaw15'],
};

/** Joints of half the frame rate lie this near, in legs: a film's crops take turns otherwise. */
const NEAR_LEGS = 0.015;

/**
 * The whole way, decoder and engine included. The recordings carry the figures of all clips (`tests/unit/accuracy-recorded`),
 * so this test only has to show that they are what today's engine sees.
 */
it('ACC-3: the engine sees in rendered clips what was recorded of them', { timeout: 600_000 }, async (context) => {
  expect(await compareWithRecorded(context, 'fast', await readRecordedClips())).toBe(CLIPS.fast.length);
});

it('ACC-3: so do the two models of a precise film', { timeout: 600_000 }, async (context) => {
  const recorded = await readRecordedClips(PRECISE_FOLDER);
  expect(await compareWithRecorded(context, 'precise', recorded)).toBe(CLIPS.precise.length);
});

/** @returns how many clips were compared. */
async function compareWithRecorded(
  context: Pick<TestContext, 'skip'>,
  films: 'fast' | 'precise',
  recordedClips: readonly RecordedClip[],
): Promise<number> {
  const wanted = CLIPS[films];
  const folders = ['synthetic', 'people'].map((set) => sharedDataOrSkip(context, set));
  const clips = (await Promise.all(folders.map(findClips))).flat().filter(({ truth }) => wanted.includes(truth.id));
  const recorded = new Map(recordedClips.map((clip) => [clip.truth.id, clip.observations]));
  const measuring = await openMeasuringPage({ films });
  try {
    expect(clips.map(({ truth }) => truth.id)).toEqual(wanted);
    // The page measures as many at once as it would of a list of films.
    const measured = await Promise.all(
      clips.map(async ({ truth, film }) => ({ truth, ...(await measuring.measure(film)) })),
    );
    for (const { truth, readings, reps, live, observations, failure } of measured) {
      expect({ clip: truth.id, failure }).toEqual({ clip: truth.id, failure: null });
      const apart = apartInLegs(observations, recorded.get(truth.id) ?? []);
      const isNear = apart !== null && apart < NEAR_LEGS;
      expect({ clip: truth.id, apart, isNear }).toEqual({ clip: truth.id, apart, isNear: true });
      const { reps: legs, unseeable } = scoreClip(truth, readings, { reps, live });
      const wrong = legs.filter(({ label, truthLabel }) => label !== null && label !== truthLabel);
      expect({ clip: truth.id, wrong, measuredThoughUnseeable: unseeable.frames - unseeable.refused }).toEqual({
        clip: truth.id,
        wrong: [],
        measuredThoughUnseeable: 0,
      });
    }
    return clips.length;
  } finally {
    await measuring.close();
  }
}

const LEG_POINTS = KEYPOINT_NAMES.filter((name) => /Hip|Knee|Ankle/u.test(name));

function legPxOf({ person }: PoseObservation): number | null {
  const [hip, ankle] = [person?.keypoints.leftHip, person?.keypoints.leftAnkle];
  return hip && ankle ? Math.abs(ankle.y - hip.y) : null;
}

/** How far the joints of the legs lie apart in frames of the same time, median, in leg lengths; `null`: no such frame. */
function apartInLegs(seen: readonly PoseObservation[], recorded: readonly PoseObservation[]): number | null {
  const legPx = median(recorded.flatMap((one) => legPxOf(one) ?? []));
  const distances = recorded.flatMap((then) => {
    const now = seen.find(({ timestampMs }) => Math.abs(timestampMs - then.timestampMs) < 5);
    return LEG_POINTS.flatMap((name: KeypointName) => {
      const [a, b] = [then.person?.keypoints[name], now?.person?.keypoints[name]];
      return a && b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
    });
  });
  const middle = median(distances);
  return middle === null || legPx === null ? null : middle / legPx;
}
