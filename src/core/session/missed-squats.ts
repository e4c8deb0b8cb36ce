import { placeLegs } from '../alignment/gates.ts';
import { profileOf } from '../alignment/model-profile.ts';
import { movePoints, NO_MOVE, type PictureMove } from '../alignment/picture-move.ts';
import { followFilm } from '../film/film-camera.ts';
import { framesWithin, trackLegs, type TrackedFrame } from '../film/body-track.ts';
import { findSquats } from '../film/find-squats.ts';
import type { SurveyedSquat } from '../film/film-survey.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { FrameReading, RefusalReason } from '../reading/reading.ts';
import { REPS } from '../reading/thresholds.ts';
import type { SessionRecord } from './session-record.ts';

/** Why a squat was not measured. `no-standing-axis`: nobody stood upright on straight legs near it. */
export type MissedReason = RefusalReason | 'no-standing-axis';

/** A squat that was seen and not measured. Time: the source's clock, milliseconds. */
export interface MissedSquat {
  readonly bottomMs: number;
  readonly reason: MissedReason;
}

/** A shallower dip of the hips may be anything but a squat, share of the standing height. [E] */
const LEAST_DEPTH = 0.08;
/** Refused frames cost a squat from this share of its frames on. [E] */
const TELLING_SHARE = 0.25;
/** A shorter lunge is a stumble. [E] */
const LEAST_LUNGE_MS = 300;
/** The legs are seen in at least so large a share of the squat's frames. [E] */
const SEEN_SHARE = 0.5;

/** The frames without a hole in which a squat could not be followed. */
function stretchesOf(tracked: readonly TrackedFrame[]): readonly (readonly TrackedFrame[])[] {
  const stretches: TrackedFrame[][] = [];
  let beforeMs = Number.NEGATIVE_INFINITY;
  for (const frame of tracked) {
    if (frame.timestampMs - beforeMs > REPS.maxHoleMs) stretches.push([]);
    stretches.at(-1)?.push(frame);
    beforeMs = frame.timestampMs;
  }
  return stretches;
}

/** The part of a record in which squats are looked for. */
type SeenRecord = Pick<SessionRecord, 'frames' | 'reps' | 'origin' | 'picture'>;

function isSeen(frame: FrameReading): boolean {
  const isNobody = frame.kind === 'refused' && (frame.reason === 'no-person' || frame.reason === 'too-dark');
  return !isNobody && frame.keypoints !== null;
}

function legsIn({ frame, move }: { readonly frame: FrameReading; readonly move: PictureMove }) {
  return isSeen(frame) && frame.keypoints !== null ? placeLegs(movePoints(frame.keypoints, move)) : null;
}

/** The frames as the model saw them, as far as the record still tells. */
function toObservations({ frames, picture }: SeenRecord): readonly PoseObservation[] {
  return frames.map((frame) => {
    const { timestampMs, keypoints } = frame;
    const person = keypoints !== null && isSeen(frame) ? { keypoints, world: null, presence: 1 } : null;
    return { timestampMs, picture, person, bystanders: [], brightness: 255 };
  });
}

function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The reason that most refused frames of this squat have; `null`: something else ended the squat, so nothing is said. */
function reasonFor(frames: readonly FrameReading[]): MissedReason | null {
  const refused = frames.flatMap((frame) => (frame.kind === 'refused' ? [frame.reason] : []));
  if (refused.length >= TELLING_SHARE * frames.length) return mostFrequent(refused);
  const hasAxis = frames.some((frame) => frame.kind === 'measured' && frame.depthPct !== null);
  return hasAxis ? null : 'no-standing-axis';
}

/** The times of all lunges, each from its first refused frame to its last. */
function lungesIn(frames: readonly FrameReading[]): readonly { readonly startMs: number; readonly endMs: number }[] {
  const lunges: { startMs: number; endMs: number }[] = [];
  for (const frame of frames) {
    const { timestampMs } = frame;
    if (frame.kind === 'measured' || frame.reason !== 'lunge') continue;
    const last = lunges.at(-1);
    if (last !== undefined && timestampMs - last.endMs <= REPS.maxHoleMs) last.endMs = timestampMs;
    else lunges.push({ startMs: timestampMs, endMs: timestampMs });
  }
  return lunges.filter(({ startMs, endMs }) => endMs - startMs >= LEAST_LUNGE_MS);
}

/** The squats that each record missed. The summary and each of the files ask for the same record, which never changes. */
const found = new WeakMap<SeenRecord, readonly MissedSquat[]>();

/**
 * The squats that a session shows and did not measure, each with the reason that covered it. They are found in the points
 * of all kept frames, also of refused ones, as the squats of a film are.
 */
export function missedSquats(record: SeenRecord): readonly MissedSquat[] {
  const before = found.get(record);
  if (before !== undefined) return before;
  const missed = findMissed(record);
  found.set(record, missed);
  return missed;
}

/** Does `missedSquats` answer at once for this record? */
export function areMissedKnown(record: SeenRecord): boolean {
  return found.has(record);
}

function findMissed(record: SeenRecord): readonly MissedSquat[] {
  const { frames, reps } = record;
  const camera = followFilm(toObservations(record), profileOf(record.origin.model));
  const steadied = frames.map((frame, index) => ({
    frame,
    move: camera.moves[index] ?? NO_MOVE,
    timestampMs: frame.timestampMs,
  }));
  const tracked = trackLegs(steadied, legsIn);
  const isMeasured = (squat: Pick<SurveyedSquat, 'startMs' | 'endMs'>) =>
    reps.some(({ startMs, endMs }) => startMs < squat.endMs && squat.startMs < endMs);
  // A foot that steps out is a walk to the squats' finder.
  const lunges = lungesIn(frames).filter((lunge) => !isMeasured(lunge));
  const zoomReason = (squat: SurveyedSquat): MissedReason | null =>
    camera.zooms.some((zoom) => zoom.startMs < squat.endMs && squat.startMs < zoom.endMs) ? 'camera-moves' : null;
  const missed = stretchesOf(tracked)
    .flatMap(findSquats)
    .flatMap((squat): readonly MissedSquat[] => {
      const { startMs, bottomMs, endMs, depth } = squat;
      if (depth < LEAST_DEPTH || isMeasured(squat)) return [];
      const within = framesWithin(frames, startMs, endMs);
      const isWhole = framesWithin(tracked, startMs, endMs).length >= SEEN_SHARE * within.length;
      const reason = isWhole ? (reasonFor(within) ?? zoomReason(squat)) : null;
      const isLunge = lunges.some((lunge) => lunge.startMs < endMs && startMs < lunge.endMs);
      return reason === null || isLunge ? [] : [{ bottomMs, reason }];
    });
  const named = lunges.map(({ startMs, endMs }) => ({ bottomMs: (startMs + endMs) / 2, reason: 'lunge' as const }));
  return [...missed, ...named].toSorted((a, b) => a.bottomMs - b.bottomMs);
}

/** How many squats were seen and not measured for one reason, the most frequent reason first. */
export interface MissedCount {
  readonly reason: MissedReason;
  readonly squats: number;
}

export function countMissed(missed: readonly MissedSquat[]): readonly MissedCount[] {
  return [...new Set(missed.map(({ reason }) => reason))]
    .map((reason) => ({ reason, squats: missed.filter((one) => one.reason === reason).length }))
    .toSorted((a, b) => b.squats - a.squats);
}
