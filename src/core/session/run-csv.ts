import { SIDES } from '../geometry/keypoints.ts';
import type { RunRecord, StepMean, StepRecord } from '../running/run-record.ts';
import { csvLine, type CsvCell, type CsvConvention } from './csv-line.ts';

/** The columns of both tables; docs/file-formats.md says what they mean. */
const LEG_MEANS = {
  driftDeg: 'drift',
  bodyFppaDeg: 'bodyFppa',
  pelvicDropDeg: 'pelvicDrop',
  trunkLeanDeg: 'trunkLean',
  kneeOverToePct: 'kneeOverToe',
  kneeGapPct: 'kneeGap',
  stepWidthPct: 'stepWidth',
} as const;
const MEASURES = Object.keys(LEG_MEANS) as (keyof typeof LEG_MEANS)[];

function meanCells(value: StepMean | null): readonly CsvCell[] {
  return value === null ? [null, null, null] : [value.mean, value.band, value.spread];
}

function stepCells(step: StepRecord, { standing }: RunRecord): readonly CsvCell[] {
  const { number, leg, contactMs, midStanceMs, toeOffMs, isBridged, isStarting, measures } = step;
  const told = isBridged ? 'from-cadence' : measures === null ? 'not-measured' : 'measured';
  const numbers = MEASURES.map((name) => measures && measures[name]);
  return [
    number,
    leg,
    contactMs,
    midStanceMs,
    toeOffMs,
    told,
    isStarting ? 1 : 0,
    standing === null ? 1 : 0,
    ...numbers,
  ];
}

/** The run as CSV: a header, a table with a row for each leg, and one with a row for each step. RFC 4180. */
export function runToCsv(run: RunRecord, convention: CsvConvention = 'comma-point'): string {
  const legHead = ['leg', 'verdict', 'steps', 'inwardShare', 'outwardShare'];
  const meanHead = MEASURES.flatMap((name) => [name, `${name}Band`, `${name}Spread`]);
  const legs = SIDES.flatMap((leg) => {
    const told = run.legs[leg];
    if (told === null) return [];
    const { verdict, steps, inwardShare, outwardShare } = told;
    const means = MEASURES.flatMap((name) => meanCells(told[LEG_MEANS[name]]));
    return [[leg, verdict, steps, inwardShare, outwardShare, ...means]];
  });
  const stepHead = [
    'step',
    'leg',
    'contactMs',
    'midStanceMs',
    'toeOffMs',
    'told',
    'isStarting',
    'isAbsolute',
    ...MEASURES,
  ];
  const lines = [
    '# format: kneeline-run',
    `# seenFrom: ${run.seenFrom}`,
    `# cadencePerMin: ${run.cadencePerMin ?? ''}`,
    `# turnDeg: ${run.turnDeg}`,
    "# signs: + is inward and - is outward; left is the runner's own left",
    csvLine([...legHead, ...meanHead], convention),
    ...legs.map((cells) => csvLine(cells, convention)),
    '',
    csvLine(stepHead, convention),
    ...run.steps.map((step) => csvLine(stepCells(step, run), convention)),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
