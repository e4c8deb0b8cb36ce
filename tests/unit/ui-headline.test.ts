import { describe, expect, test } from 'vitest';
import { DEFAULT_PROGRAMME } from '../../src/core/coach/programme.ts';
import { degrees } from '../../src/core/geometry/units.ts';
import type { RepLeg, RepRecord, Verdict } from '../../src/core/reading/rep-record.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { describeRep } from '../../src/ui/live/choose-state-line.ts';
import { legsMeasuredIn, tellingLeg } from '../../src/ui/compare/told-leg.ts';
import { tellSession, type Headline } from '../../src/ui/words/headline.ts';
import { evidenceWords } from '../../src/ui/words/headline-words.ts';
import { createWords } from '../fakes/all-words.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';

type LegSketch = readonly [driftDeg: number, verdict: Verdict] | null;

function rep(left: LegSketch, right: LegSketch): RepRecord {
  const base = repOf(PLAIN_SQUAT, 0);
  const leg = (sketch: LegSketch) => {
    const like = base.legs.left;
    return sketch === null || like === null
      ? null
      : { ...like, driftAtBottomDeg: degrees(sketch[0]), verdict: sketch[1], bandDeg: degrees(2.5) };
  };
  return { ...base, legs: { left: leg(left), right: leg(right) } };
}

/** A rep whose left leg drifts, with this band on both legs. */
const unsure = (drift: number, band: number) => {
  const like = rep([drift, 'in-line'], [0, 'in-line']);
  const wide = (leg: RepLeg | null) => leg && { ...leg, bandDeg: degrees(band) };
  return { ...like, legs: { left: wide(like.legs.left), right: wide(like.legs.right) } };
};

/** The set of a session that asked for two legs and has no sets, unless told. */
function tell(session: Partial<Pick<SessionRecord, 'reps' | 'sets' | 'programme'>>): Headline {
  return tellSession({ reps: [], sets: [], programme: DEFAULT_PROGRAMME, ...session });
}

describe('SUM-1: the sentence about both legs', () => {
  const tendencies = ['inward', 'in-line', 'outward', 'unclear'] as const satisfies readonly Verdict[];

  test('never says that there is no difference where the verdicts differ', () => {
    const drift = { inward: 6, 'in-line': 1, outward: -2, unclear: 5 } as const;
    for (const left of tendencies) {
      for (const right of tendencies) {
        const { kind } = tell({ reps: [rep([drift[left], left], [drift[right], right])] }).comparison;
        const isUnsure = left === 'unclear' || right === 'unclear';
        expect({ left, right, kind }).toEqual({
          left,
          right,
          kind: isUnsure ? 'unsure' : left === right ? 'no-difference' : 'verdicts-differ',
        });
      }
    }
  });

  test('counts a knee that is sometimes inward with those that are', () => {
    const often = rep([9, 'inward'], [8, 'inward']);
    const straight = rep([7, 'in-line'], [8, 'inward']);
    expect(tell({ reps: [often, straight, straight] }).comparison.kind).toBe('no-difference');
  });
});

describe('SUM-2: the number below a knee’s sentence', () => {
  const tongue = { t: createWords('en').getFixedT('en', 'words'), locale: 'en-GB' } as const;
  const evidence = (reps: readonly RepRecord[]) => {
    const story = tell({ reps }).legs.left;
    if (story === null) throw new Error('No left leg');
    return evidenceWords(tongue, story).replaceAll('\u00a0', ' ');
  };
  const [inward, straight] = [rep([18, 'inward'], null), rep([1, 'in-line'], null)];

  test('is the mean of the reps off the axis, never that of straight and drifting ones together', () => {
    expect(evidence([inward, straight, straight, inward])).toMatch(
      /^In 2 of 4 reps: 18° ± \d° inward at the bottom, on average$/u,
    );
    expect(evidence([inward, straight, straight])).toMatch(/^In 1 of 3 reps: 18° ± 3° inward at the bottom$/u);
  });

  test('counts both directions where the knee went both ways', () => {
    expect(evidence([inward, rep([-12, 'outward'], null), straight])).toBe('Inward in 1, outward in 1 of 3 reps');
  });

  test('has a direction as soon as it is not 0°', () => {
    expect(evidence([straight])).toBe('1° ± 3° inward at the bottom, 1 rep');
    expect(evidence([rep([-2, 'in-line'], null)])).toBe('2° ± 3° outward at the bottom, 1 rep');
    expect(evidence([rep([0.2, 'in-line'], null)])).toBe('0° ± 3° at the bottom, 1 rep');
  });
});

