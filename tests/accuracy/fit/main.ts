import { readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { errorStatistics, share } from '../error-statistics.ts';
import { evidenceOf, type ClipEvidence } from './clip-evidence.ts';
import { fitFigures, predictLeg, turnOf } from './fit-figures.ts';
import { formatRun, formatRunning } from '../format.ts';
import { readRecordedClips } from '../recorded-clip.ts';
import { fitRun, leaveEachRunnerOut } from './fit-running.ts';
import { readObservedClips } from './observed-clip.ts';

const USAGE =
  'npm run accuracy -- --model M --record DIR/M    # once for each model: what it saw of every clip\n' +
  'npm run fit -- --observations DIR [--data DIR] [--model M] [--out FILE.md]\n' +
  'npm run fit -- --running DIR    # what one model saw of the runners';

/** A leg of a person whose clips had no part in the figures. */
interface LeftOutLeg {
  readonly clip: ClipEvidence;
  readonly kneeFlexionDeg: number;
  readonly errorDeg: number;
  readonly bandDeg: number;
}

/** Every clip by figures of the other people's clips. */
function leaveEachPersonOut(clips: readonly ClipEvidence[]) {
  const legs: LeftOutLeg[] = [];
  const turnErrors: { readonly errorDeg: number; readonly deviationDeg: number }[] = [];
  for (const person of new Set(clips.map((clip) => clip.person))) {
    const figures = fitFigures(clips.filter((clip) => clip.person !== person));
    for (const clip of clips.filter((one) => one.person === person)) {
      const turn = turnOf(clip, figures);
      turnErrors.push({ errorDeg: turn.yawDeg - clip.yawDeg, deviationDeg: turn.deviationDeg });
      for (const leg of clip.legs) {
        const { driftDeg, bandDeg } = predictLeg(clip, leg, figures);
        legs.push({ clip, kneeFlexionDeg: leg.kneeFlexionDeg, errorDeg: driftDeg - leg.truthDeg, bandDeg });
      }
    }
  }
  return { legs, turnErrors };
}

/** Deep: beyond 15 % of the standing hip height. */
const DEEP_FLEXION_DEG = 63;

const CONDITIONS: readonly (readonly [string, (leg: LeftOutLeg) => boolean])[] = [
  ['all', () => true],
  ['facing', ({ clip }) => clip.yawDeg === 0],
  ['turned 5–12°', ({ clip }) => Math.abs(clip.yawDeg) >= 5 && Math.abs(clip.yawDeg) <= 12],
  ['turned 13–22°', ({ clip }) => Math.abs(clip.yawDeg) >= 13 && Math.abs(clip.yawDeg) <= 22],
  ['deep', ({ kneeFlexionDeg }) => kneeFlexionDeg > DEEP_FLEXION_DEG],
  ['toes out', ({ clip }) => clip.conditions.some((tag) => tag === 'toe-out' || tag === 'toes-turned-out')],
  ['one leg', ({ clip }) => clip.isOnOneLeg],
];

function digits(value: number | null | undefined, places: number): string {
  return value == null || Number.isNaN(value) ? '–' : value.toFixed(places);
}

function tabulate(legs: readonly LeftOutLeg[]): string[] {
  const rows = CONDITIONS.flatMap(([name, isOf]) => {
    const those = legs.filter(isOf);
    if (those.length === 0) return [];
    const { maeDeg, biasDeg, p95Deg } = errorStatistics(those.map(({ errorDeg }) => errorDeg));
    const held = share(those.filter(({ errorDeg, bandDeg }) => Math.abs(errorDeg) <= bandDeg).length, those.length);
    const band = those.reduce((sum, { bandDeg }) => sum + bandDeg, 0) / those.length;
    return [
      `| ${name} | ${those.length} | ${digits(maeDeg, 2)} | ${digits(biasDeg, 2)} | ${digits(p95Deg, 1)} | ±${digits(band, 1)} | ${digits(held === null ? null : 100 * held, 1)} |`,
    ];
  });
  return [
    '| left-out people | legs and reps | MAE ° | bias ° | p95 ° | mean band ° | truth in band % |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

function rounded(figures: unknown): string {
  return JSON.stringify(
    figures,
    (_name, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value),
    1,
  );
}

/** Fits the figures of one model on runners, and tells how well they do on runners who had no part in them. */
async function fitRunners(folder: string): Promise<number> {
  const clips = (await readRecordedClips(folder)).filter(({ truth }) => truth.running !== undefined);
  if (clips.length === 0) return 1;
  const { runs, overall } = leaveEachRunnerOut(clips);
  const lines = [...runs.map(formatRun), '', formatRunning('left-out people', overall), '', rounded(fitRun(clips))];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Fits what a model's profile says, and tells how well that does on people who had no part in it. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      observations: { type: 'string' },
      data: { type: 'string', default: '../shared/data' },
      model: { type: 'string' },
      out: { type: 'string' },
      running: { type: 'string' },
    },
  });
  if (values.running !== undefined) return fitRunners(resolve(values.running));
  if (values.observations === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const folder = resolve(values.observations);
  const folders = await readdir(folder, { withFileTypes: true });
  const models =
    values.model === undefined ? folders.flatMap((one) => (one.isDirectory() ? [one.name] : [])) : [values.model];
  const lines: string[] = [];
  for (const model of models) {
    const observed = await readObservedClips(folder, resolve(values.data), model);
    const clips = observed
      .map(evidenceOf)
      .filter((one) => one !== null && one.legs.length > 0 && Math.abs(one.yawDeg) <= 22);
    const usable = clips as ClipEvidence[];
    if (usable.length < 8) continue;
    const { legs, turnErrors } = leaveEachPersonOut(usable);
    const turn = errorStatistics(turnErrors.map(({ errorDeg }) => errorDeg));
    const inTurn = turnErrors.filter(({ errorDeg, deviationDeg }) => Math.abs(errorDeg) <= 1.96 * deviationDeg).length;
    const people = new Set(usable.map(({ person }) => person)).size;
    lines.push(
      `## ${model}: ${usable.length} clips, ${people} people`,
      '',
      ...tabulate(legs),
      '',
      `Turn of the body: MAE ${digits(turn.maeDeg, 2)}°, 95 % within ${digits(turn.p95Deg, 1)}°, ${digits((100 * inTurn) / turnErrors.length, 1)} % within 1.96 of its deviation.`,
      '',
      'Figures from all people, for `model-profile.ts`:',
      '',
      '```json',
      rounded(fitFigures(usable)),
      '```',
      '',
    );
  }
  const text = `${lines.join('\n')}\n`;
  process.stdout.write(text);
  if (values.out !== undefined) await writeFile(resolve(values.out), text);
  return lines.length === 0 ? 1 : 0;
}
