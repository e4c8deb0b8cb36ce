import { describe, expect, it } from 'vitest';
import type { RepRecord, Verdict } from '../../src/core/reading/rep-record.ts';
import { compareWays, motionTotals, scoreMotion } from '../accuracy/score-motion.ts';
import { backwards, type RealMotion } from '../fixtures/real-motion.ts';
import { film, repsOf, squat, track } from '../fixtures/squat-clip.ts';

type Squat = RealMotion['squats'][number];

const FRAME = { presence: 1, brightness: 128, points: null, world: null, bystanders: [] };

function filmOf(...squats: readonly Squat[]): RealMotion {
  const frames = [0, 10_000].map((tMs) => ({ ...FRAME, tMs }));
  return {
    id: 'm00',
    model: 'blazepose-full',
    picture: { widthPx: 640, heightPx: 480 },
    pointNames: [],
    squats,
    frames,
  };
}

const [MEASURED] = repsOf(track(film(squat())));

/** A rep as the tracker reports it, elsewhere in time and with other verdicts; `null`: that leg has none. */
function rep(bottomMs: number, left: Verdict | null, right: Verdict | null, driftAtBottomDeg = 0): RepRecord {
  if (MEASURED?.legs.left == null) throw new Error('A plain squat is measured');
  const grade = MEASURED.legs.left;
  const leg = (verdict: Verdict | null) =>
    verdict && { ...grade, verdict, driftAtBottomDeg: driftAtBottomDeg as typeof grade.driftAtBottomDeg };
  return { ...MEASURED, bottomMs, legs: { left: leg(left), right: leg(right) } };
}

describe('the figures of real squats', () => {
  const both: Squat = { bottomMs: 2000, leg: 'both', left: 'in-line', right: 'inward' };
  const onLeft: Squat = { bottomMs: 6000, leg: 'left', left: 'outward', right: null };

  it('count each squat once, and a rep that none lies near as invented', () => {
    const reps = [rep(1700, 'in-line', 'inward'), rep(2500, 'in-line', 'in-line'), rep(9000, 'in-line', 'in-line')];
    const scored = scoreMotion(filmOf(both, onLeft), reps);
    expect(scored.squats.map(({ counted }) => counted)).toEqual([true, false]);
    expect(scored.inventedMs).toEqual([2500, 9000]);
    expect(motionTotals([scored])).toEqual({
      n: 2,
      counted: 1,
      invented: 2,
      graded: 1,
      unclear: 0,
      legRight: 1,
      verdictRight: 1,
      verdictWrong: 0,
      verdictOpposite: 0,
    });
  });

  it('call a squat graded when each carrying leg has a verdict, and hold a leg in the air against the product', () => {
    const scored = scoreMotion(filmOf(both, onLeft), [rep(2000, 'in-line', null), rep(6000, 'outward', 'in-line')]);
    expect(scored.squats.map(({ graded }) => graded)).toEqual([false, true]);
    expect(motionTotals([scored])).toMatchObject({ counted: 2, graded: 1, legRight: 2 / 3, verdictRight: 1 });
  });

  it('call a knee that can not be judged neither graded nor wrong', () => {
    const scored = scoreMotion(filmOf(both, onLeft), [rep(2000, 'in-line', 'unclear'), rep(6000, 'outward', null)]);
    expect(motionTotals([scored])).toMatchObject({
      counted: 2,
      graded: 1,
      unclear: 1,
      verdictRight: 1,
      verdictWrong: 0,
    });
  });

  it('tell another verdict from the opposite one, squat by squat', () => {
    const scored = scoreMotion(filmOf(both, onLeft), [rep(2000, 'inward', 'in-line'), rep(6000, 'inward', null)]);
    expect(motionTotals([scored])).toMatchObject({ verdictRight: 0, verdictWrong: 2, verdictOpposite: 1 });
  });

  it('compare each leg with itself in the film that runs backwards', () => {
    const shown = filmOf(both, onLeft);
    const turned = backwards(shown);
    expect(turned.squats.map(({ bottomMs }) => bottomMs)).toEqual([4000, 8000]);
    const forwards = scoreMotion(shown, [rep(2000, 'in-line', 'inward', 1), rep(6000, 'outward', null, -9)]);
    const back = scoreMotion(turned, [rep(8000, 'in-line', 'in-line', 30)]);
    expect(compareWays([forwards], [back])).toEqual({ legs: 2, sameVerdict: 1, withinBands: 0, countedOnce: 1 });
    expect(compareWays([forwards], [scoreMotion(turned, [rep(4000, 'outward', null, -9)])])).toMatchObject({
      legs: 1,
      sameVerdict: 1,
      withinBands: 1,
    });
  });
});
