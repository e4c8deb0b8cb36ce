import type * as v from 'valibot';
import { nullable } from 'valibot';
import type { RunPart } from '../../core/running/run-part.ts';
import type { RunView } from '../../core/running/run-view.ts';
import {
  Angle,
  bothSides,
  Count,
  Finite,
  Flag,
  group,
  LegShare,
  listOf,
  oneOf,
  Ordinal,
  Share,
  wordOf,
} from './checked-values.ts';
import { Points } from './frame-schema.ts';
import { AnyVerdict, Baseline, Refusals } from './measured-schema.ts';

/** Two hours at 230 steps a minute are 27,600 steps. */
const MOST_STEPS = 30_000;
/** A run of the app has 18,000 frames at most. */
const MOST_FRAMES = 200_000;

const AnyLeg = oneOf(['left', 'right']);

const Measures = group({
  driftDeg: Angle,
  bodyFppaDeg: Angle,
  viewDoubtDeg: Finite,
  bodyViewDoubtDeg: Finite,
  kneeOverToePct: nullable(LegShare),
  kneeGapPct: LegShare,
  pelvicDropDeg: Angle,
  trunkLeanDeg: nullable(Angle),
  stepWidthPct: nullable(LegShare),
});

const Step = group({
  number: Ordinal,
  leg: AnyLeg,
  contactMs: Finite,
  midStanceMs: Finite,
  toeOffMs: Finite,
  isBridged: Flag,
  isStarting: Flag,
  measures: nullable(Measures),
});

const Mean = group({ mean: Finite, band: Finite, spread: Finite });

const Leg = group({
  steps: Ordinal,
  drift: Mean,
  bodyFppa: Mean,
  pelvicDrop: Mean,
  trunkLean: nullable(Mean),
  kneeOverToe: nullable(Mean),
  kneeGap: Mean,
  stepWidth: nullable(Mean),
  verdict: AnyVerdict,
  inwardShare: Share,
  outwardShare: Share,
});

const Curve = listOf(group({ share: Share, driftDeg: Finite, bandDeg: Finite }), 100);

const Moment = group({ step: Ordinal, timestampMs: Finite, keypoints: Points });

/** Checks the run of a session as the JSON export writes it. */
export const Run: v.GenericSchema<unknown, RunPart> = group({
  record: group({
    seenFrom: wordOf<RunView>({ front: true, back: true }),
    steps: listOf(Step, MOST_STEPS),
    legs: bothSides(Leg),
    curves: group({ left: Curve, right: Curve }),
    cadencePerMin: nullable(Finite),
    turnDeg: Angle,
    standing: nullable(Baseline),
    frames: Count,
    refused: Refusals,
  }),
  frames: listOf(group({ timestampMs: Finite, keypoints: nullable(Points) }), MOST_FRAMES),
  moments: listOf(Moment, MOST_STEPS),
});
