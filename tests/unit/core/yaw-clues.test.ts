import { describe, expect, it } from 'vitest';
import { advanceFacing, UNKNOWN_FACING } from '../../../src/core/alignment/facing.ts';
import { profileOf } from '../../../src/core/alignment/model-profile.ts';
import type { Stance } from '../../../src/core/reading/reading.ts';
import { combineClues, turnDoubt } from '../../../src/core/alignment/turn.ts';
import { yawClues, type YawClues } from '../../../src/core/alignment/view.ts';
import { degrees } from '../../../src/core/geometry/units.ts';
import { KEYPOINT_NAMES, type WorldKeypoints } from '../../../src/core/geometry/keypoints.ts';
import { ADULT, FACING, projectBody, STANDING, standingLegPx, type Camera } from '../../fixtures/pinhole-squat.ts';

/** Hips and shoulders of a person turned by `yawDeg`, metres, as BlazePose names its world. */
function worldOf(yawDeg: number): WorldKeypoints {
  const turn = (yawDeg * Math.PI) / 180;
  const at = (leftM: number) => ({ x: leftM * Math.cos(turn), y: 0, z: leftM * Math.sin(turn) });
  return {
    ...(Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, null])) as unknown as WorldKeypoints),
    leftHip: at(0.1),
    rightHip: at(-0.1),
    leftShoulder: at(0.18),
    rightShoulder: at(-0.18),
  };
}

function scaleOf(legLengthPx: number) {
  return { legLengthPx, leanDeg: degrees(0) };
}

function cluesOf(part: Partial<Camera>, world: WorldKeypoints | null, stance: Stance = 'both'): YawClues {
  const camera = { ...FACING, ...part };
  const person = { keypoints: projectBody(ADULT, STANDING, camera), world, presence: 1 };
  return yawClues(person, camera.picture, scaleOf(standingLegPx(ADULT, camera)), stance, profileOf('blazepose-full'));
}

describe('clues of the turn', () => {
  it.each([-20, -10, 0, 10, 20])('VIEW-2: both feet together show a turn of %i°', (yawDeg) => {
    expect(Math.abs((cluesOf({ yawDeg }, null).feetDeg ?? Number.NaN) - yawDeg)).toBeLessThan(2.5);
  });

  it('VIEW-2: toes turned out on both sides are no turn', () => {
    const camera = FACING;
    const keypoints = projectBody({ ...ADULT, toeOutDeg: 20 }, STANDING, camera);
    const clues = yawClues(
      { keypoints, world: null, presence: 1 },
      camera.picture,
      scaleOf(standingLegPx(ADULT, camera)),
      'both',
      profileOf('blazepose-full'),
    );
    expect(Math.abs(clues.feetDeg ?? Number.NaN)).toBeLessThan(1);
  });

  it('VIEW-2: the model’s world shows the turn of hips and shoulders, its own bias taken out', () => {
    const { hipsDeg, shouldersDeg } = cluesOf({}, worldOf(12));
    const { hips, shoulders } = profileOf('blazepose-full').yaw.clues;
    expect(hipsDeg).toBeCloseTo((12 - (hips?.biasDeg ?? 0)) / (hips?.slope ?? 1), 6);
    expect(shouldersDeg).toBeCloseTo((12 - (shoulders?.biasDeg ?? 0)) / (shoulders?.slope ?? 1), 6);
  });

  it('VIEW-2: a lifted foot, a hidden toe and a model without toes give no clue from the feet', () => {
    expect(cluesOf({}, null, 'left').feetDeg).toBeNull();
    const person = { keypoints: { ...projectBody(ADULT, STANDING, FACING), leftToe: null }, world: null, presence: 1 };
    expect(yawClues(person, FACING.picture, scaleOf(165), 'both', profileOf('blazepose-full')).feetDeg).toBeNull();
  });

  it('GATE-17: a toe that is no number, or of no known confidence, gives no clue from the feet', () => {
    const standing = projectBody(ADULT, STANDING, FACING);
    for (const broken of [{ x: Number.NaN }, { x: Infinity }, { confidence: Number.NaN }]) {
      const leftToe = { x: 330, y: 440, confidence: 1, ...broken };
      const person = { keypoints: { ...standing, leftToe }, world: null, presence: 1 };
      expect(yawClues(person, FACING.picture, scaleOf(165), 'both', profileOf('blazepose-full')).feetDeg).toBeNull();
    }
  });

  it('VIEW-2: each clue weighs as much as it is worth, what is missing is left out, and nothing gives nothing', () => {
    const profile = profileOf('blazepose-full');
    const { feet, hips } = profile.yaw.clues;
    const worth = [feet, hips].map((clue) => (clue?.deviationDeg ?? Number.NaN) ** -2);
    const [byFeet = 0, byHips = 0] = worth;
    const both = combineClues({ feet: 10, hips: 0 }, profile);
    expect(both?.yawDeg).toBeCloseTo((10 * byFeet) / (byFeet + byHips), 9);
    expect(both?.deviationDeg).toBeLessThan(combineClues({ feet: 10 }, profile)?.deviationDeg ?? 0);
    expect(combineClues({ feet: null, shoulders: 8 }, profile)?.yawDeg).toBeCloseTo(8, 9);
    expect(combineClues({ feet: null, hips: Number.NaN }, profile)).toBeNull();
    expect(combineClues({ feet: 10 }, profileOf('movenet-thunder'))).toBeNull();
  });

  it('VIEW-2: the running turn forgets in time and not in frames', () => {
    const afterHalfSecond = [10, 60].map((fps) => {
      let facing = advanceFacing(UNKNOWN_FACING, 0, 0);
      for (let frame = 1; frame <= fps / 2; frame += 1) facing = advanceFacing(facing, (frame * 1000) / fps, 10);
      return facing.yawDeg ?? Number.NaN;
    });
    expect(afterHalfSecond[0]).toBeCloseTo(afterHalfSecond[1] ?? Number.NaN, 6);
    expect(afterHalfSecond[0]).toBeGreaterThan(6);
    expect(afterHalfSecond[0]).toBeLessThan(7);
  });

  it('BASE-8: of a turn since, what is more than the scatter of the clue is doubt', () => {
    expect([0, 1.4, -1.4].map(turnDoubt)).toEqual([0, 0, 0]);
    expect(turnDoubt(-3)).toBeCloseTo(2.6, 1);
    expect(turnDoubt(12)).toBeCloseTo(12, 0);
  });
});
