import { takeBaseline, withSquatTurn, type Baseline, type StandingSample } from '../alignment/baseline.ts';
import { areHipsOverOneFoot } from '../alignment/footing.ts';
import { seeBody } from '../alignment/gates.ts';
import { carriers } from '../alignment/plausible-standing.ts';
import { findStandingFault, lookAtStanding } from '../alignment/standing-faults.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { pictureRoll } from '../alignment/picture-roll.ts';
import { depthsOf } from '../alignment/measure-legs.ts';
import { advanceSquatTurn, NO_SQUAT_YET, squatTurnDeg, SQUAT_TURN_DEPTH } from '../alignment/turn.ts';
import { bodyLean, yawClues } from '../alignment/view.ts';
import { minus } from '../geometry/image-vector.ts';
import { distance, legLength } from '../geometry/leg-axis.ts';
import { degrees } from '../geometry/units.ts';
import { turnUpright } from '../geometry/upright.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { Stance } from '../reading/reading.ts';
import { BASELINE, LIMITS } from '../reading/thresholds.ts';
import type { RunSpan } from '../running/when-running.ts';
import { mean, median } from '../signal/statistics.ts';
import { trackBodies, type TrackedFrame } from './body-track.ts';
import { assumeAxis } from './assumed-axis.ts';
import type { FilmSurvey, SurveyedSquat } from './film-survey.ts';
import { findSquats } from './find-squats.ts';
import { findStill, findUpright, type UprightFrames } from './upright-frames.ts';

/** Both feet are on the floor when the ankles are as level as this, share of the leg. [E: 4 cm] */
const LEVEL_SHARE = LIMITS.freeFoot.expected.on;

/**
 * Does the person stand on both feet? Between squats on one leg the free foot may hover at the height of the other one.
 */
function isOnBothFeet(frame: Pick<TrackedFrame, 'legs'>, stance: Stance): boolean {
  if (!isLevel(frame, stance)) return false;
  return stance === 'both' || !areHipsOverOneFoot(frame.legs, legLength(frame.legs[stance]));
}

/**
 * Are both feet on the floor? Between squats on one leg they may be, and then both tell the turn of the body. A camera that
 * leans shows one of two feet on the floor higher, by more the wider they stand.
 */
function isLevel({ legs }: Pick<TrackedFrame, 'legs'>, stance: Stance): boolean {
  const { left, right } = legs;
  // On one leg, hips and trunk may lean with the lifted foot, which is no roll of the picture.
  const roll = stance === 'both' ? pictureRoll(legs) : degrees(0);
  const higherPx = turnUpright(minus(right.ankle, left.ankle), roll).y;
  return Math.abs(higherPx) <= (LEVEL_SHARE * (legLength(left) + legLength(right))) / 2;
}

/** A squat with the standing around it. */
type Candidate = SurveyedSquat & UprightFrames;

/** Could both have been done at one place, on the same legs? Then what is known of one standing holds for the other. */
function isSamePlace(a: Candidate, b: Candidate): boolean {
  if (a === b) return true;
  if (a.stance !== b.stance) return false;
  const scale = a.standingPx / b.standingPx;
  return (
    distance(a.feet, b.feet) <= BASELINE.movedShare * a.standingPx && Math.abs(scale - 1) <= BASELINE.tallerShare * 1.5
  );
}

/** Everything about a film's squats that only the whole film can tell; `null`: it shows none. */
export function surveyFilm(
  observations: readonly PoseObservation[],
  profile: ModelProfile,
  running: readonly RunSpan[] = [],
): FilmSurvey | null {
  const frames = trackBodies(observations);
  // A runner's trunk sinks and rises too.
  const squats = findSquats(frames).filter(
    ({ startMs, endMs }) => !running.some(({ fromMs, toMs }) => startMs < toMs && endMs > fromMs),
  );
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
    const choices = [
      findStill(inOrder.filter((frame) => isOnBothFeet(frame, candidate.stance))),
      findStill(inOrder),
      inOrder,
    ];
    const chosen = choices.find(({ length }) => length > 0) ?? [];
    const axis =
      axisFrom(chosen, inOrder, candidate.stance, seen, profile) ?? assumeAxis(candidate, observations, profile);
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
    const clues = yawClues(observation.person, axis.view.picture, axis.view, stance, profile);
    turn = advanceSquatTurn(turn, clues.squatHipsDeg);
  }
  return withSquatTurn(axis, squatTurnDeg(turn), profile);
}

/**
 * The standing axis from the best upright frames; `null` where there are none. All upright frames tell whether the knees can be
 * seen, because a free leg covers them for a while and cloth covers them always.
 */
function axisFrom(
  best: readonly TrackedFrame[],
  upright: readonly TrackedFrame[],
  stance: Stance,
  seen: ReadonlyMap<number, PoseObservation>,
  profile: ModelProfile,
): Baseline | null {
  const legLengthPx = median(best.flatMap(({ legs }) => carriers(stance).map((side) => legLength(legs[side]))));
  const middle = seen.get(best[best.length >> 1]?.timestampMs ?? Number.NaN);
  if (legLengthPx === null || middle === undefined) return null;
  const sample = ({ timestampMs }: TrackedFrame): readonly StandingSample[] => {
    const observation = seen.get(timestampMs);
    const body = observation && seeBody(observation, profile);
    if (!body || observation.person === null) return [];
    const standsOn = isOnBothFeet({ legs: body.legs }, stance) ? 'both' : stance;
    const scale = { legLengthPx, leanDeg: bodyLean(body, standsOn) };
    const clues = yawClues(observation.person, observation.picture, scale, standsOn, profile);
    return [{ timestampMs, body, stance: standsOn, clues, coveredKnees: observation.person.coveredKnees }];
  };
  const samples = best.flatMap(sample);
  if (samples.length === 0) return null;
  const axis = takeBaseline(samples, middle.picture, profile);
  if (axis === null) return null;
  const looks = upright.flatMap(sample).flatMap((one) => lookAtStanding(one, axis.yaw.yawDeg, one.coveredKnees) ?? []);
  return { ...axis, fault: findStandingFault(looks, 1) };
}
