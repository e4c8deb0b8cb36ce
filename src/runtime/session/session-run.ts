import type { FrameReading } from '../../core/reading/reading.ts';
import type { CoachCommand, CoachView } from '../../core/coach/coach.ts';
import type { GivenCue } from '../../core/coach/cue.ts';
import { askedLeg, type Turn } from '../../core/coach/programme.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { LiveSnapshot } from './live-snapshot.ts';
import type { SessionPart } from '../archive/archive.ts';
import { createSnapshotTaker } from './live-snapshot.ts';
import type { SessionParts } from './session-parts.ts';
import type { SessionPlan } from './session-plan.ts';
import { createSessionRecorder } from './session-recorder.ts';

/** Half an hour at 30 frames a second, some 150 MB: a longer film is not held for a second pass. */
const MAX_HELD_FRAMES = 54_000;

/** One frame, measured and coached. */
export interface RunStep {
  readonly reading: FrameReading;
  /** `null` for a film. */
  readonly coach: CoachView | null;
  /** The cues to be given now; none for a film. */
  readonly cues: readonly GivenCue[];
}

/**
 * One uninterrupted run of measuring: one source, one picture size, one pose model. Frames are measured, coached, recorded,
 * and shown a few times a second. A session has one run, or more where its picture was turned or another model chosen.
 */
export interface SessionRun {
  readonly picture: PictureSize;
  /** @param obeysHand whether a raised hand commands; absent: it does. */
  advance(observation: PoseObservation, obeysHand?: boolean): RunStep;
  /**
   * Takes a frame of a film that nobody watches: the film is measured once, when it is known to its end, instead of on its
   * way too. `advance` is not to be called beside this.
   */
  hold(observation: PoseObservation): void;
  /** Notes a frame of a film that is not measured, because those before and after it tell enough. */
  passOver(timestampMs: number): void;
  /** Takes effect with the next frame. A film can't be commanded. */
  command(command: CoachCommand): void;
  /**
   * Begins or ends a time in which something is shown to the person. Frames are measured in it, so that a demonstration
   * can be recorded and a frozen picture has its numbers, but none is counted or recorded. At its end the tracker begins
   * anew, because somebody else may have stood in front of the camera. A film is never taught.
   */
  teach(isTeaching: boolean): void;
  /**
   * @param nowMs the page's clock.
   * @returns `null` when it is not yet time for a snapshot.
   */
  takeSnapshot(step: RunStep, nowMs: number): LiveSnapshot | null;
  /** Counts the reps so far, also reps on other legs than asked for: each is worth a draft. */
  readonly milestones: number;
  readonly worthShowing: boolean;
  toRecord(): SessionRecord;
  /** @returns the part of the record from its frame number `frame` on, counted from 0. */
  toPart(frame: number): SessionPart;
}

