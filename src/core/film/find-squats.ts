import { SIDES } from '../geometry/keypoints.ts';
import type { Stance } from '../reading/reading.ts';
import { REPS } from '../reading/thresholds.ts';
import {
  curveWithin,
  framesWithin,
  heightCurve,
  legHeight,
  type HeightCurve,
  type TrackedFrame,
} from './body-track.ts';
import { findCarryingLegs, isStepDown, type SquatFrames } from './carrying-leg.ts';
import type { SurveyedSquat } from './film-survey.ts';
import { findBouts, type Bout } from './find-bouts.ts';
import { percentile, RIM_WINDOW_MS, UPRIGHT } from './upright-frames.ts';

/** The hips have left the standing height when this much below the high point beside the dip. [METHOD: 4 % depth] */
const RIM_SHARE = REPS.depth.on;
/** Lower part of a dip: frames deeper than this share of it. [E] */
const LOW_SHARE = 0.7;
/** In a dip that the film cuts off, the hips must still have moved by this share of it. [METHOD: the share of an ascent] */
const CUT_OFF_SHARE = REPS.reversalShare;
/** The standing beside a squat is looked at so long before its start and after its end. [E] */
const STANDING_AROUND = { fromMs: 400, toMs: 100 } as const;
/** Where frames come slowly, one this far from a moment still tells of it: half the longest hole within a squat. */
const NEAREST_MS = REPS.maxHoleMs / 2;
/** In slow motion a squat takes longer than any body does; sitting on a chair lasts longer still. [E] */
const MAX_SQUAT_MS = 30_000;

/** The last moment before the bottom, and the first after it, at which the hips are nearly as high as at the top beside. */
function findRims(bout: Bout, curve: HeightCurve): { readonly startMs: number; readonly endMs: number } {
  const down = curveWithin(curve, bout.topBeforeMs, bout.bottomMs);
  const up = curveWithin(curve, bout.bottomMs, bout.topAfterMs);
  const fromPx = (1 - RIM_SHARE) * (down[0]?.heightPx ?? 0);
  const toPx = (1 - RIM_SHARE) * (up.at(-1)?.heightPx ?? 0);
  return {
    startMs: down.findLast(({ heightPx }) => heightPx >= fromPx)?.timestampMs ?? bout.topBeforeMs,
    endMs: up.find(({ heightPx }) => heightPx >= toPx)?.timestampMs ?? bout.topAfterMs,
  };
}

/** Was enough of the way down and of the way up filmed to call it a squat? */
function isWhole(bout: Bout, curve: HeightCurve): boolean {
  const heightAt = (timestampMs: number) => curveWithin(curve, timestampMs, timestampMs)[0]?.heightPx ?? 0;
  const bottom = heightAt(bout.bottomMs);
  const rises = [heightAt(bout.topBeforeMs) - bottom, heightAt(bout.topAfterMs) - bottom];
  return Math.min(...rises) >= CUT_OFF_SHARE * Math.max(...rises);
}

/** The frames between two moments, or the nearest one where frames come too slowly for one to lie there. */
function framesAbout(frames: readonly TrackedFrame[], fromMs: number, toMs: number): readonly TrackedFrame[] {
  const within = framesWithin(frames, fromMs, toMs);
  if (within.length > 0) return within;
  const apartMs = ({ timestampMs }: TrackedFrame) => Math.abs(timestampMs - (fromMs + toMs) / 2);
  const near = framesWithin(frames, fromMs - NEAREST_MS, toMs + NEAREST_MS);
  return near.toSorted((a, b) => apartMs(a) - apartMs(b)).slice(0, 1);
}

/**
 * The squat in one dip of the hips; `null`: cut off, too short, or too long for a squat.
 *
 * @param findStance the legs that carried; `null`: it was no squat.
 */
function toSquat(
  bout: Bout,
  curve: HeightCurve,
  frames: readonly TrackedFrame[],
  findStance: (squat: SquatFrames) => Stance | null,
): SurveyedSquat | null {
  if (!isWhole(bout, curve)) return null;
  const { startMs, endMs } = findRims(bout, curve);
  const durationMs = endMs - startMs;
  if (durationMs < REPS.durationMs.min || durationMs > MAX_SQUAT_MS) return null;
  const before = framesAbout(frames, startMs - RIM_WINDOW_MS, startMs + RIM_WINDOW_MS / 2);
  const after = framesAbout(frames, endMs - RIM_WINDOW_MS / 2, endMs + RIM_WINDOW_MS);
  const heights = [...before, ...after].map(({ hipHeightPx }) => hipHeightPx);
  const standingPx = percentile(heights, UPRIGHT.tallest);
  const low = lowPart(bout, curve, { startMs, endMs });
  const lowest = framesAbout(frames, low.fromMs, low.toMs);
  if (before.length === 0 || after.length === 0 || lowest.length === 0) return null;
  const around = [
    ...framesWithin(frames, startMs - STANDING_AROUND.fromMs, startMs - STANDING_AROUND.toMs),
    ...framesWithin(frames, endMs + STANDING_AROUND.toMs, endMs + STANDING_AROUND.fromMs),
  ];
  const standing = around.length === 0 ? [...before, ...after] : around;
  const stance = findStance({ before, after, standing, low: lowest, standingPx });
  return stance && { startMs, bottomMs: bout.bottomMs, endMs, stance, depth: bout.depth };
}

/**
 * When the hips were in the lower part of the dip. The part is told against the rims: a foot that is lifted after the
 * high point before a dip lowers the hips too, and a shallow squat would then have no lower part.
 */
function lowPart(bout: Bout, curve: HeightCurve, { startMs, endMs }: { startMs: number; endMs: number }) {
  const heightAt = (timestampMs: number) => curveWithin(curve, timestampMs, timestampMs)[0]?.heightPx ?? 0;
  const rimPx = Math.max(heightAt(startMs), heightAt(endMs));
  const lowestPx = rimPx - LOW_SHARE * (rimPx - heightAt(bout.bottomMs));
  const lower = curveWithin(curve, startMs, endMs).filter(({ heightPx }) => heightPx <= lowestPx);
  return { fromMs: lower[0]?.timestampMs ?? bout.bottomMs, toMs: lower.at(-1)?.timestampMs ?? bout.bottomMs };
}

/** The squats of a film, in order of time; none overlaps the next. */
export function findSquats(frames: readonly TrackedFrame[]): readonly SurveyedSquat[] {
  const squatsOf = (curve: HeightCurve, findStance: (squat: SquatFrames) => Stance | null) =>
    findBouts(curve).flatMap((bout) => toSquat(bout, curve, frames, findStance) ?? []);
  // In a step-down the free leg keeps its height, and only the leg on the step tells the dip.
  const stepDowns = SIDES.flatMap((side) => {
    const curve = heightCurve(frames, (frame) => legHeight(frame, side));
    return squatsOf(curve, (squat) => (isStepDown(squat, side) ? side : null));
  });
  const others = squatsOf(heightCurve(frames), findCarryingLegs);
  const squats: SurveyedSquat[] = [];
  for (const squat of [...stepDowns, ...others]) {
    if (squats.every((one) => squat.endMs <= one.startMs || one.endMs <= squat.startMs)) squats.push(squat);
  }
  return squats.toSorted((a, b) => a.startMs - b.startMs);
}
