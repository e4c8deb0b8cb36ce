import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPageIfNeeded, builtPage } from '../../scripts/build-page.mjs';
import { servePage } from '../../scripts/serve.mjs';
import { makeDrawnFilms } from '../e2e/drawn-films.ts';
import { brokenPromises } from './broken-promises.ts';
import { soak, type Holding } from './soak.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function lineOf({ atMinute, processesMb, pageMb, handles, openFrames, workers }: Holding): string {
  return (
    `${atMinute.toFixed(1).padStart(5)} min  ${processesMb.toFixed(0)} MB in all, ` +
    `page and workers ${pageMb?.toFixed(0) ?? '–'} MB, ${handles} handles, ${openFrames} frames open, ` +
    `${workers} workers, load ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores`
  );
}

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '30' },
      every: { type: 'string', default: '10' },
      out: { type: 'string' },
    },
  });
  await buildPageIfNeeded();
  const films = await makeDrawnFilms();
  const server = await servePage({ folder: builtPage, port: 0 });
  try {
    const report = await soak({
      pageUrl: server.url,
      film: films['left-inward-camera'],
      minutes: Number(values.minutes),
      everyS: Number(values.every),
      onHolding: (holding) => print(lineOf(holding)),
    });
    if (values.out !== undefined) {
      await mkdir(dirname(resolve(values.out)), { recursive: true });
      await writeFile(values.out, `${JSON.stringify(report, null, 2)}\n`);
    }
    const broken = brokenPromises(report);
    print(
      `${report.minutes.toFixed(1)} min, ${Object.values(report.faults).reduce((sum, times) => sum + times, 0)} faults, ` +
        `${report.frames} frames (${Math.round(100 * report.tooSlowShare)} % too slow), ${report.repsDone} reps done, ${report.repsKept} kept in ${report.sessionsKept} sessions`,
    );
    for (const promise of broken) print(`broken: ${promise}`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    await server.close();
  }
}