export function createSessionRun(
  { createTracker, createCoach }: Pick<SessionParts, 'createTracker' | 'createCoach'>,
  plan: SessionPlan,
): SessionRun {
  const { origin, picture, programme, thresholds } = plan;
  const isFilm = origin.source.kind === 'file';
  const trackerOptions = {
    model: origin.model,
    thresholds,
    freeFoot: programme.exercise === 'step-down' ? 'lowered' : 'lifted',
  } as const;
  const tracker = createTracker(trackerOptions);
  const coach = createCoach(programme, { isFilm });
  const recorder = createSessionRecorder(plan);
  const snapshots = createSnapshotTaker((frame) => tracker.tell(frame));
  let shown: CoachView | null = null;
  let turn: Turn | null = null;
  let isTaught = false;
  /** The last frame of a set, if squats counted since: in a pause, a rest or a demonstration they don't. */
  let inSetMs: number | null = null;

  /**
   * The reps that belong to a set. A rep on other legs than asked for is recorded, but is no answer to anything shown.
   */
  const countedReps = (): readonly RepRecord[] => {
    const counted = new Set(coach.sets.flatMap(({ reps }) => reps));
    return recorder.reps.filter(({ number }) => counted.has(number));
  };

  /** Times of the film's frames that were not measured, milliseconds. */
  const passedOverMs: number[] = [];

  /** The frames of a film, for its second pass. */
  const film: PoseObservation[] = [];
  let secondPass: { readonly frames: number; readonly record: SessionRecord } | null = null;

  /**
   * Measures a film once more, now that it is known to its end: a squat before the first moment of standing counts, and
   * every squat is measured with the axis of the whole film. A film too long to be held keeps its first measurement.
   */
  const measureAgain = (): SessionRecord => {
    if (film.length > MAX_HELD_FRAMES) return recorder.toRecord(coach.sets);
    if (secondPass?.frames === film.length) return secondPass.record;
    const filmTracker = createTracker({ ...trackerOptions, film });
    const filmCoach = createCoach(programme, { isFilm });
    const filmRecorder = createSessionRecorder(plan);
    for (const observation of film) {
      const reading = filmTracker.advance(observation);
      const { cues } = filmCoach.advance(reading);
      filmRecorder.addCues(cues.map((cue) => ({ cue, timestampMs: reading.timestampMs })));
      filmRecorder.add(reading, filmTracker.baseline);
    }
    secondPass = { frames: film.length, record: filmRecorder.toRecord(filmCoach.sets) };
    return secondPass.record;
  };

  /** @param obeysHand whether a raised hand commands; absent: it does. */
  const advance = (observation: PoseObservation, obeysHand?: boolean): RunStep => {
    const reading = tracker.advance(observation, turn && askedLeg(turn));
    const { view, cues, recorded } = coach.advance(reading, obeysHand);
    turn = view.turn;
    const given = cues.map((cue): GivenCue => ({ cue, timestampMs: reading.timestampMs }));
    recorder.addCues(given);
    if (inSetMs !== null) recorder.addGap(reading.timestampMs - inSetMs);
    inSetMs = isInSet(view) ? reading.timestampMs : null;
    // Everything on a film was filmed on purpose, so all of it is recorded.
    if (recorded || isFilm) recorder.add(reading, tracker.baseline);
    return isFilm ? { reading, coach: null, cues: [] } : { reading, coach: view, cues: given };
  };

  /** The engine knows the picture's size, and only the plan knows the lens. */
  const withLens = (seen: PoseObservation): PoseObservation =>
    picture.lens === undefined ? seen : { ...seen, picture };

  return {
    picture,
    advance(seen, obeysHand) {
      const observation = withLens(seen);
      if (isFilm && film.length <= MAX_HELD_FRAMES) film.push(observation);
      return advance(observation, obeysHand);
    },
    hold(seen) {
      const observation = withLens(seen);
      // A film too long to be held is measured on its way after all, from its beginning.
      if (film.length === MAX_HELD_FRAMES) for (const held of film) advance(held);
      if (film.length >= MAX_HELD_FRAMES) advance(observation);
      if (film.length <= MAX_HELD_FRAMES) film.push(observation);
    },
    passOver(timestampMs) {
      passedOverMs.push(timestampMs);
    },
    command(command) {
      if (!isFilm) coach.command(command);
    },
    teach(isTeaching) {
      if (isFilm || isTeaching === isTaught) return;
      isTaught = isTeaching;
      coach.teach(isTeaching);
      inSetMs = null;
      if (!isTeaching) tracker.restart();
    },
    takeSnapshot(step, nowMs) {
      const snapshot = snapshots.take(step.reading, countedReps(), nowMs, isNewStage(shown, step.coach));
      if (snapshot === null) return null;
      shown = step.coach;
      return tracker.baseline?.isAssumed ? { ...snapshot, isAxisAssumed: true } : snapshot;
    },
    get milestones() {
      return recorder.reps.length;
    },
    get worthShowing() {
      return recorder.worthShowing;
    },
    toRecord() {
      const record = isFilm ? measureAgain() : recorder.toRecord(coach.sets);
      return passedOverMs.length === 0 ? record : { ...record, passedOverMs: [...passedOverMs] };
    },
    toPart: (frame) => recorder.toPart(coach.sets, frame),
  };
}

/** Whether squats count from this frame on. */
function isInSet({ stage }: CoachView): boolean {
  return stage.kind === 'working' || (stage.kind === 'placing' && stage.inSet === true);
}

/** Whether a person must see the change at once, not a fifth of a second later. */
function isNewStage(shown: CoachView | null, view: CoachView | null): boolean {
  return (
    shown?.stage.kind !== view?.stage.kind || shown?.covered !== view?.covered || shown?.repsDone !== view?.repsDone
  );
}
