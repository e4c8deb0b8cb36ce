import { advanceFeetAtEdge, areToesPinned } from '../alignment/feet-edge.ts';
import { advanceCamera, isShaken } from '../alignment/camera-motion.ts';
import { advanceFacing } from '../alignment/facing.ts';
import type { ExpectedFeet } from '../alignment/footing.ts';
import { advanceJumps, smoothLegs } from '../alignment/continuity.ts';
import { advancePace, bridgedGapMs } from '../alignment/frame-pace.ts';
import { gate } from '../alignment/gates.ts';
import { recordBaseline } from '../alignment/baseline.ts';
import { depthsOf, measureLeg, type MeasuringContext } from '../alignment/measure-legs.ts';
import { profileOf } from '../alignment/model-profile.ts';
import { bodyBands, kneeAnkleRatioBand } from '../alignment/number-bands.ts';
import { isPlausiblyUpright } from '../alignment/plausible-standing.ts';
import { measurePosture } from '../alignment/posture.ts';
import { NO_MOVE, steady, takeShiftBack } from '../alignment/picture-move.ts';
import { advanceStandingWatch, lookAtStanding } from '../alignment/standing-faults.ts';
import { bodyLean, roughView, standingTurn, yawClues } from '../alignment/view.ts';
import { perSide, type Keypoints, type PictureSize, type Side } from '../geometry/keypoints.ts';
import { distance, kneeAnkleSeparationRatio, kneeFlexionFromDepth, midpoint } from '../geometry/leg-axis.ts';
import { asideShare } from '../geometry/picture.ts';
import { degrees } from '../geometry/units.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { FrameReading, RefusalReason, RoughView, TrackerEvent, ViewReading } from '../reading/reading.ts';
import { BASELINE, LIMITS, REPS } from '../reading/thresholds.ts';
import { mean } from '../signal/statistics.ts';
import type { RepSample } from '../reps/leg-grade.ts';
import { tellFrame } from '../drift/told-leg.ts';
import { knowFilm } from '../film/know-film.ts';
import { squatAt } from '../film/film-survey.ts';
import { flagLeg } from './flag-leg.ts';
import { endOverdueRep, followRep, type DepthNow } from './follow-rep.ts';
import { countLate } from './late-count.ts';
import { keepLately, lookAgain } from './look-again.ts';
import { beginLunge, forgetAfterGap, forgetCollection, freshMemory, phaseIn, type TrackerMemory } from './memory.ts';
import { toRepSample } from './rep-sample.ts';
import { adoptAxis, followPlace, feetOf, learnTurn, takeAxis, type StandingFrame } from './standing-axis.ts';
import type { Tracker, TrackerOptions } from './tracker.ts';

/** A body that passed the gates. */
interface SeenFrame extends StandingFrame {
  /** The points as the model saw them, with the camera's motion in them. */
  readonly keypoints: Keypoints;
  readonly picture: PictureSize;
  readonly legLengthPx: number;
}

