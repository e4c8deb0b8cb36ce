import type { ErrorStatistics } from './error-statistics.ts';
import type { Overall } from './overall.ts';
import type { OverallRunning } from './overall-running.ts';
import type { RealSquats } from './real-squats.ts';
import type { ScoredClip } from './score-clip.ts';
import type { ScoredRun } from './score-run.ts';
import type { MotionCase, MotionTotals } from './score-motion.ts';

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

function formatTotals(totals: MotionTotals): string {
  const { n, counted, invented, graded, unclear, legRight, verdictRight, verdictWrong, verdictOpposite } = totals;
  return `${counted} of ${n} squats counted, ${invented} invented, ${graded} graded, ${unclear} legs unclear; carrying leg right ${percent(legRight)}, verdict as the eye's ${percent(verdictRight)}; another verdict in ${verdictWrong} squats, the opposite one in ${verdictOpposite}`;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function formatMotionCase({ id, squats, inventedMs }: MotionCase): string {
  const lines = squats.map(({ bottomMs, leg, counted, legs }) => {
    const said = legs.map(
      ({ leg: side, seen, said: word, driftAtBottomDeg, bandDeg }) =>
        `${side} ${word} ${degrees(driftAtBottomDeg)} ± ${degrees(bandDeg)}${seen === word ? '' : ` (eye: ${seen ?? 'nothing'})`}`,
    );
    return `  ${seconds(bottomMs)} on ${leg}: ${counted ? said.join(', ') || 'counted, no leg graded' : 'not counted'}`;
  });
  return [id, ...lines, ...inventedMs.map((ms) => `  ${seconds(ms)}: invented`)].join('\n');
}

/** The squats of real people as text, one line a squat. */
export function formatRealSquats(real: RealSquats): string {
  const { legs, sameVerdict, withinBands, countedOnce } = real.bothWays;
  return [
    ...real.cases.map(formatMotionCase),
    `real squats, forwards   ${formatTotals(real)}`,
    `             backwards  ${formatTotals(real.backwards)}`,
    `             both ways  ${sameVerdict} of ${legs} legs with the same verdict, ${withinBands} within the bands; ${countedOnce} squats counted one way only`,
  ].join('\n');
}

/** One line a clip of a runner. */
export function formatRun({ id, steps, inventedMs, legs, refused }: ScoredRun): string {
  const found = steps.filter(({ told }) => told !== null).length;
  const reasons = Object.entries(refused).map(([reason, count]) => `${reason} ${count}`);
  const means = legs.map((leg) =>
    leg === null
      ? 'no mean'
      : `${leg.leg[0]} ${leg.truthDeg.toFixed(1)}→${leg.meanDeg.toFixed(1)}±${leg.bandDeg.toFixed(1)} ${leg.verdict}`,
  );
  return `${id.padEnd(30)} steps ${found}/${steps.length}, ${inventedMs.length} invented${reasons.length > 0 ? ` [${reasons.join(', ')}]` : ''}  ${means.join('  ')}`;
}

/** The figures of runners as text. */
export function formatRunning(name: string, running: OverallRunning): string {
  const { midStanceMaeMs, cadenceErrorShare, squatsCounted } = running;
  return [
    `running, ${name}: ${running.clips} clips`,
    `steps found / true, right foot      ${percent(running.stepRecall)} / ${percent(running.stepPrecision)}, ${percent(running.footRightShare)}`,
    `midstance, cadence                  MAE ${midStanceMaeMs?.toFixed(1) ?? '–'} ms, ${percent(cadenceErrorShare)}`,
    `drift step by step                  ${statistics(running.stepDrift)}`,
    `drift, mean of a leg                ${statistics(running.legMeanDrift)}, in band ${percent(running.bandCoverage)}`,
    `pelvic drop, mean of a leg          ${statistics(running.pelvicDrop)}, in band ${percent(running.dropBandCoverage)}`,
    `inward legs called / false calls    ${percent(running.inwardLegRecall)} / ${percent(running.falseLegShare)}; ${running.legsWithoutMean} legs without a mean, ${squatsCounted} squats counted`,
  ].join('\n');
}
