import type { BodyBands } from './bands.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { Degrees, PercentOfLeg } from '../geometry/units.ts';

/** `unclear`: the drift lies beyond a limit, but its band does not, or the band is too wide to say anything. */
export type Verdict = 'inward' | 'in-line' | 'outward' | 'unclear';

/** One leg in one repetition. + inward, − outward. */
export interface RepLeg {
  /** Departure of the knee from the plane of hip and foot, change from standing, median around the lowest point. */
  readonly driftAtBottomDeg: Degrees;
  /** Half-width of the 95 % band around `driftAtBottomDeg`. */
  readonly bandDeg: Degrees;
  /** Drift at the depth at which all reps are compared, mean of descent and ascent; `null` when the rep was shallower. */
  readonly driftAtMatchedDepthDeg: Degrees | null;
  /** Half-width of the 95 % band around `driftAtMatchedDepthDeg`. */
  readonly matchedDepthBandDeg: Degrees | null;
  /** The drift of the rep that is largest by magnitude. */
  readonly peakDriftDeg: Degrees;
  /** Half-width of the 95 % band around `peakDriftDeg`. */
  readonly peakBandDeg: Degrees;
  /** Change of the FPPA in the body's own frontal plane from standing, median around the lowest point. */
  readonly bodyFppaChangeDeg: Degrees;
  /** Half-width of the 95 % band around `bodyFppaChangeDeg`. */
  readonly bodyFppaBandDeg: Degrees;
  /** Change of knee over toe from standing, at the bottom; `null` without a foot keypoint. */
  readonly kneeOverToeChangePct: PercentOfLeg | null;
  /** Half-width of the 95 % band around `kneeOverToeChangePct`. */
  readonly kneeOverToeBandPct: PercentOfLeg | null;
  readonly verdict: Verdict;
  /** The moment when the live word first became inward or outward, on the source's clock, milliseconds; `null`: never. */
  readonly flaggedAtMs: number | null;
}

/** One repetition, from leaving the standing height to coming back to it. Times are on the source's clock. */
export interface RepRecord {
  /** Number within the session, from 1. */
  readonly number: number;
  readonly stance: 'both' | Side;
  readonly startMs: number;
  readonly bottomMs: number;
  readonly endMs: number;
  readonly descentMs: number;
  readonly holdMs: number;
  readonly ascentMs: number;
  readonly depthPct: number;
  readonly kneeFlexionDeg: Degrees;
  /** `null` for a leg that was not measured in this rep, because it was lifted or hidden at the bottom. */
  readonly legs: Readonly<Record<Side, RepLeg | null>>;
  /** Changes of pelvic drop and trunk lean from standing, medians around the lowest point; `null`: not measured there. */
  readonly pelvicDropDeg: Degrees | null;
  readonly trunkLeanDeg: Degrees | null;
  readonly bands: BodyBands;
  readonly measuredFrames: number;
  readonly refusedFrames: number;
  /** Nobody was seen standing upright before this squat: straight legs were assumed for its axis. Absent: a person stood. */
  readonly isAxisAssumed?: true;
}