/** Turns observations into readings. Each step is a function of its own; see ARCHITECTURE.md for their order. */
export function createTracker(options: TrackerOptions): Tracker {
  const { model, profile = profileOf(model), thresholds, freeFoot = 'lifted', film = null } = options;
  const known = film && knowFilm(film, model, profile);
  const survey = known && known.survey;
  const judging = { thresholds, profile, survey };
  let memory = freshMemory();

  const readFrame = (seen: PoseObservation, askedLeg: Side | null): FrameReading => {
    memory.camera = advanceCamera(memory.camera, seen.timestampMs, seen.person?.keypoints ?? null);
    const live = memory.camera === null ? NO_MOVE : takeShiftBack(memory.camera.shift);
    const observation = steady(seen, known === null ? live : known.moveAt(seen.timestampMs));
    const { timestampMs, picture, person } = observation;
    if (known === null) memory.lately = keepLately(memory.lately, seen);
    const events = [...endOverdueRep(memory, timestampMs, judging), ...forgetAfterGap(memory, timestampMs)];
    if (survey !== null) events.push(...adoptAxis(memory, timestampMs, survey));
    const { pace, tooSlow } = advancePace(
      memory.pace,
      timestampMs,
      film === null ? LIMITS.maxFrameGapMs : LIMITS.maxFilmGapMs,
    );
    memory.pace = pace;

    const standingLegPx = memory.baseline?.legLengthPx ?? null;
    const expected: ExpectedFeet = {
      freeFoot,
      askedLeg,
      ...feetOf(memory.baseline),
      stance: survey && (squatAt(survey, timestampMs)?.stance ?? null),
    };
    const gated = gate(observation, profile, standingLegPx, memory.footing, expected);
    memory.footing = gated.footing;
    memory.feetAtEdge = advanceFeetAtEdge(
      memory.feetAtEdge,
      timestampMs,
      gated.kind === 'refused' ? gated.reason : null,
    );
    if (gated.kind === 'refused') {
      if (gated.reason === 'lunge') beginLunge(memory, timestampMs);
      const view = roughView(observation, degrees(memory.facing.yawDeg ?? 0), standingLegPx);
      return refuse(memory, seen, gated.reason, events, view);
    }
    if (person === null || seen.person === null) {
      throw new Error('a measured frame without a person: the gate let it through');
    }
    const { body } = gated;
    const { stance } = gated.footing;
    const legLengthPx = standingLegPx ?? body.legLengthPx;

    if (areToesPinned(memory.feetAtEdge, person.keypoints, legLengthPx, picture)) {
      const view = roughView(observation, degrees(memory.facing.yawDeg ?? 0), standingLegPx);
      return refuse(memory, seen, 'feet-outside', events, view);
    }

    const leanDeg = memory.baseline?.view.leanDeg ?? bodyLean(body, stance);
    const clues = yawClues(person, memory.baseline?.view.picture ?? picture, { legLengthPx, leanDeg }, stance, profile);
    // In a squat hips and shoulders lean and feet are seen from above: whether somebody faces is told by standing.
    const isDown = memory.reps.kind === 'down' || !isPlausiblyUpright(body.legs, stance);
    memory.facing = advanceFacing(
      memory.facing,
      timestampMs,
      isDown ? null : (standingTurn(clues, profile)?.yawDeg ?? null),
    );
    const frame: SeenFrame = {
      timestampMs,
      keypoints: seen.person.keypoints,
      picture,
      body,
      stance,
      clues,
      legLengthPx,
    };
    memory.isLunging &&= !isUpAgain(memory, frame);
    if (memory.isLunging) return refuse(memory, seen, 'lunge', events, viewIn(memory, frame));
    const reason = known?.isZoomedAt(timestampMs) ? 'camera-moves' : findMotionFault(memory, frame, tooSlow);
    if (reason !== null) {
      // A slow computer moves nobody: the person is seen, and keeps the standing axis.
      if (reason === 'frames-too-slow') memory.lastSeenMs = timestampMs;
      const view = viewIn(memory, frame);
      const seenYaw = reason === 'not-facing' ? { yawDeg: degrees(memory.facing.yawDeg ?? 0) } : {};
      return refuse(memory, seen, reason, events, { ...view, ...seenYaw });
    }
    // A film's axis knows of all its standing; live, the last seconds tell.
    const yawDeg = degrees(memory.facing.yawDeg ?? 0);
    const look = isDown || survey !== null ? null : lookAtStanding(frame, yawDeg, person.coveredKnees);
    memory.standing = advanceStandingWatch(memory.standing, look);
    const fault = memory.standing.fault ?? (survey === null ? null : (memory.baseline?.fault ?? null));
    if (fault !== null) return refuse(memory, seen, fault, events, viewIn(memory, frame));
    if (survey === null) events.push(...followPlace(memory, frame), ...takeAxis(memory, frame, observation, profile));
    return measure(seen, frame, events);
  };

  const measureFilm = (whole: readonly PoseObservation[]) => createTracker({ ...options, film: whole });

  /** Follows the rep, and grades a rep that ends here by all that is known by now. */
  const follow = (sample: RepSample, depths: DepthNow, events: TrackerEvent[]): void => {
    events.push(...lookAgain(memory, followRep(memory, sample, depths, judging), measureFilm));
  };

  /** Smooths, measures, follows the rep and flags the legs of a frame in which nothing is at fault. */
  const measure = (seen: PoseObservation, frame: SeenFrame, events: TrackerEvent[]): FrameReading => {
    const { timestampMs, body, stance, legLengthPx } = frame;
    if (survey === null) learnTurn(memory, frame, profile);
    const { baseline } = memory;
    const smoothed = smoothLegs(memory.filters, timestampMs, body, legLengthPx);
    const depths = baseline ? depthsOf(smoothed, baseline, stance) : [];
    const depth = mean(depths);
    const leastDepth = Math.min(...depths);
    const rawDepth = baseline && mean(depthsOf(body, baseline, stance));
    // A body that is too deep is still seen: the frame is neither a hole in the rep nor a reason to forget the person.
    memory.lastMeasuredMs = timestampMs;
    memory.lastSeenMs = timestampMs;
    if (depth !== null && rawDepth !== null && depth > LIMITS.maxDepth) {
      const unmeasured = { legs: { left: null, right: null }, pelvicDropDeg: null, trunkLeanDeg: null };
      const sample = { timestampMs, depth: rawDepth, stance, ...unmeasured };
      follow(sample, { depth, leastDepth }, events);
      return refuse(memory, seen, 'too-deep', events, viewIn(memory, frame));
    }

    const { turnedDeg } = memory.place;
    const context: MeasuringContext = { stance, baseline, depth, legLengthPx, profile, turnedDeg };
    const measures = perSide((side) => measureLeg(smoothed, side, context));
    const posture = measurePosture(body, stance, baseline);
    if (depth !== null && rawDepth !== null) {
      const raw = perSide((side) => measureLeg(body, side, { ...context, depth: rawDepth }));
      const sample = toRepSample(frame, rawDepth, raw, posture);
      follow(sample, { depth, leastDepth }, events);
    }
    const flexion = depth === null ? null : kneeFlexionFromDepth(depth);
    const ratio = stance === 'both' ? kneeAnkleSeparationRatio(smoothed.legs.left, smoothed.legs.right) : null;
    const anklesApartPx = distance(smoothed.legs.left.ankle, smoothed.legs.right.ankle);
    return {
      kind: 'measured',
      timestampMs,
      phase: phaseIn(memory, depth === null ? null : { timestampMs, depth }),
      baselineShare: baseline ? 1 : memory.collectionShare,
      keypoints: frame.keypoints,
      legs: perSide((side) =>
        flagLeg(memory, side, measures[side], { timestampMs, flexion, stance, ...judging }, events),
      ),
      kneeAnkleRatio: ratio,
      kneeAnkleRatioBand: ratio === null ? null : kneeAnkleRatioBand(ratio, anklesApartPx, profile),
      depthPct: depth === null ? null : 100 * depth,
      kneeFlexionDeg: flexion,
      ...posture,
      stance,
      bands: bodyBands(depth, posture, legLengthPx, profile),
      view: viewIn(memory, frame),
      events,
    };
  };

  return {
    advance(seen, askedLeg = null) {
      const reading = readFrame(seen, askedLeg);
      if (known !== null) return reading;
      return { ...reading, events: countLate(memory, seen, reading.events, measureFilm) };
    },
    get baseline() {
      return memory.baseline && recordBaseline(memory.baseline);
    },
    tell: (frame) => tellFrame(frame, [], thresholds),
    restart() {
      memory = freshMemory();
    },
  };
}

