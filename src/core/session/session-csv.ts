import type { FrameReading, LegReading, MeasuredFrame } from '../reading/reading.ts';
import type { GivenCue } from '../coach/cue.ts';
import { SIDES, type Side } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { csvLine, type CsvCell, type CsvConvention } from './csv-line.ts';
import { EXPORT_NOTES } from './session-json.ts';
import { missedSquats } from './missed-squats.ts';
import type { SessionRecord } from './session-record.ts';
import { unseenTime } from './unseen-time.ts';

/** A line of the header. A spreadsheet splits this line too, so no part of it may start a formula. */
function headerLine(name: string, value: string): string {
  const oneLine = value.replaceAll(/[\r\n]+/gu, ' ');
  return `# ${name}: ${oneLine.replaceAll(/([,;\t]\s*"?)(?=[=+\-@])/gu, "$1'")}`;
}

type Table = readonly (readonly CsvCell[])[];

function tableOf(columns: readonly string[], rows: Table): Table {
  return [columns, ...rows];
}

const REP_COLUMNS = [
  'rep',
  'set',
  'covered',
  'leg',
  'verdict',
  'driftAtBottomDeg',
  'bandDeg',
  'driftAtMatchedDepthDeg',
  'matchedDepthBandDeg',
  'peakDriftDeg',
  'peakBandDeg',
  'bodyFppaChangeDeg',
  'bodyFppaBandDeg',
  'kneeOverToeChangePct',
  'kneeOverToeBandPct',
  'depthPct',
  'depthBandPct',
  'kneeFlexionDeg',
  'kneeFlexionBandDeg',
  'pelvicDropDeg',
  'pelvicDropBandDeg',
  'trunkLeanDeg',
  'trunkLeanBandDeg',
  'startMs',
  'bottomMs',
  'endMs',
  'descentMs',
  'holdMs',
  'ascentMs',
  'flaggedAtMs',
  'measuredFrames',
  'refusedFrames',
] as const;

function repRow(rep: RepRecord, side: Side, { sets }: SessionRecord): readonly CsvCell[] | null {
  const leg = rep.legs[side];
  if (!leg) return null;
  const set = sets.find(({ reps }) => reps.includes(rep.number));
  const cells: Readonly<Record<(typeof REP_COLUMNS)[number], CsvCell>> = {
    rep: rep.number,
    set: set?.turn.number ?? null,
    covered: set?.coveredReps.includes(rep.number) ? 'yes' : 'no',
    leg: side,
    verdict: leg.verdict,
    driftAtBottomDeg: leg.driftAtBottomDeg,
    bandDeg: leg.bandDeg,
    driftAtMatchedDepthDeg: leg.driftAtMatchedDepthDeg,
    matchedDepthBandDeg: leg.matchedDepthBandDeg,
    peakDriftDeg: leg.peakDriftDeg,
    peakBandDeg: leg.peakBandDeg,
    bodyFppaChangeDeg: leg.bodyFppaChangeDeg,
    bodyFppaBandDeg: leg.bodyFppaBandDeg,
    kneeOverToeChangePct: leg.kneeOverToeChangePct,
    kneeOverToeBandPct: leg.kneeOverToeBandPct,
    depthPct: rep.depthPct,
    depthBandPct: rep.bands.depthPct,
    kneeFlexionDeg: rep.kneeFlexionDeg,
    kneeFlexionBandDeg: rep.bands.kneeFlexionDeg,
    pelvicDropDeg: rep.pelvicDropDeg,
    pelvicDropBandDeg: rep.bands.pelvicDropDeg,
    trunkLeanDeg: rep.trunkLeanDeg,
    trunkLeanBandDeg: rep.bands.trunkLeanDeg,
    startMs: rep.startMs,
    bottomMs: rep.bottomMs,
    endMs: rep.endMs,
    descentMs: rep.descentMs,
    holdMs: rep.holdMs,
    ascentMs: rep.ascentMs,
    flaggedAtMs: leg.flaggedAtMs,
    measuredFrames: rep.measuredFrames,
    refusedFrames: rep.refusedFrames,
  };
  return REP_COLUMNS.map((column) => cells[column]);
}

const LEG_COLUMNS = [
  'DriftDeg',
  'BandDeg',
  'BodyFppaChangeDeg',
  'BodyFppaBandDeg',
  'FppaDeg',
  'FppaBandDeg',
  'KneeFromAxisPct',
  'KneeFromAxisBandPct',
  'KneeOverToePct',
  'KneeOverToeBandPct',
  'Alignment',
] as const;

const FRAME_COLUMNS = [
  'timestampMs',
  'kind',
  'reason',
  'phase',
  'stance',
  'depthPct',
  'depthBandPct',
  'kneeFlexionDeg',
  'kneeFlexionBandDeg',
  ...SIDES.flatMap((side) => LEG_COLUMNS.map((name) => `${side}${name}`)),
  'kneeAnkleRatio',
  'kneeAnkleRatioBand',
  'pelvicDropDeg',
  'pelvicDropBandDeg',
  'trunkLeanDeg',
  'trunkLeanBandDeg',
];

function legCells(leg: LegReading | null): readonly CsvCell[] {
  if (!leg) return LEG_COLUMNS.map(() => null);
  const { bands } = leg;
  const cells: Readonly<Record<(typeof LEG_COLUMNS)[number], CsvCell>> = {
    DriftDeg: leg.driftDeg,
    BandDeg: leg.driftBandDeg,
    BodyFppaChangeDeg: leg.bodyFppaChangeDeg,
    BodyFppaBandDeg: leg.bodyFppaBandDeg,
    FppaDeg: leg.fppaDeg,
    FppaBandDeg: bands.fppaDeg,
    KneeFromAxisPct: leg.kneeFromAxisPct,
    KneeFromAxisBandPct: bands.kneeFromAxisPct,
    KneeOverToePct: leg.kneeOverToePct,
    KneeOverToeBandPct: bands.kneeOverToePct,
    Alignment: leg.alignment,
  };
  return LEG_COLUMNS.map((column) => cells[column]);
}

