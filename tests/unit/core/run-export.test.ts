import { expect, it } from 'vitest';
import { tellRun } from '../../../scripts/analyse/analyse-runs.mjs';
import { runToCsv } from '../../../src/core/session/run-csv.ts';
import { replayRun } from '../../accuracy/replay-run.ts';
import { filmRunner, JOGGER } from '../../fixtures/pinhole-runner.ts';

const RUN = replayRun(filmRunner(JOGGER, { fps: 30, durationMs: 11_000 }), 'blazepose-full');

/** The rows of both tables. */
function tables(csv: string): readonly (readonly (readonly string[])[])[] {
  const rows = csv.split('\r\n').filter((line) => !line.startsWith('#'));
  const blank = rows.indexOf('');
  return [rows.slice(0, blank), rows.slice(blank + 1, -1)].map((part) => part.map((line) => line.split(',')));
}

it('RUN-12: a run is exported with a row for each leg and each step, under names for every cell', () => {
  const [legs = [], steps = []] = tables(runToCsv(RUN));
  expect(legs).toHaveLength(3);
  expect(steps).toHaveLength(RUN.steps.length + 1);
  for (const table of [legs, steps]) for (const row of table) expect(row).toHaveLength(table[0]?.length ?? 0);
  const drift = legs[0]?.indexOf('driftDeg') ?? -1;
  expect(Number(legs[1]?.[drift])).toBe(RUN.legs.left?.drift.mean);
  expect(steps[1]?.[1]).toBe(RUN.steps[0]?.leg);
});

it('RUN-12: the terminal tells steps, side, cadence and both legs in one line', () => {
  expect(tellRun(RUN)).toMatch(/^\d+ steps from the front, 169 steps a minute; left .+ mean of \d+\); right .+\)$/u);
  const nobody = replayRun(filmRunner({ ...JOGGER, standMs: 99_000 }, { fps: 30, durationMs: 3000 }), 'blazepose-full');
  expect(tellRun(nobody)).toBe('no steps of a runner.');
});
