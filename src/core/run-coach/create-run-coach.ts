import { armPositions, ARMS_UNSEEN } from '../coach/arms.ts';
import { advanceClock, CLOCK_START } from '../coach/coach-clock.ts';
import type { CoachCommand } from '../coach/coach.ts';
import { advanceHand, HANDS_UNKNOWN } from '../coach/raised-hand.ts';
import { legLengthPx } from '../coach/set-up.ts';
import { perSide } from '../geometry/keypoints.ts';
import type { RunReading } from '../running/run-tracker.ts';
import { isMirrorHidden } from './fade-mirror.ts';
import { findRunHint } from './find-run-hint.ts';
import { advanceHint, hintShown, NO_HINT } from './hint-voice.ts';
import { RUN_COACH } from './run-coach-limits.ts';
import type { RunCue } from './run-cue.ts';
import type { CreateRunCoach, RunFrame, RunStage } from './run-coach.ts';
import { advanceShownLegs, NO_LEGS, NOTHING_SHOWN } from './shown-legs.ts';
import { advanceSpeech, NOTHING_SAID } from './when-to-speak.ts';

/** Builds the running coach. SPEC.md, BELT, has its rules. */
export const createRunCoach: CreateRunCoach = ({ hiddenShare }) => {
  let clock = CLOCK_START;
  let stage: RunStage = 'placing';
  let ranMs = 0;
  let measuredMs = 0;
  let seenMs = 0;
  let seenFrom: RunReading['seenFrom'] = 'front';
  let hand = HANDS_UNKNOWN;
  let handShare = 0;
  let hint = NO_HINT;
  let speech = NOTHING_SAID;
  let shown = NOTHING_SHOWN;
  let coveredSaid = false;
  let readySaid = false;
  let commands: CoachCommand[] = [];
  let cues: RunCue[] = [];

  const isOver = (): boolean => stage === 'finished';
  const isPaused = (): boolean => stage === 'paused';
  const isCovered = (): boolean => stage === 'running' && isMirrorHidden(hiddenShare, ranMs);

  /** The hands command in a pause too, when nothing is measured. */
  const watchHand = ({ observation }: RunFrame, obeysHand: boolean): void => {
    const keypoints = observation.person?.keypoints ?? null;
    const legPx = keypoints && legLengthPx(keypoints, null);
    const arms = keypoints === null || legPx === null ? ARMS_UNSEEN : armPositions(keypoints, legPx, seenFrom);
    // Before the first step a hand may hold on to the treadmill, and there is nothing to stop.
    const step = advanceHand(hand, { arms, squatting: false }, clock.nowMs, ranMs > 0);
    hand = obeysHand ? step.state : HANDS_UNKNOWN;
    handShare = obeysHand ? step.share : 0;
    if (obeysHand && step.command !== null) commands.push(step.command);
  };

  /** Follows the person from standing to running and back. */
  const followStage = (reading: RunReading): void => {
    if (reading.refusal === null) measuredMs = clock.nowMs;
    const isLost = clock.nowMs - measuredMs > RUN_COACH.lostMs;
    if (isLost || reading.phase === 'looking') stage = 'placing';
    else stage = reading.phase === 'running' ? 'running' : 'ready';
  };

  const obey = (command: CoachCommand): void => {
    if (command === 'stop') {
      stage = 'finished';
      if (ranMs > 0) cues.push({ kind: 'run-over' });
    } else if (stage === 'paused') {
      stage = 'placing';
      measuredMs = clock.nowMs;
      cues.push({ kind: 'resumed' });
    } else if (ranMs > 0) {
      stage = 'paused';
      cues.push({ kind: 'paused' });
    }
  };

  const speak = (reading: RunReading, { legs }: RunFrame): void => {
    if (stage === 'ready' && !readySaid) cues.push({ kind: 'run-ready' });
    readySaid ||= stage === 'ready' || stage === 'running';
    const covered = isCovered();
    if (stage === 'running' && covered !== coveredSaid) {
      cues.push({ kind: covered ? 'mirror-covered' : 'mirror-back' });
      coveredSaid = covered;
    }
    const newSteps = perSide(
      (side) => reading.steps.filter((step) => step.leg === side && !step.isStarting && step.measures !== null).length,
    );
    shown = advanceShownLegs(shown, legs, newSteps);
    const told = advanceSpeech(speech, { legs, newSteps, isCovered: covered || stage !== 'running' }, clock.nowMs);
    speech = told.state;
    if (told.cue !== null) cues.push(told.cue);
  };

  const sayHint = (reading: RunReading): void => {
    const found = reading.refusal === null ? null : findRunHint(reading.refusal);
    const isRunning = reading.phase === 'running';
    const said = advanceHint(hint, found, isRunning, clock.nowMs);
    hint = said.voice;
    if (said.say !== null) cues.push({ kind: 'run-hint', hint: said.say, isRunning });
  };

  const endWhenGone = ({ observation }: RunFrame): void => {
    if (observation.person !== null || isPaused()) seenMs = clock.nowMs;
    if (clock.nowMs - seenMs >= RUN_COACH.goneMs && !isOver()) obey('stop');
  };

  return {
    get isPaused() {
      return isPaused();
    },
    command(command) {
      commands.push(command);
    },
    advance(frame, obeysHand = true) {
      const { reading, observation } = frame;
      const beforeMs = clock.nowMs;
      cues = [];
      clock = advanceClock(clock, observation.timestampMs);
      if (stage === 'running') ranMs += clock.nowMs - beforeMs;
      if (reading !== null) ({ seenFrom } = reading);
      if (!isOver()) {
        watchHand(frame, obeysHand);
        if (reading !== null && !isPaused()) followStage(reading);
        for (const command of commands) if (!isOver()) obey(command);
        endWhenGone(frame);
        if (reading !== null && !isPaused() && !isOver()) {
          sayHint(reading);
          speak(reading, frame);
        }
      }
      commands = [];
      const view = {
        stage,
        hint: isPaused() || isOver() ? null : hintShown(hint, clock.nowMs),
        legs: stage === 'running' ? shown.legs : NO_LEGS,
        isCovered: isCovered(),
        ranMs,
        handShare: isOver() ? 0 : handShare,
      };
      const { timestampMs } = observation;
      return { view, cues: cues.map((cue) => ({ cue, timestampMs })) };
    },
  };
};
