import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoach } from '../../src/core/coach/create-coach.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import { REPS } from '../../src/core/reading/thresholds.ts';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { createSessionRun, type SessionRun } from '../../src/runtime/session/session-run.ts';
import { SESSION_PLAN } from '../fakes/session-plan.ts';
import { withArms } from '../fixtures/coached-film.ts';
import { film, repsOf, squat, track } from '../fixtures/squat-clip.ts';

/** A time in which something is shown, milliseconds; the end is not in it. */
interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

const SQUATS = [2500, 6200, 9900, 13_600];

/** The client. In a span the therapist stands elsewhere and squats in between, with knees that go inward. */
const client = film(
  SQUATS.flatMap((startMs) => squat({ startMs })),
  { fps: 10 },
).map(withArms);
const therapist = film(
  SQUATS.flatMap((startMs) => squat({ startMs: startMs - 900, leftKneeInM: 0.08, besides: { walkM: 0.35 } })),
  { fps: 10 },
).map(withArms);

/** Each span is longer than a frame of these films, so that something is seen in it. */
const spans: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.record({ fromMs: fc.integer({ min: 0, max: 16_000 }), lastsMs: fc.integer({ min: 120, max: 7000 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => {
    const inOrder = all.toSorted((a, b) => a.fromMs - b.fromMs);
    return inOrder.reduce<Span[]>((taken, { fromMs, lastsMs }) => {
      const freeMs = (taken.at(-1)?.toMs ?? -200) + 200;
      return [...taken, { fromMs: Math.max(fromMs, freeMs), toMs: Math.max(fromMs, freeMs) + lastsMs }];
    }, []);
  });

const isIn = (all: readonly Span[], atMs: number) => all.some(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs);

/** A tracker numbers its reps from one, whatever was recorded before. */
const withoutNumber = (rep: RepRecord): RepRecord => ({ ...rep, number: 0 });

function beginRun(): SessionRun {
  const programme = { ...SESSION_PLAN.programme, sets: 2, repsPerSet: 2, restMs: 2000 };
  return createSessionRun({ createTracker, createCoach }, { ...SESSION_PLAN, programme });
}

/** @param shown whether the frames of the spans are measured too, and not only left out. */
function recordWith(all: readonly Span[], shown: boolean) {
  const run = beginRun();
  const advance = (from: readonly PoseObservation[], index: number) => {
    const observation = from[index];
    if (observation !== undefined) run.advance(observation);
  };
  client.forEach(({ timestampMs }, index) => {
    const isTaught = isIn(all, timestampMs);
    run.teach(isTaught);
    if (!isTaught) advance(client, index);
    else if (shown) advance(therapist, index);
  });
  run.teach(false);
  return run.toRecord();
}

describe('a record with times in which something was shown', () => {
  it('STUDIO-8, STUDIO-9: is that of the frames outside, whatever is seen in these times', () => {
    fc.assert(
      fc.property(spans, (all) => {
        expect(recordWith(all, true)).toEqual(recordWith(all, false));
      }),
      { numRuns: 12 },
    );
  });

  it('STUDIO-8, STUDIO-9: has no frame of them and no rep that touches one, and each rep is measured from the frames after them alone', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const { frames, reps, sets } = recordWith(all, true);
        expect(frames.filter(({ timestampMs }) => isIn(all, timestampMs))).toEqual([]);
        for (const { fromMs, toMs } of all) {
          // Start and end are drawn on from the frames that were seen, by REP-12.
          const reachMs = REPS.maxTempoReachMs;
          const touching = reps.filter(({ startMs, endMs }) => startMs + reachMs < toMs && endMs - reachMs >= fromMs);
          expect(touching).toEqual([]);
        }
        const pieces = [{ toMs: 0 }, ...all].map(({ toMs }, index) =>
          client.filter(({ timestampMs }) => timestampMs >= toMs && timestampMs < (all[index]?.fromMs ?? Infinity)),
        );
        const apart = pieces.flatMap((piece) => repsOf(track(piece))).map(withoutNumber);
        for (const rep of reps) expect(apart).toContainEqual(withoutNumber(rep));
        for (const number of sets.flatMap((set) => set.reps)) expect(reps[number - 1]).toBeDefined();
      }),
      { numRuns: 12 },
    );
  });

  it('STUDIO-8: is the usual one where nothing was shown', () => {
    const usual = beginRun();
    for (const observation of client) usual.advance(observation);
    expect(recordWith([], true)).toEqual(usual.toRecord());
    expect(usual.toRecord().reps.length).toBe(4);
  });
});
