import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';
import type { CoachCommand } from '../../core/coach/coach.ts';
import { createRunCoach } from '../../core/run-coach/create-run-coach.ts';
import type { GivenRunCue } from '../../core/run-coach/run-cue.ts';
import { createRunTracker } from '../../core/running/create-run-tracker.ts';
import type { StepRecord } from '../../core/running/run-record.ts';
import type { RunNow, RunReading } from '../../core/running/run-tracker.ts';
import type { RunnerFrame } from '../../core/running/run-part.ts';
import { momentAt, type Moment } from '../../core/running/step-moments.ts';
import type { MeasuredRun } from '../../core/session/measured-run.ts';
import { sessionOfRun } from '../../core/session/run-session.ts';
import type { DraftedSession } from '../session/draft.ts';
import type { LiveRun } from './run-state.ts';

/** Text changes at most five times a second, because nobody reads faster. */
const SNAPSHOT_INTERVAL_MS = 200;
/** A gap this short is not worth a word on the screen. */
const REFUSAL_HOLD_MS = 150;
/** A step is told within one and a half steps after its midstance, so that its frame is still here then. */
const HELD_MS = 4000;
/** Ten minutes at 30 frames a second, as of squats. */
const MOST_FRAMES = 18_000;
/** Steps in the snapshot. */
const NEWEST_STEPS = 20;
/**
 * Steps after which a run is first worth a draft, and steps after which it is worth a new one: a number, or a share of all steps
 * if that is more. Each draft measures all steps once more, which takes longer the more steps there are. [E]
 */
const DRAFT = { firstStep: 18, everySteps: 10, everyShare: 0.05 } as const;

/** Everything that is known of a run before its first frame. */
type RunPlan = Pick<MeasuredRun, 'origin' | 'picture' | 'thresholds'>;

/** How a runner before a camera is coached. */
interface CoachPlan {
  /** The share of the run to be run without the mirror, 0..1. */
  readonly hiddenShare: number;
}

/** A frame of a run, measured. */
interface FollowedFrame {
  readonly reading: RunReading;
  readonly live: LiveRun;
  /** Whether the frame is due on the screen. */
  readonly isDue: boolean;
  /** The cues to be given now; none for a film. */
  readonly cues: readonly GivenRunCue[];
}

/** The run of one source, one picture size and one pose model, as `SessionRun` is for squats. */
export interface FollowedRun extends DraftedSession {
  readonly picture: PictureSize;
  /**
   * @param nowMs the page's clock, for the pace of the snapshots.
   * @param obeysHand whether a raised hand commands; absent: it does.
   */
  advance(observation: PoseObservation, nowMs: number, obeysHand?: boolean): FollowedFrame;
  /** Takes effect with the next frame. A film can't be commanded. */
  command(command: CoachCommand): void;
  /** The run so far. */
  toRun(): MeasuredRun;
}

/** @param coaching `null` for a film, because a film is not coached. */
export type FollowRun = (plan: RunPlan, coaching: CoachPlan | null) => FollowedRun;

