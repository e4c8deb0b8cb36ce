import { takeBaseline, withSquatTurn, type Baseline, type StandingSample } from '../alignment/baseline.ts';
import { seeBody } from '../alignment/gates.ts';
import { carriers } from '../alignment/plausible-standing.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { depthsOf } from '../alignment/measure-legs.ts';
import { advanceSquatTurn, NO_SQUAT_YET, squatTurnDeg, SQUAT_TURN_DEPTH } from '../alignment/turn.ts';
import { bodyLean, yawClues } from '../alignment/view.ts';
import { SIDES } from '../geometry/keypoints.ts';
import { distance, legLength } from '../geometry/leg-axis.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { Stance } from '../reading/reading.ts';
import { BASELINE, LIMITS, REPS } from '../reading/thresholds.ts';
import { mean, median } from '../signal/statistics.ts';
import {
  curveWithin,
  framesWithin,
  heightCurve,
  legHeight,
  trackBodies,
  type HeightCurve,
  type TrackedFrame,
} from './body-track.ts';
import { findCarryingLegs, isStepDown, type SquatFrames } from './carrying-leg.ts';
import type { FilmSurvey, SurveyedSquat } from './film-survey.ts';
import { findBouts, type Bout } from './find-bouts.ts';
import { findStill, findUpright, percentile, RIM_WINDOW_MS, UPRIGHT, type UprightFrames } from './upright-frames.ts';

/** The hips have left the standing height when this much below the high point beside the dip. [METHOD: 4 % depth] */
const RIM_SHARE = REPS.depth.on;
/** Lower part of a dip: frames deeper than this share of it. [E] */
const LOW_SHARE = 0.7;
/** In a dip that the film cuts off, the hips must still have moved by this share of it. [METHOD: the share of an ascent] */
const CUT_OFF_SHARE = REPS.reversalShare;
/** The standing beside a squat is looked at so long before its start and after its end. [E] */
const STANDING_AROUND = { fromMs: 400, toMs: 100 } as const;
/** In slow motion a squat takes longer than any body does; sitting on a chair lasts longer still. [E] */
const MAX_SQUAT_MS = 30_000;

/** Both feet are on the floor when the ankles are as level as this, share of the leg. [E: 4 cm] */
const LEVEL_SHARE = LIMITS.freeFoot.expected.on;

/** Are both feet on the floor? Between squats on one leg they may be, and then both tell the turn of the body. */
function isLevel({ legs: { left, right } }: Pick<TrackedFrame, 'legs'>): boolean {
  return Math.abs(left.ankle.y - right.ankle.y) <= (LEVEL_SHARE * (legLength(left) + legLength(right))) / 2;
}

/** A squat with the standing around it. */
type Candidate = SurveyedSquat & UprightFrames;

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