describe('a set', () => {
  test('without reps has no story', () => {
    const told = tell({});
    expect(told.legs).toEqual({ left: null, right: null });
    expect(told.comparison.kind).toBe('one-leg');
  });

  test('is inward when half of the reps are, and sometimes inward when fewer', () => {
    const inward = rep([12, 'inward'], [0, 'in-line']);
    const inLine = rep([3, 'in-line'], [0, 'in-line']);
    expect(tell({ reps: [inward, inLine] }).legs.left?.tendency).toBe('inward');
    expect(tell({ reps: [inward, inLine, inLine] }).legs.left?.tendency).toBe('sometimes-inward');
  });

  test('that goes both ways says so', () => {
    const told = tell({ reps: [rep([12, 'inward'], null), rep([-12, 'outward'], null)] });
    expect(told.legs.left?.tendency).toBe('varies');
    expect(told.legs.left?.hits).toBe(2);
  });

  test('differs left to right only above 9°', () => {
    expect(tell({ reps: [rep([9, 'in-line'], [0, 'in-line'])] }).comparison.kind).toBe('no-difference');
    expect(tell({ reps: [rep([1, 'in-line'], [10.5, 'inward'])] }).comparison).toMatchObject({
      kind: 'difference',
      moreInward: 'right',
      differenceDeg: 9.5,
    });
  });

  test('is firm from three reps on, and one leg needs no other', () => {
    const single = rep([2, 'in-line'], null);
    expect(tell({ reps: [single, single] }).firm).toBe(false);
    expect(tell({ reps: [single, single, single] }).firm).toBe(true);
  });

  test('does not differ where the bands are as wide as the difference', () => {
    expect(tell({ reps: [unsure(12, 2.5)] }).comparison.kind).toBe('difference');
    expect(tell({ reps: [unsure(12, 9)] }).comparison.kind).toBe('no-difference');
  });

  test('has nearly the band of a single rep: the view does not average out', () => {
    const one = rep([12, 'inward'], null);
    const band = tell({ reps: [one, one, one, one] }).legs.left?.bandDeg;
    expect(band).toBeLessThanOrEqual(2.5);
    expect(band).toBeGreaterThan(2.3);
  });
});

describe('the other foot, where one leg was measured', () => {
  const onLeft = { ...rep([2, 'in-line'], null), stance: 'left' } as const;
  const stepDown = { ...DEFAULT_PROGRAMME, exercise: 'step-down' } as const;

  test.each([
    ['was lifted in a squat on one leg', { reps: [onLeft] }, 'lifted'],
    ['was lowered in a step-down', { reps: [onLeft], programme: stepDown }, 'lowered'],
    ['stood on the floor, unseen, in a squat on both', { reps: [rep([2, 'in-line'], null)] }, 'on-the-floor'],
  ] as const)('%s', (_, session, otherFoot) => {
    expect(tell(session).comparison).toEqual({ kind: 'one-leg', otherFoot });
  });
});

describe('reps that belong to no set', () => {
  const stray = (number: number) => ({ ...rep([14, 'inward'], [14, 'inward']), number });
  const counted = { ...rep([1, 'in-line'], null), number: 1 };
  const turn = { number: 1, of: 2, leg: 'left' } as const;
  const set = { turn, startedAtMs: 0, endedAtMs: 1, reps: [1], coveredReps: [] };

  test('PROG-1: the headline does not count them, as the history does not', () => {
    const told = tell({ reps: [counted, stray(2), stray(3)], sets: [set] });
    expect(told.legs.left).toMatchObject({ tendency: 'in-line', meanDriftDeg: 1, reps: 1, hits: 0 });
    expect(told.legs.right).toBeNull();
  });

  test('PROG-1: where there are no sets all reps count', () => {
    expect(tell({ reps: [counted, stray(2), stray(3)] }).legs).toMatchObject({ left: { reps: 3 }, right: { reps: 2 } });
  });

  test('PROG-1: legs that can be compared, and the one to look at, are those of the set', () => {
    const session = { reps: [counted, stray(2)], sets: [set] };
    expect(legsMeasuredIn(session)).toEqual(['left']);
    expect(tellingLeg(session, ['left', 'right'])).toBe('left');
  });
});

test.each([
  [rep([12, 'inward'], [0, 'in-line']), { kind: 'inward', side: 'left' }],
  [rep([0, 'in-line'], [-12, 'outward']), { kind: 'outward', side: 'right' }],
  [rep([12, 'inward'], [12, 'inward']), { kind: 'inward-both' }],
  [rep([12, 'inward'], [-12, 'outward']), { kind: 'mixed' }],
  [rep([0, 'in-line'], [0, 'in-line']), { kind: 'in-line' }],
  [rep(null, null), { kind: 'unmeasured' }],
] as const)('rep %# is told as $1', (record, result) => {
  expect(describeRep(record)).toEqual(result);
});
