import { describe, expect, test } from 'vitest';
import { chooseStills } from '../../../src/core/agreement/choose-stills.ts';
import { angleInPicture } from '../../../src/core/agreement/hand-rating.ts';
import { raterProgress, spellRater } from '../../../src/core/agreement/rater-progress.ts';
import { KNEELINE, pairSeries, raterSeries } from '../../../src/core/agreement/rating-series.ts';
import { ratingsToCsv } from '../../../src/core/agreement/ratings-csv.ts';
import { rateStill } from '../../fakes/hand-ratings.ts';
import { checkedSession } from '../../fixtures/checked-film.ts';

const RECORD = checkedSession();
const STILLS = chooseStills(RECORD);

const names = (stills: typeof STILLS) => stills.map(({ rep, side }) => `${rep} ${side}`);

describe('the stills', () => {
  test('HAND-1: are each leg of each rep, at the measured picture nearest to the lowest point', () => {
    expect(names(STILLS).toSorted()).toEqual(
      [1, 2, 3, 4, 5].flatMap((rep) => [`${rep} left`, `${rep} right`]).toSorted(),
    );
    for (const { rep, timestampMs } of STILLS) {
      const bottomMs = RECORD.reps[rep - 1]?.bottomMs ?? Number.NaN;
      const distances = RECORD.frames.map((frame) => Math.abs(frame.timestampMs - bottomMs));
      expect(Math.abs(timestampMs - bottomMs)).toBe(Math.min(...distances));
    }
  });

  test('HAND-1: come in an order that is not that of the reps, is the same each time, and keeps when one has no picture', () => {
    expect(names(STILLS)).not.toEqual(names(STILLS).toSorted());
    expect(chooseStills(checkedSession())).toEqual(STILLS);
    const gone = STILLS[3];
    const rest = chooseStills(RECORD, (timestampMs) => Math.abs(timestampMs - (gone?.timestampMs ?? 0)) > 300);
    expect(names(rest)).toEqual(names(STILLS.filter(({ rep }) => rep !== gone?.rep)));
  });

  test('HAND-1: another session has another order', () => {
    const other = { ...RECORD, origin: { ...RECORD.origin, startedAt: '2026-11-24T08:00:00.000Z' } };
    expect(names(chooseStills(other))).not.toEqual(names(STILLS));
  });

  test('HAND-3: the number is the FPPA of the raw joints in the picture, + inward on both legs', () => {
    for (const still of STILLS) {
      const frame = RECORD.frames.find(({ timestampMs }) => timestampMs === still.timestampMs);
      expect(frame?.keypoints?.[still.side === 'left' ? 'leftKnee' : 'rightKnee']).toMatchObject(still.kneeline.knee);
      const { hip, ankle } = still.kneeline;
      const middle = { x: (hip.x + ankle.x) / 2, y: (hip.y + ankle.y) / 2 };
      const inward = { x: middle.x + still.medial * 20, y: middle.y };
      expect(angleInPicture({ hip, knee: inward, ankle }, still)).toBeGreaterThan(5);
      // The person faces the camera: the left leg is on the picture's right, and its inside is to the left.
      expect(still.medial).toBe(still.side === 'left' ? -1 : 1);
    }
  });
});

describe('raters and rounds', () => {
  const first = STILLS.slice(0, 4).map((still) => rateStill(RECORD, still));

  test('HAND-5: a rater goes on where they stopped, and begins a second round when all stills are rated', () => {
    expect(raterProgress(first, 'Anna', STILLS)).toEqual({ round: 1, open: STILLS.slice(4) });
    expect(raterProgress(first, 'Ben', STILLS)).toEqual({ round: 1, open: STILLS });
    const whole = STILLS.map((still) => rateStill(RECORD, still));
    expect(raterProgress(whole, 'Anna', STILLS)).toEqual({ round: 2, open: STILLS });
    const again = rateStill(RECORD, STILLS[0] ?? failNoStill(), { round: 2 });
    expect(raterProgress([...whole, again], 'Anna', STILLS)).toEqual({ round: 2, open: STILLS.slice(1) });
  });

  test('HAND-5: one name has one spelling', () => {
    expect(spellRater('  anna ', first)).toBe('Anna');
    expect(spellRater(' Mary  Ann ', first)).toBe('Mary Ann');
  });

  test('HAND-5: raters, their rounds and Kneeline are paired still by still, and only where both have rated', () => {
    const ratings = [
      ...first,
      ...STILLS.slice(2).map((still) => rateStill(RECORD, still, { rater: 'Ben', kneeAsidePx: 3 })),
      ...STILLS.slice(0, 3).map((still) => rateStill(RECORD, still, { round: 2, kneeAsidePx: -2 })),
    ];
    const [anna, again, ben] = raterSeries(ratings);
    if (anna === undefined || again === undefined || ben === undefined) throw new Error('Three series were rated');
    expect([anna, again, ben]).toEqual([
      { kind: 'rater', rater: 'Anna', round: 1 },
      { kind: 'rater', rater: 'Anna', round: 2 },
      { kind: 'rater', rater: 'Ben', round: 1 },
    ]);
    expect(pairSeries(ratings, KNEELINE, anna)).toHaveLength(4);
    expect(pairSeries(ratings, again, anna)).toHaveLength(3);
    expect(pairSeries(ratings, ben, anna)).toHaveLength(2);
    expect(pairSeries(ratings, ben, again)).toHaveLength(1);
    for (const [kneeline, hand] of pairSeries(ratings, KNEELINE, anna)) expect(kneeline).toBe(hand);
    for (const [own, other] of pairSeries(ratings, anna, ben)) expect(own).not.toBe(other);
    expect(pairSeries(ratings, anna, ben)).toEqual(
      pairSeries(ratings, ben, anna).map(([second, one]) => [one, second]),
    );
  });
});

describe('the CSV', () => {
  test('HAND-4: has a line for each rating with both angles, their difference and their points', () => {
    const rating = rateStill(RECORD, STILLS[0] ?? failNoStill(), { kneeAsidePx: 4 });
    const [header = '', line = '', end] = ratingsToCsv([rating], 'comma-point').split('\r\n');
    const cells = Object.fromEntries(header.split(',').map((name, index) => [name, line.split(',')[index]]));
    const { still, hand } = rating;
    expect(end).toBe('');
    expect(cells).toMatchObject({
      source: 'five squats.mp4',
      rep: String(still.rep),
      leg: still.side,
      rater: 'Anna',
      round: '1',
      handFppaDeg: String(angleInPicture(hand, still)),
      kneelineFppaDeg: String(angleInPicture(still.kneeline, still)),
      handKneeXPx: String(hand.knee.x),
      kneelineAnkleYPx: String(still.kneeline.ankle.y),
    });
    expect(Number(cells['differenceDeg'])).toBeCloseTo(
      Number(cells['kneelineFppaDeg']) - Number(cells['handFppaDeg']),
      9,
    );
  });
});

function failNoStill(): never {
  throw new Error('The session has no still');
}