/** Follows a runner frame by frame. This code is fetched together with the code that measures. */
export const followRun: FollowRun = (plan, coaching) => {
  const { picture } = plan;
  const coach = coaching && createRunCoach(coaching);
  const tracker = createRunTracker({ model: plan.origin.model, thresholds: plan.thresholds });
  let now: RunNow = { legs: { left: null, right: null }, cadencePerMin: null };
  let newestSteps: readonly StepRecord[] = [];
  let lastMeasuredMs = Number.NEGATIVE_INFINITY;
  let lastShownMs = Number.NEGATIVE_INFINITY;
  let shown: LiveRun | null = null;
  let lastReading: RunReading | null = null;
  let lastCue: GivenRunCue | null = null;
  let frames: Moment[] = [];
  /** The newest frames for the record, and at most as many older ones. */
  let recorded: RunnerFrame[] = [];
  /** How many older frames `recorded` has dropped. */
  let recordedBefore = 0;
  let milestones = 0;
  let nextMilestone: number = DRAFT.firstStep;
  /** The frame at the midstance of each step that was told, by the time of that midstance. */
  const moments = new Map<number, Moment>();

  /** The engine knows the picture's size, and only the plan knows the lens. */
  const withLens = (seen: PoseObservation): PoseObservation =>
    picture.lens === undefined ? seen : { ...seen, picture };

  const hold = ({ timestampMs, person }: PoseObservation): void => {
    if (frames[0] !== undefined && frames[0].timestampMs < timestampMs - HELD_MS) frames = frames.slice(1);
    if (person !== null) frames.push({ timestampMs, keypoints: person.keypoints });
  };

  const record = ({ timestampMs, person }: PoseObservation, { refusal }: RunReading): void => {
    // Old frames go a whole record at a time, because moving all that are left is not cheap.
    if (recorded.length >= 2 * MOST_FRAMES) {
      recordedBefore += recorded.length - MOST_FRAMES;
      recorded = recorded.slice(-MOST_FRAMES);
    }
    recorded.push({ timestampMs, keypoints: refusal === null && person !== null ? person.keypoints : null });
  };

  const liveOf = (
    { timestampMs, phase, seenFrom, refusal, footDown }: RunReading,
    coachView: LiveRun['coach'],
  ): LiveRun => {
    if (refusal === null) lastMeasuredMs = timestampMs;
    return {
      timestampMs,
      phase,
      seenFrom,
      refusal: timestampMs - lastMeasuredMs > REFUSAL_HOLD_MS ? refusal : null,
      footDown,
      stepCount: newestSteps.at(-1)?.number ?? 0,
      newestSteps,
      ...now,
      coach: coachView,
      lastCue,
    };
  };

  const noteSteps = (steps: number): void => {
    if (steps < nextMilestone) return;
    milestones += 1;
    nextMilestone = steps + Math.max(DRAFT.everySteps, Math.ceil(DRAFT.everyShare * steps));
  };

  /** Measures a frame. In a pause the frame only shows the person, and the run stands still. */
  const measure = (observation: PoseObservation): RunReading => {
    if (coach?.isPaused && lastReading !== null) {
      return { ...lastReading, timestampMs: observation.timestampMs, refusal: null, footDown: null, steps: [] };
    }
    hold(observation);
    const reading = tracker.advance(observation);
    record(observation, reading);
    for (const { midStanceMs } of reading.steps) {
      const moment = momentAt(frames, midStanceMs);
      if (moment !== null) moments.set(midStanceMs, moment);
    }
    if (reading.steps.length > 0) {
      now = tracker.newest();
      newestSteps = [...newestSteps, ...reading.steps].slice(-NEWEST_STEPS);
      noteSteps(newestSteps.at(-1)?.number ?? 0);
    }
    lastReading = reading;
    return reading;
  };

  /** Does the screen say something else than before? */
  const isNews = (live: LiveRun, reading: RunReading): boolean =>
    reading.steps.length > 0 ||
    shown === null ||
    shown.phase !== live.phase ||
    shown.refusal !== live.refusal ||
    shown.coach?.stage !== live.coach?.stage ||
    shown.coach?.isCovered !== live.coach?.isCovered ||
    shown.lastCue !== live.lastCue;

  return {
    picture,
    advance(seen, nowMs, obeysHand) {
      const observation = withLens(seen);
      const isPaused = coach?.isPaused === true;
      const reading = measure(observation);
      const led = coach?.advance({ observation, reading: isPaused ? null : reading, legs: now.legs }, obeysHand);
      const cues = led?.cues ?? [];
      lastCue = cues.at(-1) ?? lastCue;
      const live = liveOf(reading, led?.view ?? null);
      const isDue = isNews(live, reading) || nowMs - lastShownMs >= SNAPSHOT_INTERVAL_MS;
      if (isDue) {
        shown = live;
        lastShownMs = nowMs;
      }
      return { reading, live, isDue, cues };
    },
    command: (command) => coach?.command(command),
    get milestones() {
      return milestones;
    },
    toPart(frame) {
      const oldestFrame = recordedBefore + Math.max(0, recorded.length - MOST_FRAMES);
      const firstFrame = Math.max(frame, oldestFrame);
      // Leaves out the frames, which are written in parts, and the moments, which are found again in the frames.
      const { frames: _none, ...session } = sessionOfRun({
        ...plan,
        record: tracker.toRecord(),
        frames: [],
        moments: [],
      });
      return { session, frames: recorded.slice(firstFrame - recordedBefore), firstFrame, oldestFrame };
    },
    toRun() {
      const measured = tracker.toRecord();
      const known = measured.steps.flatMap(({ number, midStanceMs }) => {
        const moment = moments.get(midStanceMs) ?? momentAt(frames, midStanceMs);
        return moment === null ? [] : [{ step: number, ...moment }];
      });
      return { ...plan, record: measured, frames: recorded.slice(-MOST_FRAMES), moments: known };
    },
  };
};
