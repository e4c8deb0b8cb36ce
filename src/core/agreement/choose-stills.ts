import { SIDES, type Keypoint, type Side } from '../geometry/keypoints.ts';
import { medialDirection } from '../geometry/leg-axis.ts';
import type { MeasuredFrame } from '../reading/reading.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import type { SessionRecord } from '../session/session-record.ts';
import { angleInPicture, ratedSession, type Still } from './hand-rating.ts';

/** A picture further from the lowest point is no picture of the lowest point, milliseconds. */
const FARTHEST_MS = 250;

/**
 * Chooses one still for each leg of each rep: the measured picture nearest to the lowest point. The stills come in an
 * order that looks random, depends on nothing that was measured, and is the same for every rater.
 *
 * @param hasPicture says whether there is a picture of that moment of the source's clock.
 */
export function chooseStills(
  record: SessionRecord,
  hasPicture: (timestampMs: number) => boolean = () => true,
): readonly Still[] {
  const frames = record.frames.filter(
    (frame): frame is MeasuredFrame => frame.kind === 'measured' && hasPicture(frame.timestampMs),
  );
  const { startedAt, source, model } = ratedSession(record);
  const placeOf = ({ rep, side }: Still): number => scramble(`${startedAt}|${source}|${model}|${rep}|${side}`);
  return record.reps
    .flatMap((rep) => SIDES.flatMap((side) => stillOf(rep, side, frames) ?? []))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

function stillOf(rep: RepRecord, side: Side, frames: readonly MeasuredFrame[]): Still | null {
  if (rep.legs[side] === null) return null;
  let nearest: Still | null = null;
  let smallestMs = FARTHEST_MS;
  for (const frame of frames) {
    const distanceMs = Math.abs(frame.timestampMs - rep.bottomMs);
    if (distanceMs > smallestMs) continue;
    const still = frame.legs[side] === null ? null : stillIn(frame, rep.number, side);
    if (still === null) continue;
    nearest = still;
    smallestMs = distanceMs;
  }
  return nearest;
}

function stillIn({ keypoints, timestampMs }: MeasuredFrame, rep: number, side: Side): Still | null {
  const isLeft = side === 'left';
  const hip = isLeft ? keypoints.leftHip : keypoints.rightHip;
  const otherHip = isLeft ? keypoints.rightHip : keypoints.leftHip;
  const knee = isLeft ? keypoints.leftKnee : keypoints.rightKnee;
  const ankle = isLeft ? keypoints.leftAnkle : keypoints.rightAnkle;
  if (hip === null || otherHip === null || knee === null || ankle === null) return null;
  const medial = medialDirection(hip, otherHip);
  if (medial === null) return null;
  const kneeline = { hip: placeOf(hip), knee: placeOf(knee), ankle: placeOf(ankle) };
  const still: Still = { rep, side, timestampMs, medial, kneeline };
  return angleInPicture(kneeline, still) === null ? null : still;
}

function placeOf({ x, y }: Keypoint): { readonly x: number; readonly y: number } {
  return { x, y };
}

/**
 * Turns a text into a number of 32 bits: FNV-1a, followed by the finishing step of MurmurHash3, so that texts that
 * differ in one letter lie far apart.
 */
function scramble(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
