import type { Side } from '../../src/core/geometry/keypoints.ts';

/** The truth.json of a rendered clip, as far as it is scored. Its format: README of the data folder. */
export interface Truth {
  readonly id: string;
  readonly avatar: { readonly group: string; readonly sex: string; readonly source?: string };
  readonly video: { readonly file: string; readonly width: number; readonly height: number; readonly fps: number };
  readonly camera: { readonly yawDeg: number; readonly view?: 'front' | 'back' };
  /** How far both feet are turned out, degrees; absent in photoreal clips. */
  readonly toeOutDeg?: number;
  readonly conditions: readonly string[];
  /** The person's exercise; absent when the person squats. */
  readonly motion?: 'run';
  /** Present where the person runs. */
  readonly running?: TruthRun;
  readonly frames: readonly TruthFrame[];
  readonly reps: readonly TruthRep[];
}

/**
 * Names the person in a clip. An avatar's name ends with what the person wears (`White_M_1_Casual`), and a person in other clothes is
 * the same person.
 */
export function personOf({ avatar, id }: Truth): string {
  return avatar.source?.replace(/_[A-Za-z]+(\.glb)?$/u, '') ?? id;
}

export type TruthPoint = readonly [number, number];

export interface TruthFrame {
  readonly tMs: number;
  /** Pixels of the un-mirrored picture; null: outside it, or not defined in this clip. */
  readonly image: Readonly<Record<string, TruthPoint | null>>;
  readonly body: Readonly<Record<Side, TruthLeg>>;
}

interface TruthLeg {
  readonly fppaDeg: number | null;
  /** Photoreal clips and lifted legs define none. */
  readonly kneeFlexionDeg?: number | null;
  readonly kneeOverToeMedialPctLeg?: number | null;
}

/** The truth of one step at midstance. */
export interface TruthStep {
  readonly leg: Side;
  /** Not one of the steps of getting up to speed. */
  readonly steady: boolean;
  readonly contactMs: number;
  readonly midStanceMs: number;
  readonly toeOffMs: number;
  readonly fppaChangeDeg: number;
  readonly pelvicDropDeg: number;
  readonly stepWidthM: number;
}

interface TruthRunLeg {
  readonly meanFppaChangeDeg: number;
  readonly sdFppaChangeDeg: number;
}

export interface TruthRun {
  /** Both legs, in steady running. */
  readonly cadencePerMin: number;
  readonly left: TruthRunLeg;
  readonly right: TruthRunLeg;
  readonly steps: readonly TruthStep[];
}

export type TruthLabel = 'inward' | 'in-line' | 'outward';

interface TruthRep {
  readonly startMs: number;
  readonly bottomMs: number;
  readonly endMs: number;
  readonly left: { readonly peakFppaDeg: number | null; readonly label: TruthLabel | null } | null;
  readonly right: { readonly peakFppaDeg: number | null; readonly label: TruthLabel | null } | null;
}

/** The truth at the bottom of a rep is read over the same window as the product's. */
export const BOTTOM_WINDOW_MS = 120;

const LEG_JOINTS = ['Hip', 'Knee', 'Ankle', 'Toe'] as const;

/** Turned this far, the far leg is hidden: such clips have to be refused as a whole. */
const UNSEEABLE_YAW_DEG = 25;

/** A leg joint is outside the picture, or the body is turned too far. */
export function isUnseeable(truth: Truth, frame: TruthFrame): boolean {
  if (Math.abs(truth.camera.yawDeg) >= UNSEEABLE_YAW_DEG) return true;
  return LEG_JOINTS.some((joint) => {
    const names = [`left${joint}`, `right${joint}`];
    // Photoreal clips define no toe at all.
    if (joint === 'Toe' && truth.conditions.includes('photoreal')) return false;
    return names.some((name) => frame.image[name] == null);
  });
}

/** The frame nearest to a time; `null` when none lies within half a frame and a bit. */
export function truthAt(truth: Truth, timestampMs: number): TruthFrame | null {
  let nearest: TruthFrame | null = null;
  for (const frame of truth.frames) {
    if (nearest === null || Math.abs(frame.tMs - timestampMs) < Math.abs(nearest.tMs - timestampMs)) {
      nearest = frame;
    }
  }
  const toleranceMs = 600 / truth.video.fps;
  return nearest && Math.abs(nearest.tMs - timestampMs) <= toleranceMs ? nearest : null;
}