function measuredCells(frame: MeasuredFrame): readonly CsvCell[] {
  const { bands } = frame;
  return [
    frame.timestampMs,
    frame.kind,
    null,
    frame.phase,
    frame.stance,
    frame.depthPct,
    bands.depthPct,
    frame.kneeFlexionDeg,
    bands.kneeFlexionDeg,
    ...SIDES.flatMap((side) => legCells(frame.legs[side])),
    frame.kneeAnkleRatio,
    frame.kneeAnkleRatioBand,
    frame.pelvicDropDeg,
    bands.pelvicDropDeg,
    frame.trunkLeanDeg,
    bands.trunkLeanDeg,
  ];
}

function frameCells(frame: FrameReading): readonly CsvCell[] {
  if (frame.kind === 'measured') return measuredCells(frame);
  const { timestampMs, kind, reason, phase } = frame;
  return [timestampMs, kind, reason, phase, ...FRAME_COLUMNS.slice(4).map(() => null)];
}

const CUE_COLUMNS = ['timestampMs', 'cue', 'detail'] as const;

/** A row for a cue: its facts stand as `name=value`, parted by spaces. */
function cueCells({ timestampMs, cue: { kind, ...facts } }: GivenCue): readonly CsvCell[] {
  return [
    timestampMs,
    kind,
    Object.entries(facts)
      .map((fact) => fact.join('='))
      .join(' '),
  ];
}

/** Says how the file of a film was read; nothing for other sources. */
function pictureFacts({ picture: { widthPx, heightPx, lens } }: SessionRecord): readonly (readonly [string, string])[] {
  const size = ['picture', `${widthPx} x ${heightPx} px, un-mirrored`] as const;
  if (lens === undefined) return [size];
  const { focalShare, deviation } = lens;
  return [size, ['lens', `focal length ${focalShare} of the longer side, standard deviation ${deviation}`]];
}

function filmFacts({ origin: { film } }: SessionRecord): readonly (readonly [string, string])[] {
  if (film === undefined) return [];
  const said = film.slowedSaidBy === null ? 'nobody named another speed' : `as the ${film.slowedSaidBy} says`;
  return [
    ['slowedTimes', `${film.slowedTimes} (${said}); all times are at the speed of life`],
    ['mirroredFilm', film.mirrored ? 'yes; the pictures were turned back before measuring' : 'no'],
    ...(film.turnedDeg === undefined
      ? []
      : [
          [
            'turnedFilm',
            `${film.turnedDeg} degrees clockwise before measuring, since people were not upright`,
          ] as const,
        ]),
  ];
}

/** Notes on the columns that hold no measure. */
const COLUMN_NOTES = {
  rep: 'number of the repetition within the session',
  set: 'number of the set within the programme; empty for a repetition outside of every set',
  covered: 'yes: done with picture and cues covered, measured all the same',
  cue: 'what the coach said; detail holds its facts as name=value',
};

/**
 * Writes the session as CSV: a header of `#` lines with units, signs, model and thresholds, then the tables of reps,
 * frames and cues with a blank line between them. SPEC.md (EXP-1) describes the format.
 *
 * @param convention the signs of the tables; the header has the same text in each.
 */
export function sessionToCsv(record: SessionRecord, convention: CsvConvention = 'comma-point'): string {
  const { origin } = record;
  const facts: readonly (readonly [string, string])[] = [
    ['format', `kneeline-session ${record.formatVersion}`],
    ['driftMeasure', record.driftMeasure],
    ['startedAt', origin.startedAt],
    ['source', `${origin.source.kind} ${origin.source.label}`.trimEnd()],
    ...filmFacts(record),
    ...pictureFacts(record),
    ['model', `${origin.model} sha256 ${origin.weightsSha256}`],
    ['backend', origin.backend],
    ['engine', origin.engine ?? 'own'],
    ['app', origin.appVersion],
    ['purpose', record.purpose],
    ['programme', JSON.stringify(record.programme)],
    ['sets', JSON.stringify(record.sets)],
    ['thresholds', JSON.stringify(record.thresholds)],
    ['baseline', JSON.stringify(record.baseline)],
    ['refusedFrames', JSON.stringify(record.refusals)],
    ['missedSquats', JSON.stringify(missedSquats(record))],
    ['unseen', JSON.stringify(unseenTime(record))],
    ['framesLeftOut', `${record.framesLeftOut ?? 0} (came before those in here)`],
    ...Object.entries(EXPORT_NOTES),
    ...Object.entries(COLUMN_NOTES),
  ];
  const reps = record.reps.flatMap((rep) =>
    SIDES.flatMap((side) => {
      const cells = repRow(rep, side, record);
      return cells ? [cells] : [];
    }),
  );
  const lines = (table: Table) => table.map((cells) => csvLine(cells, convention));
  return [
    ...facts.map(([name, value]) => headerLine(name, value)),
    ...lines(tableOf(REP_COLUMNS, reps)),
    '',
    ...lines(tableOf(FRAME_COLUMNS, record.frames.map(frameCells))),
    '',
    ...lines(tableOf(CUE_COLUMNS, record.cues.map(cueCells))),
    '',
  ].join('\r\n');
}
