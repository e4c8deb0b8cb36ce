import type { MeasuredFrame } from '../alignment/reading.ts';
import { SIDES, type Side } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reps/rep-record.ts';
import { EXPORT_NOTES } from './session-json.ts';
import type { SessionRecord } from './session-record.ts';

type Cell = string | number | null;

/**
 * One CSV field (RFC 4180). Text that a spreadsheet would run as a formula is defused with an
 * apostrophe, because a camera's label or a file's name comes from outside.
 */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of the header. A spreadsheet splits it too, so no part of it may start a formula. */
function headerLine(name: string, value: string): string {
  const oneLine = value.replaceAll(/[\r\n]+/gu, ' ');
  return `# ${name}: ${oneLine.replaceAll(/([,;\t]\s*"?)(?=[=+\-@])/gu, "$1'")}`;
}

function row(cells: readonly Cell[]): string {
  return cells.map(field).join(',');
}

const REP_COLUMNS = [
  'rep',
  'leg',
  'verdict',
  'driftAtBottomDeg',
  'bandDeg',
  'driftAtMatchedDepthDeg',
  'peakDriftDeg',
  'kneeOverToeChangePct',
  'depthPct',
  'kneeFlexionDeg',
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

function repRow(rep: RepRecord, side: Side): readonly Cell[] | null {
  const leg = rep.legs[side];
  if (!leg) return null;
  const cells: Readonly<Record<(typeof REP_COLUMNS)[number], Cell>> = {
    rep: rep.number,
    leg: side,
    verdict: leg.verdict,
    driftAtBottomDeg: leg.driftAtBottomDeg,
    bandDeg: leg.bandDeg,
    driftAtMatchedDepthDeg: leg.driftAtMatchedDepthDeg,
    peakDriftDeg: leg.peakDriftDeg,
    kneeOverToeChangePct: leg.kneeOverToeChangePct,
    depthPct: rep.depthPct,
    kneeFlexionDeg: rep.kneeFlexionDeg,
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

const FRAME_COLUMNS = [
  'timestampMs',
  'kind',
  'reason',
  'phase',
  'stance',
  'depthPct',
  'kneeFlexionDeg',
  ...SIDES.flatMap((side) =>
    ['DriftDeg', 'BandDeg', 'FppaDeg', 'KneeFromAxisPct', 'KneeOverToePct', 'Alignment'].map(
      (name) => `${side}${name}`,
    ),
  ),
  'kneeAnkleRatio',
  'pelvicDropDeg',
  'trunkLeanDeg',
];

function measuredCells(frame: MeasuredFrame): readonly Cell[] {
  return [
    frame.timestampMs,
    frame.kind,
    null,
    frame.phase,
    frame.stance,
    frame.depthPct,
    frame.kneeFlexionDeg,
    ...SIDES.flatMap((side): Cell[] => {
      const leg = frame.legs[side];
      return leg
        ? [leg.driftDeg, leg.driftBandDeg, leg.fppaDeg, leg.kneeFromAxisPct, leg.kneeOverToePct, leg.alignment]
        : [null, null, null, null, null, null];
    }),
    frame.kneeAnkleRatio,
    frame.pelvicDropDeg,
    frame.trunkLeanDeg,
  ];
}

/**
 * The set as CSV: a header of `#` lines with units, signs, model and thresholds, the table of reps,
 * a blank line, the table of frames. Comma, decimal point, CRLF; documented in SPEC.md (EXP-1).
 */
export function sessionToCsv(record: SessionRecord): string {
  const { origin, picture } = record;
  const facts: readonly (readonly [string, string])[] = [
    ['format', `kneeline-session ${record.formatVersion}`],
    ['startedAt', origin.startedAt],
    ['source', `${origin.source.kind} ${origin.source.label}`],
    ['picture', `${picture.widthPx} x ${picture.heightPx} px, un-mirrored`],
    ['model', `${origin.model} sha256 ${origin.weightsSha256}`],
    ['backend', origin.backend],
    ['app', origin.appVersion],
    ['thresholds', JSON.stringify(record.thresholds)],
    ['baseline', JSON.stringify(record.baseline)],
    ['refusedFrames', JSON.stringify(record.refusals)],
    ...Object.entries(EXPORT_NOTES),
  ];
  const reps = record.reps.flatMap((rep) =>
    SIDES.flatMap((side) => {
      const cells = repRow(rep, side);
      return cells ? [row(cells)] : [];
    }),
  );
  const frames = record.frames.map((frame) =>
    row(
      frame.kind === 'measured'
        ? measuredCells(frame)
        : [frame.timestampMs, frame.kind, frame.reason, frame.phase, ...FRAME_COLUMNS.slice(4).map(() => null)],
    ),
  );
  return [
    ...facts.map(([name, value]) => headerLine(name, value)),
    row(REP_COLUMNS),
    ...reps,
    '',
    row(FRAME_COLUMNS),
    ...frames,
    '',
  ].join('\r\n');
}
