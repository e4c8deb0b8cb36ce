import { describe, expect, test } from 'vitest';
import { DEFAULT_PROGRAMME } from '../../src/core/coach/programme.ts';
import { degrees } from '../../src/core/geometry/units.ts';
import type { RepRecord, Verdict } from '../../src/core/reading/rep-record.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { adviseNext, squatsInLine } from '../../src/ui/summary/advice.ts';
import { tellSession } from '../../src/ui/words/headline.ts';
import { PLAIN_SQUAT, repOf, sessionOf } from '../fakes/fake-squat.ts';

const DRIFT: Readonly<Record<Verdict, number>> = { inward: 14, 'in-line': 1, outward: -14, unclear: 7 };

interface Sketch {
  readonly left?: Verdict | null;
  readonly right?: Verdict | null;
  readonly depthPct?: number;
}

function squat({ left = 'in-line', right = 'in-line', depthPct = 16 }: Sketch, index: number): RepRecord {
  const base = repOf(PLAIN_SQUAT, index);
  const leg = (verdict: Verdict | null) =>
    verdict === null || base.legs.left === null
      ? null
      : { ...base.legs.left, verdict, driftAtBottomDeg: degrees(DRIFT[verdict]), bandDeg: degrees(3) };
  return { ...base, depthPct, legs: { left: leg(left), right: leg(right) } };
}

function session(sketches: readonly Sketch[], change: Partial<SessionRecord> = {}): SessionRecord {
  return { ...sessionOf(PLAIN_SQUAT), programme: DEFAULT_PROGRAMME, reps: sketches.map(squat), sets: [], ...change };
}

const advised = (record: SessionRecord) => adviseNext(record, tellSession(record));
const times = (count: number, sketch: Sketch) => Array.from({ length: count }, () => sketch);

describe('the key number', () => {
  test('SUM-4: a squat is in line when each measured leg is, and one that can’t be judged is counted apart', () => {
    const { reps } = session([
      {},
      { left: 'inward' },
      { left: null },
      { right: 'unclear' },
      { left: 'outward', right: 'unclear' },
      { left: null, right: null },
    ]);
    expect(squatsInLine(reps)).toEqual({ inLine: 2, unclear: 1, measured: 5 });
  });
});

describe('the recommended step', () => {
  const straight = times(4, {});

  test.each<[string, readonly Sketch[], ReturnType<typeof advised>]>([
    ['two reps are too few', times(2, { left: 'inward' }), 'more-reps'],
    ['a knee that mostly drifts gets a cue', [...times(2, { left: 'inward' }), ...times(2, {})], 'cue'],
    ['a knee that drifts at times: slower', [...straight, { left: 'inward' }], 'slower'],
    [
      'a knee that drifts only in deep squats: less deep',
      [...straight, { left: 'outward', depthPct: 22 }],
      'less-deep',
    ],
    ['a knee that goes both ways: slower', [...straight, { left: 'inward' }, { left: 'outward' }], 'slower'],
    ['a knee that can’t be judged: a better view', times(4, { right: 'unclear' }), 'see-better'],
    ['a cue comes before a better view', times(4, { left: 'inward', right: 'unclear' }), 'cue'],
    ['all in line: the mirror fades', straight, 'mirror-faded'],
  ])('SUM-5, SUM-6: %s', (_, sketches, advice) => {
    expect(advised(session(sketches))).toBe(advice);
  });

  test('SUM-6: in line without the mirror too: one leg, and on one leg the end for today', () => {
    const reps = times(4, {}).map(squat);
    const numbers = reps.map(({ number }) => number);
    const turn = { number: 1, of: 1, leg: 'both' } as const;
    const set = { turn, startedAtMs: 0, endedAtMs: 60_000, reps: numbers, coveredReps: numbers.slice(2) };
    const covered = { reps, sets: [set] };
    expect(advised(session([], covered))).toBe('one-leg');
    const onOne = { ...covered, programme: { ...DEFAULT_PROGRAMME, exercise: 'single-leg-squat' } as const };
    expect(advised(session([], onOne))).toBe('enough');
  });

  test('SUM-6: a film, a recorded example and a run check have steps of their own', () => {
    const { origin } = session([]);
    expect(advised(session(straight, { origin: { ...origin, source: { kind: 'file', label: 'x' } } }))).toBeNull();
    expect(advised(session(straight, { origin: { ...origin, source: { kind: 'try-it', label: 'x' } } }))).toBeNull();
    expect(advised(session(straight, { purpose: 'fresh' }))).toBeNull();
    expect(advised(session([]))).toBeNull();
  });
});