/** A frame that is not measured: it carries its reason and no number. */
function refuse(
  memory: TrackerMemory,
  observation: PoseObservation,
  reason: RefusalReason,
  events: readonly TrackerEvent[],
  view: RoughView | null,
): FrameReading {
  const { timestampMs } = observation;
  if (timestampMs - (memory.lastMeasuredMs ?? timestampMs) > bridgedGapMs(memory.pace)) forgetCollection(memory);
  if (memory.reps.kind === 'down') memory.repRefused += 1;
  return {
    kind: 'refused',
    timestampMs,
    reason,
    keypoints: observation.person?.keypoints ?? null,
    view,
    phase: phaseIn(memory, null),
    baselineShare: memory.baseline ? 1 : memory.collectionShare,
    events,
  };
}

/** Finds the faults that only the frames before can tell: a turned body, slow frames, a jumping joint. `null`: none. */
function findMotionFault(memory: TrackerMemory, frame: SeenFrame, tooSlow: boolean): RefusalReason | null {
  if (memory.facing.turnedAway) return 'not-facing';
  if (tooSlow) return 'frames-too-slow';
  if (memory.camera !== null && isShaken(memory.camera)) return 'camera-moves';
  const sinceZoomMs = frame.timestampMs - (memory.zoomedMs ?? Number.NEGATIVE_INFINITY);
  if (sinceZoomMs >= 0 && sinceZoomMs < BASELINE.zoomed.toldForMs) return 'camera-moves';
  const { state, jumped } = advanceJumps(memory.jumps, frame.timestampMs, frame.body, frame.legLengthPx);
  memory.jumps = state;
  return jumped ? 'points-jumped' : null;
}

/** Does the person stand again, as at the end of a squat? */
function isUpAgain({ baseline }: TrackerMemory, { body, stance }: SeenFrame): boolean {
  return baseline === null || Math.min(...depthsOf(body, baseline, stance)) < REPS.depth.off;
}

function viewIn({ baseline, facing }: TrackerMemory, { body, picture, legLengthPx }: SeenFrame): ViewReading {
  return {
    yawDeg: baseline?.yaw.yawDeg ?? degrees(facing.yawDeg ?? 0),
    offCentreShare: asideShare(midpoint(body.legs.left.hip, body.legs.right.hip), picture),
    legLengthPx,
  };
}
