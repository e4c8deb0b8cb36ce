import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatOverall, formatCase } from './format.ts';
import { compareCorrections, tabulateWays, type WayError, type Way, type WayTable } from './compare-corrections.ts';
import { findClips, type Clip } from './find-clips.ts';
import { openMeasuringPage, type MeasuringPage } from './measuring-page.ts';
import { overallOf, type Overall } from './overall.ts';
import { scoreClip, type ScoredClip } from './score-clip.ts';
import { writeReport } from './write-report.ts';

/** The report that is written: the fields named in the README of the data folder, and some beside them. */
export interface AccuracyReport {
  readonly model: string;
  readonly backend: string;
  readonly threads: number;
  readonly commit: string;
  readonly measuredAt: string;
  readonly cases: readonly Omit<ScoredClip, 'imageErrorsDeg' | 'numberErrors'>[];
  readonly overall: Overall;
  /** The same keypoints with the view taken out in other ways, before the model's gain. */
  readonly corrections: Readonly<Record<Way, WayTable>>;
}

const USAGE =
  'npm run accuracy -- --data DIR --out FILE.json [--model M] [--backend B] [--only ID]\n' +
  'npm run accuracy -- --report FILE.md RESULT.json …';

function currentCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}

async function scoreAll(
  clips: readonly Clip[],
  measuring: MeasuringPage,
  model: string,
): Promise<{ readonly scored: ScoredClip[]; readonly ways: WayError[] }> {
  const scored: ScoredClip[] = [];
  const ways: WayError[] = [];
  for (const { truth, film } of clips) {
    const run = await measuring.measure(film);
    if (run.failure !== null) throw new Error(`${truth.id}: the film could not be read: ${run.failure}`);
    const score = scoreClip(truth, run.readings);
    scored.push(score);
    ways.push(...compareCorrections(truth, score, run.readings, model));
    process.stdout.write(`${formatCase(score)}\n`);
  }
  return { scored, ways };
}

/** Plays every clip through the product's own pipeline in the browser and compares with the truth. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string' },
      model: { type: 'string' },
      backend: { type: 'string' },
      only: { type: 'string' },
      report: { type: 'string' },
    },
  });
  if (values.report !== undefined) {
    await writeReport(positionals, values.report);
    return 0;
  }
  const all = await findClips(resolve(values.data));
  const clips = values.only === undefined ? all : all.filter(({ truth }) => truth.id.includes(values.only ?? ''));
  if (clips.length === 0) {
    process.stderr.write(`No truth.json below ${values.data}. ${USAGE}\n`);
    return 1;
  }
  const measuring = await openMeasuringPage({ model: values.model, backend: values.backend });
  try {
    const engine = await measuring.engine();
    process.stdout.write(`${engine.model} on ${engine.backend}, ${clips.length} clips\n`);
    const { scored: cases, ways } = await scoreAll(clips, measuring, engine.model);
    const report: AccuracyReport = {
      model: engine.model,
      backend: engine.backend,
      threads: engine.threads,
      commit: currentCommit(),
      measuredAt: new Date().toISOString(),
      cases: cases.map(({ imageErrorsDeg: _each, numberErrors: _every, ...written }) => written),
      overall: overallOf(cases),
      corrections: tabulateWays(ways),
    };
    process.stdout.write(`\n${formatOverall(report.overall)}\n`);
    if (values.out !== undefined) {
      const file = resolve(values.out);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(report, null, 1)}\n`);
      process.stdout.write(`Written: ${(await readFile(file)).byteLength} bytes to ${values.out}\n`);
    }
    return 0;
  } finally {
    await measuring.close();
  }
}
