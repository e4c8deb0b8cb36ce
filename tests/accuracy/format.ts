import type { ErrorStatistics } from './error-statistics.ts';
import type { Overall } from './overall.ts';
import type { ScoredClip } from './score-clip.ts';

const degrees = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)}°`);
const percent = (value: number | null) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

function statistics({ n, maeDeg, biasDeg, p95Deg }: ErrorStatistics): string {
  return n === 0 ? 'none' : `MAE ${degrees(maeDeg)}, bias ${degrees(biasDeg)}, p95 ${degrees(p95Deg)} (n ${n})`;
}

/** One line a clip. */
export function formatCase(clip: ScoredClip): string {
  const refused = Object.entries(clip.refused).map(([reason, count]) => `${reason} ${count}`);
  const reps = clip.reps.map(
    ({ leg, truthLabel, label, truthPeakDeg, peakDeg }) =>
      `${leg[0] ?? ''} ${truthPeakDeg.toFixed(0)}→${peakDeg?.toFixed(1) ?? '–'}${label === truthLabel ? '' : ` (${truthLabel}, said ${label ?? 'nothing'})`}`,
  );
  return `${clip.id.padEnd(28)} ${clip.measured}/${clip.frames} measured${refused.length > 0 ? ` [${refused.join(', ')}]` : ''} reps ${clip.repCounts.matched}/${clip.repCounts.truth}  ${reps.join('  ')}`;
}

/** The overall figures as text. */
export function formatOverall(overall: Overall): string {
  return [
    `body FPPA at the bottom, facing     ${statistics(overall.bodyFppaFacing)}`,
    `  turned 5–12°                      ${statistics(overall.bodyFppaYaw10)}`,
    `  turned 13–22°                     ${statistics(overall.bodyFppaYaw20)}`,
    `angle in the picture                ${statistics(overall.imageFppa)}`,
    `right sign                          ${percent(overall.signRightShare)}`,
    `AUC inward against in line          ${overall.aucInward?.toFixed(3) ?? '–'}`,
    `recall inward / outward             ${percent(overall.inwardRecall)} / ${percent(overall.outwardRecall)}`,
    `false flags on in-line reps         ${percent(overall.falseFlagShare)}`,
    `reps precision / recall             ${percent(overall.repPrecision)} / ${percent(overall.repRecall)}`,
    `flag delay, median                  ${overall.flagDelayMsP50?.toFixed(0) ?? '–'} ms`,
    `drift cues: exactly one / in 600 ms ${overall.cues.cuedOnce} / ${overall.cues.cuedInTime} of ${overall.cues.driftReps} drift reps, ${overall.cues.inLineCued} of ${overall.cues.inLineReps} in-line reps; delay median ${overall.cues.delayMsP50?.toFixed(0) ?? '–'}, at most ${overall.cues.delayMsMax?.toFixed(0) ?? '–'} ms`,
    `refused: unseeable / seeable        ${percent(overall.unseeableRefusedShare)} / ${percent(overall.seeableRefusedShare)}`,
    `truth inside the 95 % band          ${percent(overall.bandCoverage)}`,
    ...Object.entries(overall.numbers).map(
      ([name, { n, bias, rms, coverage }]) =>
        `${name.padEnd(36)}RMS ${rms?.toFixed(2) ?? '–'}, bias ${bias?.toFixed(2) ?? '–'}, in band ${percent(coverage)} (n ${n})`,
    ),
    `spread of the groups' MAE           ${degrees(overall.groupMaeSpreadDeg)}`,
    `gain that would fit / residual      ×${overall.fittedProfile?.gainFactor.toFixed(3) ?? '–'} / ${degrees(overall.fittedProfile?.residualDeg ?? null)}`,
    `confusion                           ${JSON.stringify(overall.confusion)}`,
  ].join('\n');
}
