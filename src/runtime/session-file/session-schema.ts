import * as v from 'valibot';
import { QUARTER_TURNS } from '../../core/alignment/picture-turn.ts';
import { INSTRUCTIONS, type Cue } from '../../core/coach/cue.ts';
import { EXERCISES, type Turn } from '../../core/coach/programme.ts';
import {
  SESSION_FORMAT_VERSION,
  type DriftMeasure,
  type FilmReading,
  type Purpose,
  type SessionOrigin,
  type SessionRecord,
} from '../../core/session/session-record.ts';
import {
  Angle,
  bothSides,
  Count,
  Finite,
  Flag,
  group,
  is,
  KINDS,
  LegShare,
  listOf,
  Moment,
  oneOf,
  Ordinal,
  Positive,
  Share,
  Text,
  wordOf,
} from './checked-values.ts';
import { AnyStance, BodyBands, Frame } from './frame-schema.ts';
import { AnyVerdict, Baseline, Refusals } from './measured-schema.ts';
import { Run } from './run-schema.ts';

/** Two hours at 30 frames a second are 216,000 frames. A session of the app has 18,000 at most. */
const MOST_FRAMES = 200_000;
const MOST_REPS = 10_000;
const MOST_SETS = 1000;
const MOST_CUES = 100_000;

const hysteresisOf = <Unit>(unit: v.GenericSchema<unknown, Unit>) => group({ on: unit, off: unit });

const Thresholds = group({
  inwardWatchDeg: hysteresisOf(Angle),
  inwardDriftDeg: hysteresisOf(Angle),
  outwardWatchDeg: hysteresisOf(Angle),
  outwardDriftDeg: hysteresisOf(Angle),
  dwellOnMs: Finite,
  dwellOffMs: Finite,
});

const RepLeg = group({
  driftAtBottomDeg: Angle,
  bandDeg: Angle,
  driftAtMatchedDepthDeg: v.nullable(Angle),
  matchedDepthBandDeg: v.nullable(Angle),
  peakDriftDeg: Angle,
  peakBandDeg: Angle,
  bodyFppaChangeDeg: Angle,
  bodyFppaBandDeg: Angle,
  kneeOverToeChangePct: v.nullable(LegShare),
  kneeOverToeBandPct: v.nullable(LegShare),
  verdict: AnyVerdict,
  flaggedAtMs: v.nullable(Finite),
});

const Rep = group({
  number: Ordinal,
  stance: AnyStance,
  startMs: Finite,
  bottomMs: Finite,
  endMs: Finite,
  descentMs: Finite,
  holdMs: Finite,
  ascentMs: Finite,
  depthPct: Finite,
  kneeFlexionDeg: Angle,
  legs: bothSides(RepLeg),
  pelvicDropDeg: v.nullable(Angle),
  trunkLeanDeg: v.nullable(Angle),
  bands: BodyBands,
  measuredFrames: Count,
  refusedFrames: Count,
  isAxisAssumed: v.exactOptional(v.literal(true, 'true or false')),
});

const Programme = group({
  exercise: oneOf(EXERCISES),
  anyLeg: Flag,
  sets: Ordinal,
  repsPerSet: v.nullable(Ordinal),
  restMs: Finite,
  tempo: group({ downMs: Finite, holdMs: Finite, upMs: Finite }),
  hiddenShare: Share,
});

const TurnLeg = wordOf<Turn['leg']>({ both: true, left: true, right: true, any: true });

const RepNumbers = listOf(Ordinal, MOST_REPS);

const CoachedSet = group({
  turn: group({ number: Ordinal, of: Ordinal, leg: TurnLeg }),
  startedAtMs: Finite,
  endedAtMs: Finite,
  reps: RepNumbers,
  coveredReps: RepNumbers,
});

type CueOf<Kind extends Cue['kind']> = Extract<Cue, { readonly kind: Kind }>;

const CueLeg = wordOf<CueOf<'go'>['leg']>({ both: true, left: true, right: true });

const AnyCue: v.GenericSchema<unknown, Cue> = v.variant(
  'kind',
  [
    group({ kind: is('instruction'), instruction: oneOf(INSTRUCTIONS) }),
    group({ kind: is('count-in'), secondsLeft: Finite }),
    group({ kind: is('go'), leg: CueLeg }),
    group({
      kind: is('drift'),
      side: wordOf<CueOf<'drift'>['side']>({ left: true, right: true, both: true }),
      direction: wordOf<CueOf<'drift'>['direction']>({ inward: true, outward: true }),
      driftDeg: Finite,
    }),
    group({ kind: is('rep'), number: Ordinal }),
    group({ kind: is('praise') }),
    group({ kind: is('mirror-covered') }),
    group({ kind: is('mirror-back') }),
    group({ kind: is('set-done'), number: Ordinal, of: Ordinal }),
    group({ kind: is('rest'), seconds: Finite, nextLeg: CueLeg }),
    group({ kind: is('rest-ends'), seconds: Finite }),
    group({ kind: is('paused') }),
    group({ kind: is('resumed') }),
    group({ kind: is('finished') }),
  ],
  KINDS,
);

const Film = group({
  slowedTimes: Positive,
  slowedSaidBy: v.nullable(wordOf<NonNullable<FilmReading['slowedSaidBy']>>({ file: true, person: true })),
  mirrored: Flag,
  turnedDeg: v.exactOptional(oneOf(QUARTER_TURNS)),
});

const Unseen = group({ ofMs: Finite, slowMs: Finite, awayMs: Finite });

const SourceKind = wordOf<SessionOrigin['source']['kind']>({ camera: true, file: true, 'try-it': true });

/**
 * Checks a session as the JSON export writes it (EXP-2). The compiler makes sure that no part of the record is
 * forgotten.
 */
export const Session: v.GenericSchema<unknown, SessionRecord> = group({
  formatVersion: v.literal(SESSION_FORMAT_VERSION, 'format version 2 or 3'),
  origin: group({
    startedAt: Moment,
    source: group({ kind: SourceKind, label: Text }),
    model: Text,
    weightsSha256: Text,
    backend: Text,
    engine: v.exactOptional(Text),
    appVersion: Text,
    film: v.exactOptional(Film),
  }),
  driftMeasure: wordOf<DriftMeasure>({ 'knee-track': true, 'body-plane': true }),
  picture: group({
    widthPx: Positive,
    heightPx: Positive,
    lens: v.exactOptional(group({ focalShare: Positive, deviation: Positive })),
  }),
  thresholds: Thresholds,
  baseline: v.nullable(Baseline),
  reps: listOf(Rep, MOST_REPS),
  programme: Programme,
  sets: listOf(CoachedSet, MOST_SETS),
  cues: listOf(group({ cue: AnyCue, timestampMs: Finite }), MOST_CUES),
  purpose: wordOf<Purpose>({ training: true, fresh: true, tired: true }),
  frames: listOf(Frame, MOST_FRAMES),
  framesLeftOut: v.exactOptional(Count),
  passedOverMs: v.exactOptional(listOf(Finite, MOST_FRAMES)),
  unseen: v.exactOptional(Unseen),
  refusals: Refusals,
  run: v.exactOptional(Run),
});
