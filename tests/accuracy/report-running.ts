import type { AccuracyReport } from './accuracy-report.ts';
import type { OverallRunning } from './overall-running.ts';
import { degrees, percent, table } from './report-tables.ts';

function runningRow(name: string, running: OverallRunning): string[] {
  const { midStanceMaeMs, stepDrift, legMeanDrift, pelvicDrop } = running;
  return [
    name,
    String(running.clips),
    `${percent(running.stepRecall)} / ${percent(running.stepPrecision)}`,
    percent(running.footRightShare),
    degrees(midStanceMaeMs),
    percent(running.cadenceErrorShare),
    degrees(stepDrift.maeDeg),
    `${degrees(legMeanDrift.maeDeg)} (bias ${degrees(legMeanDrift.biasDeg)}, p95 ${degrees(legMeanDrift.p95Deg)})`,
    degrees(pelvicDrop.maeDeg),
    percent(running.bandCoverage),
    `${percent(running.inwardLegRecall)} / ${percent(running.falseLegShare)}`,
  ];
}

/** Runners, by frame rate and by the side that the camera sees, where a run measured any. */
export function runners(reports: readonly AccuracyReport[]): string[] {
  const measured = reports.find(({ overall }) => overall.running != null);
  if (measured?.overall.running == null) return [];
  return [
    '## Runners, whom the figures above leave out',
    `Clips of runners on a treadmill, measured with ${measured.model}. The figures of the model's profile were fitted on these people; docs/decisions/0029-precise-films-of-runs.md has the figures of people who were left out.`,
    table(
      [
        '',
        'clips',
        'steps found / true %',
        'right foot %',
        'midstance ms',
        'cadence off %',
        'step drift MAE °',
        'mean of a leg MAE °',
        'pelvic drop MAE °',
        'truth in band %',
        'inward legs called / in line called %',
      ],
      Object.entries({ all: measured.overall.running, ...measured.runs.tables }).map(([name, running]) =>
        runningRow(name, running),
      ),
    ),
  ];
}
