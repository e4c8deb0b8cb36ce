import * as v from 'valibot';
import type { BaselineRecord } from '../../core/reading/baseline-record.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../../core/reading/reading.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import { Angle, bothSides, Count, Finite, group, Positive, wordOf } from './checked-values.ts';

/** Checks the parts that a session of squats and a run have in common. */

export const AnyVerdict = wordOf<Verdict>({ inward: true, 'in-line': true, outward: true, unclear: true });

export const Baseline: v.GenericSchema<unknown, BaselineRecord> = group({
  takenAtMs: Finite,
  legLengthPx: Positive,
  yawDeg: Angle,
  legs: bothSides(group({ fppaDeg: Angle, kneeOverToePct: v.nullable(Finite), toeOutDeg: v.nullable(Angle) })),
  isAssumed: v.exactOptional(v.literal(true, 'true or false')),
});

export const Refusals = group(
  Object.fromEntries(REFUSAL_REASONS.map((reason) => [reason, v.exactOptional(Count)])) as Readonly<
    Record<RefusalReason, v.ExactOptionalSchema<typeof Count, undefined>>
  >,
);