/** Could both have been done at one place, on the same legs? Then what is known of one standing holds for the other. */
function isSamePlace(a: Candidate, b: Candidate): boolean {
  if (a.stance !== b.stance) return false;
  const scale = a.standingPx / b.standingPx;
  return (
    distance(a.feet, b.feet) <= BASELINE.movedShare * a.standingPx && Math.abs(scale - 1) <= BASELINE.tallerShare * 1.5
  );
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
  const before = framesWithin(frames, startMs - RIM_WINDOW_MS, startMs + RIM_WINDOW_MS / 2);
  const after = framesWithin(frames, endMs - RIM_WINDOW_MS / 2, endMs + RIM_WINDOW_MS);
  const heights = [...before, ...after].map(({ hipHeightPx }) => hipHeightPx);
  const standingPx = percentile(heights, UPRIGHT.tallest);
  const low = lowPart(bout, curve, { startMs, endMs });
  const lowest = frames.filter(({ timestampMs }) => timestampMs >= low.fromMs && timestampMs <= low.toMs);
  if (before.length === 0 || after.length === 0 || lowest.length === 0) return null;
  const around = [
    ...framesWithin(frames, startMs - STANDING_AROUND.fromMs, startMs - STANDING_AROUND.toMs),
    ...framesWithin(frames, endMs + STANDING_AROUND.toMs, endMs + STANDING_AROUND.fromMs),
  ];
  const standing = around.length === 0 ? [...before, ...after] : around;
  const stance = findStance({ before, after, standing, low: lowest, standingPx });
  return stance && { startMs, bottomMs: bout.bottomMs, endMs, stance };
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

/** The squats of a film, in order of time. */
function findSquats(frames: readonly TrackedFrame[]): readonly SurveyedSquat[] {
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

/** Everything about a film's squats that only the whole film can tell; `null`: it shows none. */
export function surveyFilm(observations: readonly PoseObservation[], profile: ModelProfile): FilmSurvey | null {
  const frames = trackBodies(observations);
  const squats = findSquats(frames);
  if (squats.length === 0) return null;
  const candidates = squats.map((squat, index): Candidate => {
    const fromMs = squats[index - 1]?.endMs ?? Number.NEGATIVE_INFINITY;
    const toMs = squats[index + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    return { ...squat, ...findUpright(frames, squat, { fromMs, toMs }) };
  });
  const seen = new Map(observations.map((observation) => [observation.timestampMs, observation]));
  const axes = new Map<SurveyedSquat, Baseline | null>();
  for (const candidate of candidates) {
    const alike = candidates.filter((other) => isSamePlace(candidate, other));
    const upright = [...new Set(alike.flatMap((other) => other.upright))];
    const inOrder = upright.toSorted((a, b) => a.timestampMs - b.timestampMs);
    // The best axis is that of a person who stands still on both feet, as at the start of a live session.
    const choices = [findStill(inOrder.filter(isLevel)), findStill(inOrder), inOrder];
    const chosen = choices.find(({ length }) => length > 0) ?? [];
    const axis = axisFrom(chosen, candidate.stance, seen, profile);
    const squatting = observations.filter(({ timestampMs }) =>
      alike.some(({ startMs, endMs }) => timestampMs >= startMs && timestampMs < endMs),
    );
    axes.set(candidate, axis && withTurnOf(squatting, candidate.stance, axis, profile));
  }
  return {
    squats: candidates,
    axisAt(timestampMs) {
      const away = ({ startMs, endMs }: SurveyedSquat) => Math.max(startMs - timestampMs, timestampMs - endMs, 0);
      const nearest = candidates.reduce((best, one) => (away(one) < away(best) ? one : best));
      return axes.get(nearest) ?? null;
    },
  };
}

/** The axis with the turn as all squats on it show it, whichever came first. */
function withTurnOf(
  squatting: readonly PoseObservation[],
  stance: Stance,
  axis: Baseline,
  profile: ModelProfile,
): Baseline {
  if (stance !== 'both') return axis;
  let turn = NO_SQUAT_YET;
  for (const observation of squatting) {
    const body = seeBody(observation, profile);
    const depth = body && mean(depthsOf(body, axis, stance));
    if (observation.person === null || depth == null || depth < SQUAT_TURN_DEPTH) continue;
    const clues = yawClues(observation.person, observation.picture, axis.view, stance, profile);
    turn = advanceSquatTurn(turn, clues.squatHipsDeg);
  }
  return withSquatTurn(axis, squatTurnDeg(turn), profile);
}

/** The standing axis from upright frames; `null` where there are none. */
function axisFrom(
  upright: readonly TrackedFrame[],
  stance: Stance,
  seen: ReadonlyMap<number, PoseObservation>,
  profile: ModelProfile,
): Baseline | null {
  const legLengthPx = median(upright.flatMap(({ legs }) => carriers(stance).map((side) => legLength(legs[side]))));
  const first = seen.get(upright[0]?.timestampMs ?? Number.NaN);
  if (legLengthPx === null || first === undefined) return null;
  const samples = upright.flatMap(({ timestampMs }): StandingSample[] => {
    const observation = seen.get(timestampMs);
    const body = observation && seeBody(observation, profile);
    if (!body || observation.person === null) return [];
    const standsOn = isLevel({ legs: body.legs }) ? 'both' : stance;
    const scale = { legLengthPx, leanDeg: bodyLean(body, standsOn) };
    const clues = yawClues(observation.person, observation.picture, scale, standsOn, profile);
    return [{ timestampMs, body, stance: standsOn, clues }];
  });
  return samples.length === 0 ? null : takeBaseline(samples, first.picture, profile);
}
