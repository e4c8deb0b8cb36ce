import { lineLimits } from '../../src/core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { areaUnderCurve, errorStatistics, quantile, share, type ErrorStatistics } from './error-statistics.ts';
import { summariseNumbers, type NUMBERS, type NumberScore } from './score-numbers.ts';
import { CLEAR_DRIFT_DEG, type ScoredClip, type ScoredRepLeg } from './score-clip.ts';

export interface Overall {
  readonly signRightShare: number | null;
  readonly aucInward: number | null;
  readonly inwardRecall: number | null;
  readonly outwardRecall: number | null;
  readonly falseFlagShare: number | null;
  /** The main number: departure from the plane of hip and foot, all reps whose feet's direction is known. */
  readonly kneeTrack: ErrorStatistics;
  /** The main number of knees that follow feet turned out: 0 is right. */
  readonly kneeTrackToeOut: ErrorStatistics;
  /** Share of main numbers whose 95 % band holds the truth. */
  readonly kneeTrackCoverage: number | null;
  /** Legs in line whose number lies beyond a limit, or that were called in- or outward within one: none is right. */
  readonly contradictedVerdicts: number;
  readonly bodyFppaFacing: ErrorStatistics;
  readonly bodyFppaYaw10: ErrorStatistics;
  readonly bodyFppaYaw20: ErrorStatistics;
  readonly imageFppa: ErrorStatistics;
  readonly repPrecision: number | null;
  readonly repRecall: number | null;
  readonly flagDelayMsP50: number | null;
  readonly cues: OverallCues;
  readonly unseeableRefusedShare: number | null;
  readonly seeableRefusedShare: number | null;
  /** Share of reported drifts whose 95 % band holds the truth. */
  readonly bandCoverage: number | null;
  /** The numbers beside the drift. */
  readonly numbers: Readonly<Record<(typeof NUMBERS)[number], NumberScore>>;
  /** The model's row in model-profile.ts as these clips would have it: least squares, no intercept. */
  readonly fittedProfile: FittedProfile | null;
  readonly groupMaeSpreadDeg: number | null;
  readonly groups: Readonly<Record<string, ErrorStatistics>>;
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The coach's drift cues against the true reps. */
interface OverallCues {
  readonly driftReps: number;
  readonly cuedOnce: number;
  readonly cuedInTime: number;
  readonly inLineReps: number;
  readonly inLineCued: number;
  readonly delayMsP50: number | null;
  readonly delayMsMax: number | null;
}

function cueTotals(clips: readonly ScoredClip[]): OverallCues {
  const sum = (name: Exclude<keyof ScoredClip['cueCounts'], 'delaysMs'>) =>
    total(clips, ({ cueCounts }) => cueCounts[name]);
  const delays = clips.flatMap(({ cueCounts }) => cueCounts.delaysMs);
  return {
    driftReps: sum('driftReps'),
    cuedOnce: sum('cuedOnce'),
    cuedInTime: sum('cuedInTime'),
    inLineReps: sum('inLineReps'),
    inLineCued: sum('inLineCued'),
    delayMsP50: quantile(delays, 0.5),
    delayMsMax: quantile(delays, 1),
  };
}

interface FittedProfile {
  /** Truth over reported, relative to the gain in force: 1 = the profile's gain fits. */
  readonly gainFactor: number;
  /** Standard deviation of what is left after that. */
  readonly residualDeg: number;
}

function fitProfile(legs: readonly ScoredRepLeg[]): FittedProfile | null {
  const pairs = legs.flatMap(({ peakDeg, truthPeakDeg }) =>
    peakDeg === null ? [] : [{ reported: peakDeg, truth: truthPeakDeg }],
  );
  const squares = pairs.reduce((sum, { reported }) => sum + reported ** 2, 0);
  if (squares === 0) return null;
  const gainFactor = pairs.reduce((sum, { reported, truth }) => sum + reported * truth, 0) / squares;
  const left = pairs.map(({ reported, truth }) => (truth - gainFactor * reported) ** 2);
  return { gainFactor, residualDeg: Math.sqrt(left.reduce((sum, value) => sum + value, 0) / left.length) };
}

function bodyErrors(legs: readonly ScoredRepLeg[]): number[] {
  return legs.flatMap(({ peakDeg, truthPeakDeg }) => (peakDeg === null ? [] : [peakDeg - truthPeakDeg]));
}

interface TrackError {
  readonly errorDeg: number;
  readonly bandDeg: number;
}

function trackedLegs(legs: readonly ScoredRepLeg[]): readonly TrackError[] {
  return legs.flatMap(({ trackDeg, truthTrackDeg, trackBandDeg }) =>
    trackDeg === null || truthTrackDeg === null || trackBandDeg === null
      ? []
      : [{ errorDeg: trackDeg - truthTrackDeg, bandDeg: trackBandDeg }],
  );
}

function trackErrors(legs: readonly ScoredRepLeg[]): number[] {
  return trackedLegs(legs).map(({ errorDeg }) => errorDeg);
}

/** Does the verdict say something else than the number? */
function isContradicted({ label, trackDeg }: ScoredRepLeg): boolean {
  if (label === null || trackDeg === null) return false;
  const { inwardDeg, outwardDeg } = lineLimits(DEFAULT_THRESHOLDS);
  const byNumber = trackDeg >= inwardDeg ? 'inward' : trackDeg <= outwardDeg ? 'outward' : 'in-line';
  return byNumber !== label;
}

function peaks(legs: readonly ScoredRepLeg[]): number[] {
  return legs.flatMap(({ peakDeg }) => (peakDeg === null ? [] : [peakDeg]));
}

function bodyStatistics(clips: readonly ScoredClip[]): ErrorStatistics {
  return errorStatistics(clips.flatMap(({ reps }) => bodyErrors(reps)));
}

function total(clips: readonly ScoredClip[], count: (clip: ScoredClip) => number): number {
  return clips.reduce((sum, clip) => sum + count(clip), 0);
}

/** The figures over all clips; definitions: README of the data folder. */
export function overallOf(clips: readonly ScoredClip[]): Overall {
  const legs = clips.flatMap(({ reps }) => reps);
  const labelled = (label: string) => legs.filter(({ truthLabel }) => truthLabel === label);
  const recall = (label: string) => {
    const truly = labelled(label);
    return share(truly.filter((leg) => leg.label === label).length, truly.length);
  };
  const clear = legs.filter(
    ({ truthLabel, truthPeakDeg }) => truthLabel !== 'in-line' && Math.abs(truthPeakDeg) >= CLEAR_DRIFT_DEG,
  );
  const inLine = labelled('in-line');
  const turned = (from: number, to: number) =>
    clips.filter(({ yawDeg }) => Math.abs(yawDeg) >= from && Math.abs(yawDeg) <= to);

  const groups: Record<string, ErrorStatistics> = {};
  for (const group of new Set(clips.map((clip) => clip.group))) {
    const statistics = bodyStatistics(clips.filter((clip) => clip.group === group));
    if (statistics.n > 0) groups[group] = statistics;
  }
  const groupMaes = Object.values(groups).flatMap(({ maeDeg }) => (maeDeg === null ? [] : [maeDeg]));
  const confusion: Record<string, Record<string, number>> = {};
  for (const { truthLabel, label } of legs) {
    const row = (confusion[truthLabel] ??= {});
    row[label ?? 'not-reported'] = (row[label ?? 'not-reported'] ?? 0) + 1;
  }
  const tracked = trackedLegs(legs);
  const banded = legs.filter(({ peakDeg, bandDeg }) => peakDeg !== null && bandDeg !== null);
  return {
    signRightShare: share(
      clear.filter(({ peakDeg, truthPeakDeg }) => peakDeg !== null && Math.sign(peakDeg) === Math.sign(truthPeakDeg))
        .length,
      clear.length,
    ),
    aucInward: areaUnderCurve(peaks(labelled('inward')), peaks(inLine)),
    inwardRecall: recall('inward'),
    outwardRecall: recall('outward'),
    falseFlagShare: share(
      inLine.filter(({ label }) => label === 'inward' || label === 'outward').length,
      inLine.length,
    ),
    kneeTrack: errorStatistics(trackErrors(legs)),
    kneeTrackToeOut: errorStatistics(
      clips
        .filter(({ conditions }) => conditions.includes('toe-out'))
        .flatMap(({ reps }) => reps.flatMap(({ trackDeg }) => trackDeg ?? [])),
    ),
    kneeTrackCoverage: share(tracked.filter((leg) => Math.abs(leg.errorDeg) <= leg.bandDeg).length, tracked.length),
    contradictedVerdicts: legs.filter(isContradicted).length,
    bodyFppaFacing: bodyStatistics(turned(0, 0)),
    bodyFppaYaw10: bodyStatistics(turned(5, 12)),
    bodyFppaYaw20: bodyStatistics(turned(13, 22)),
    imageFppa: errorStatistics(clips.flatMap(({ imageErrorsDeg }) => imageErrorsDeg)),
    repPrecision: share(
      total(clips, ({ repCounts }) => repCounts.matched),
      total(clips, ({ repCounts }) => repCounts.reported),
    ),
    repRecall: share(
      total(clips, ({ repCounts }) => repCounts.matched),
      total(clips, ({ repCounts }) => repCounts.truth),
    ),
    flagDelayMsP50: quantile(
      legs.flatMap(({ flagDelayMs }) => (flagDelayMs === null ? [] : [flagDelayMs])),
      0.5,
    ),
    cues: cueTotals(clips),
    unseeableRefusedShare: share(
      total(clips, ({ unseeable }) => unseeable.refused),
      total(clips, ({ unseeable }) => unseeable.frames),
    ),
    seeableRefusedShare: share(
      total(clips, ({ seeable }) => seeable.refused),
      total(clips, ({ seeable }) => seeable.frames),
    ),
    bandCoverage: share(
      banded.filter(({ peakDeg, bandDeg, truthPeakDeg }) => Math.abs((peakDeg ?? 0) - truthPeakDeg) <= (bandDeg ?? 0))
        .length,
      banded.length,
    ),
    numbers: summariseNumbers(clips.map(({ numberErrors }) => numberErrors)),
    fittedProfile: fitProfile(turned(0, 0).flatMap(({ reps }) => reps)),
    groupMaeSpreadDeg: groupMaes.length === 0 ? null : Math.max(...groupMaes) - Math.min(...groupMaes),
    groups,
    confusion,
  };
}
