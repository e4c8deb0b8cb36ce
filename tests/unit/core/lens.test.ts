import { describe, expect, it } from 'vitest';
import { lensOf, WIDE_LENS } from '../../../src/core/geometry/lens.ts';
import type { Lens } from '../../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { film, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

function seenBy(lens: Lens | null, observations: readonly PoseObservation[]): PoseObservation[] {
  return observations.map((one) => (lens === null ? one : { ...one, picture: { ...one.picture, lens } }));
}

function bottomOf(observations: readonly PoseObservation[]) {
  const leg = repsOf(track(observations))[0]?.legs.left;
  if (leg == null) throw new Error('no rep');
  return leg;
}

describe('the lens', () => {
  it('VIEW-7: a wide lens that is known brings the number nearer to that of a usual camera', () => {
    const keyframes = squat({ leftKneeInM: 0.06, kneeFlexionDeg: 75 });
    const usual = bottomOf(film(keyframes, { camera: { distanceM: 2.4 } }));
    const wide = film(keyframes, { camera: { distanceM: 2.4, offsetM: 0.5, focalShare: WIDE_LENS.focalShare } });
    const away = (lens: Lens | null) =>
      Math.abs(bottomOf(seenBy(lens, wide)).driftAtBottomDeg - usual.driftAtBottomDeg);
    expect(away(WIDE_LENS)).toBeLessThan(away(null));
  });

  it('VIEW-7: the doubt about the lens goes into the band of a person beside the middle', () => {
    const aside = film(squat({ kneeFlexionDeg: 75, leftKneeInM: 0.06 }), { camera: { offsetM: 0.7, distanceM: 2.4 } });
    const { focalShare } = lensOf({ widthPx: 640, heightPx: 480 });
    const bandOf = (deviation: number) => bottomOf(seenBy({ focalShare, deviation }, aside)).bandDeg;
    expect(bandOf(0.15)).toBeGreaterThan(bandOf(0));
  });
});
