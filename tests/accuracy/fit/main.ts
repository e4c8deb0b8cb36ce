import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AccuracyReport } from '../accuracy-report.ts';
import { formatOverall, formatRun, formatRunning } from '../format.ts';
import { overallOf } from '../overall.ts';
import { findMotionFilms, scoreRealSquats } from '../real-squats.ts';
import { readRecordedClips } from '../recorded-clip.ts';
import { conditionsTable } from '../report-tables.ts';
import { writeReport } from '../write-report.ts';
import { fitRun, leaveEachRunnerOut } from './fit-running.ts';
import { leaveEachPersonOut, type LeftOutModel } from './leave-out.ts';
import { runLimitTable, wanderWithinRun } from './run-limit-table.ts';
import { readObservedClips } from './observed-clip.ts';

const RECORD =
  'npm run accuracy -- --data CLIPS --model MODEL --fast --record DIR/MODEL    # once for each model, and once without --model and --fast for blazepose-precise';
const REPORT = 'npm run fit -- --observations DIR --figures --report docs/accuracy.md';
const USAGE = `${RECORD}\nnpm run fit -- --observations DIR [--data DIR] [--model M] [--figures] [--report FILE.md [--runners RESULT.json]]\nnpm run fit -- --running DIR    # what one model saw of the runners`;

/** The order in which models are shown: the default for films first, then the camera's. */
const MODELS = [
  'blazepose-precise',
  'blazepose-full',
  'blazepose-heavy',
  'blazepose-lite',
  'movenet-thunder',
  'movenet-lightning',
];

/** The file that `model-profile.ts` reads. */
const FIGURES = 'src/core/alignment/fitted-figures.json';

/** Three digits each; a millionth of a degree is rounding of the least squares. */
function rounded(figures: unknown): string {
  return JSON.stringify(
    figures,
    (_name, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(6)) && Number(value.toPrecision(3)) : value,
    2,
  );
}

/** Writes the figures of these models and leaves those of other models as they are. */
async function writeFigures(leftOut: readonly LeftOutModel[]): Promise<void> {
  const before = JSON.parse(await readFile(FIGURES, 'utf8')) as Readonly<Record<string, unknown>>;
  const fitted = leftOut.map(({ model, profile: { minJointConfidence: _j, minToeConfidence: _t, ...figures } }) => [
    model,
    figures,
  ]);
  const text = rounded({ ...before, ...(Object.fromEntries(fitted) as Readonly<Record<string, unknown>>) });
  await writeFile(FIGURES, `${text}\n`);
}

/** Fits the figures of one model on runners, and tells how well they do on runners who had no part in them. */
async function fitRunners(folder: string): Promise<number> {
  const clips = (await readRecordedClips(folder)).filter(({ truth }) => truth.running !== undefined);
  if (clips.length === 0) return 1;
  const { runs, overall } = leaveEachRunnerOut(clips);
  const { changeDeg, scatterDeg } = wanderWithinRun(runs);
  const lines = [
    ...runs.map(formatRun),
    '',
    formatRunning('left-out people', overall),
    '',
    runLimitTable(runs),
    '',
    `from the first half of a leg's steps to the second: error ${changeDeg.toFixed(2)}°, scatter of the steps ${scatterDeg.toFixed(2)}°`,
    '',
    rounded(fitRun(clips)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Fewer clips than this make no figures. */
const FEWEST_CLIPS = 8;

/** Fits what a model's profile says, and measures how well that does on people who had no part in it. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      observations: { type: 'string' },
      data: { type: 'string', default: '../shared/data' },
      model: { type: 'string' },
      figures: { type: 'boolean' },
      report: { type: 'string' },
      running: { type: 'string' },
      runners: { type: 'string' },
    },
  });
  if (values.running !== undefined) return fitRunners(resolve(values.running));
  if (values.observations === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const folder = resolve(values.observations);
  const observedModels = await readdir(folder);
  const asked = MODELS.filter((name) => observedModels.includes(name));
  const leftOut: LeftOutModel[] = [];
  for (const model of asked.filter((name) => name === (values.model ?? name))) {
    const observed = await readObservedClips(folder, resolve(values.data), model);
    if (observed.length < FEWEST_CLIPS) continue;
    const one = leaveEachPersonOut(observed, model);
    leftOut.push(one);
    process.stdout.write(
      `## ${model}: ${one.clips.length} clips, ${one.people} people\n\n${conditionsTable(one.clips)}\n\n${formatOverall(overallOf(one.clips))}\n\n`,
    );
  }
  if (values.figures === true) await writeFigures(leftOut);
  if (values.report !== undefined) {
    const motions = join(resolve(values.data), 'real-motion');
    const films = existsSync(motions) ? await findMotionFilms(motions) : [];
    // The format is the accuracy command's own; what is missing shows as a failed report.
    const runs =
      values.runners === undefined ? [] : [JSON.parse(await readFile(values.runners, 'utf8')) as AccuracyReport];
    await writeReport(
      values.report,
      leftOut,
      films.length === 0 ? null : scoreRealSquats(films),
      [RECORD, REPORT],
      runs,
    );
  }
  return leftOut.length === 0 ? 1 : 0;
}
