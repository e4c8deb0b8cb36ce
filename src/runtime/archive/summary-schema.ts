import * as v from 'valibot';
import { EXERCISES } from '../../core/coach/programme.ts';
import { degrees } from '../../core/geometry/units.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';

/** Checks the numbers of a session wherever they were kept: in the archive, and in the history before it. */

export const Finite = v.pipe(v.number(), v.finite());
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Angle = v.pipe(Finite, v.transform(degrees));

/** A moment in ISO 8601. Some texts that look right are no time (`+23`) and could not be shown as a day. */
export const Moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => Number.isFinite(Date.parse(text)), 'No time'),
);

const Mean = v.object({ reps: Count, driftDeg: Angle, bandDeg: Angle });
export const GroupOfReps = v.object({
  ...Mean.entries,
  inwardReps: Count,
  outwardReps: Count,
  unclearReps: v.exactOptional(Count),
  depthPct: Finite,
  atMatchedDepth: v.nullable(Mean),
});
const Leg = v.object({ ...GroupOfReps.entries, covered: v.nullable(GroupOfReps), seen: v.nullable(GroupOfReps) });

const StepMean = v.object({ mean: Finite, band: Finite, spread: Finite });
const RunLeg = v.object({
  steps: Count,
  drift: StepMean,
  pelvicDrop: StepMean,
  verdict: v.picklist(['inward', 'in-line', 'outward', 'unclear']),
  inwardShare: Finite,
  outwardShare: Finite,
});
const Run = v.object({
  steps: Count,
  seenFrom: v.picklist(['front', 'back']),
  cadencePerMin: v.nullable(Finite),
  isAbsolute: v.boolean(),
  legs: v.object({ left: v.nullable(RunLeg), right: v.nullable(RunLeg) }),
});

export const SUMMARY_ENTRIES = {
  startedAt: Moment,
  purpose: v.picklist(['training', 'fresh', 'tired']),
  exercise: v.picklist(EXERCISES),
  model: v.string(),
  driftMeasure: v.exactOptional(v.picklist(['knee-track', 'body-plane'])),
  limits: v.exactOptional(v.object({ inwardDeg: Finite, outwardDeg: Finite })),
  reps: Count,
  coveredReps: Count,
  depthPct: Finite,
  legs: v.object({ left: v.nullable(Leg), right: v.nullable(Leg) }),
  run: v.exactOptional(Run),
};

export const Summary: v.GenericSchema<unknown, SessionSummary> = v.object(SUMMARY_ENTRIES);
