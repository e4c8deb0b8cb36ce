import type { Keypoints, Side } from '../geometry/keypoints.ts';
import type { Degrees, PercentOfLeg } from '../geometry/units.ts';
import type { BodyBands, LegBands } from './bands.ts';
import type { RepRecord } from './rep-record.ts';

/** Place of the knee against the leg's own standing axis, as the live word that people see. */
export type Alignment = 'in-line' | 'watch-inward' | 'inward' | 'watch-outward' | 'outward';

/** Reasons why a frame was not measured. The screen has a sentence on what to do for each. */
export const REFUSAL_REASONS = [
  'no-person',
  'two-people',
  'feet-outside',
  'hips-outside',
  'too-far',
  'too-near',
  'not-facing',
  'off-centre',
  'too-dark',
  'camera-tilted',
  'picture-turned',
  'legs-hidden',
  'knees-hidden',
  'picture-squeezed',
  'camera-moves',
  'points-jumped',
  'sides-swapped',
  'frames-too-slow',
  'too-deep',
  'lunge',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The person's activity. `looking`: nobody measured yet; `settling`: the standing axis is being taken. */
export type Phase = 'looking' | 'settling' | 'standing' | 'descent' | 'bottom' | 'ascent';

/** One leg in one frame. Angles and percentages: + inward, − outward. */
export interface LegReading {
  /** Frontal plane projection angle in the picture, without any view correction. */
  readonly fppaDeg: Degrees;
  /** Medial hip–knee–ankle angle, 180 = straight. */
  readonly hkaDeg: Degrees;
  /** Knee's distance from the hip–ankle line. */
  readonly kneeFromAxisPct: PercentOfLeg;
  /** Knee medial (+) or lateral (−) of the toe; `null` without a foot keypoint. */
  readonly kneeOverToePct: PercentOfLeg | null;
  /** Departure of the knee from the plane of hip and foot, change from the person's own standing; `null` before the baseline. */
  readonly driftDeg: Degrees | null;
  /** Half-width of the 95 % band around `driftDeg`. */
  readonly driftBandDeg: Degrees | null;
  /** Change of the FPPA in the body's own frontal plane from the person's own standing; `null` before the baseline. */
  readonly bodyFppaChangeDeg: Degrees | null;
  /** Half-width of the 95 % band around `bodyFppaChangeDeg`. */
  readonly bodyFppaBandDeg: Degrees | null;
  /** Half-widths of the 95 % bands of the numbers above; the HKA's is that of the FPPA. */
  readonly bands: LegBands;
  /** The live word, which hysteresis and dwell time keep from flickering; `null` before the baseline and while upright. */
  readonly alignment: Alignment | null;
}

/** How the body stands to the camera. */
export interface ViewReading {
  /** Estimated turn of the body, + towards the picture's right. */
  readonly yawDeg: Degrees;
  /** Distance of the body's middle from the picture's middle, share of the picture's width, + to the picture's right. */
  readonly offCentreShare: number;
  /** Standing leg length in the picture, pixels. */
  readonly legLengthPx: number;
}

/** The view of a body that could not be measured. Its leg length is known only once there was a standing axis. */
export type RoughView = Omit<ViewReading, 'legLengthPx'> & { readonly legLengthPx: number | null };

export interface MeasuredFrame {
  readonly kind: 'measured';
  readonly timestampMs: number;
  readonly phase: Phase;
  /** Share of the standing baseline taken, 0..1; 1 once it is there. */
  readonly baselineShare: number;
  /** Raw model output, for painting and recording; pixels of the un-mirrored picture. */
  readonly keypoints: Keypoints;
  /** `null`: this leg is not measured (lifted in a single-leg squat). */
  readonly legs: Readonly<Record<Side, LegReading | null>>;
  /** Knee separation over ankle separation; `null` in a single-leg stance. */
  readonly kneeAnkleRatio: number | null;
  /** Half-width of the 95 % band around `kneeAnkleRatio`. */
  readonly kneeAnkleRatioBand: number | null;
  /** Squat depth: drop of the hip–ankle height, percent of standing; `null` before the baseline. */
  readonly depthPct: number | null;
  /** Knee flexion estimated from depth; `null` before the baseline. */
  readonly kneeFlexionDeg: Degrees | null;
  /** Change from standing, + the free (or left, in a two-leg stance) side is lower. */
  readonly pelvicDropDeg: Degrees | null;
  /** Change from standing, + leans towards the stance leg (or the left, in a two-leg stance). */
  readonly trunkLeanDeg: Degrees | null;
  readonly bands: BodyBands;
  readonly stance: Stance;
  readonly view: ViewReading;
  readonly events: readonly TrackerEvent[];
}

export interface RefusedFrame {
  readonly kind: 'refused';
  readonly timestampMs: number;
  readonly reason: RefusalReason;
  /** The model's points, if there are any: painted faintly, never measured. */
  readonly keypoints: Keypoints | null;
  /** How the body stands, as far as it is known, so that the coach can ask to correct it; `null` without a whole body. */
  readonly view: RoughView | null;
  readonly phase: Phase;
  readonly baselineShare: number;
  readonly events: readonly TrackerEvent[];
}

/** One frame: measured, or refused with a named reason. */
export type FrameReading = MeasuredFrame | RefusedFrame;

/** The legs that carry the person. */
export type Stance = 'both' | 'left' | 'right';

export type TrackerEvent =
  | { readonly kind: 'baseline-taken'; readonly timestampMs: number }
  | { readonly kind: 'baseline-lost'; readonly timestampMs: number }
  | {
      readonly kind: 'alignment-changed';
      readonly timestampMs: number;
      readonly side: Side;
      readonly alignment: Alignment;
    }
  | { readonly kind: 'rep-completed'; readonly timestampMs: number; readonly rep: RepRecord };
