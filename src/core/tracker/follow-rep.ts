import { driftBand } from '../alignment/measure-legs.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import type { TrackerEvent } from '../reading/reading.ts';
import { LIMITS, type Thresholds } from '../reading/thresholds.ts';
import { advanceReps, advanceSurveyedReps } from '../reps/rep-detector.ts';
import type { RepSample } from '../reps/leg-grade.ts';
import { gradeRep } from '../reps/rep-grader.ts';
import { hasStepped } from '../reps/steps-in-rep.ts';
import type { FilmSurvey } from '../film/film-survey.ts';
import { startRepAnew, type TrackerMemory } from './memory.ts';

/** How deep the person is now, smoothed; shares of the standing hip height. */
export interface DepthNow {
  /** Mean of the legs that carry. */
  readonly depth: number;
  /** Depth of the leg that is bent less. */
  readonly leastDepth: number;
}

/** Everything that a rep is judged by. */
export interface JudgingContext {
  readonly thresholds: Thresholds;
  readonly profile: ModelProfile;
  /** The squats of a film that was looked at as a whole; `null`: a squat is noticed when it happens. */
  readonly survey: FilmSurvey | null;
}

/** Feeds the repetition detector with one frame, and grades a rep that ends in this frame. */
export function followRep(
  memory: TrackerMemory,
  sample: RepSample,
  { depth, leastDepth }: DepthNow,
  { thresholds, profile, survey }: JudgingContext,
): TrackerEvent[] {
  const before = memory.reps.kind;
  if (before === 'down') memory.repSamples.push(sample);
  else memory.repSamples = [sample];
  const { timestampMs } = sample;
  const step =
    survey === null
      ? advanceReps(memory.reps, timestampMs, depth, leastDepth)
      : advanceSurveyedReps(memory.reps, timestampMs, depth, survey.squats);
  memory.reps = step.state;
  const isOver = before !== 'up' && (step.state.kind === 'up' || step.found !== null);
  if (!isOver) return [];
  const { baseline, place } = memory;
  const rep =
    step.found && baseline && !hasStepped(memory.repSamples)
      ? gradeRep(memory.repSamples, step.found, {
          thresholds,
          legLengthPx: baseline.legLengthPx,
          profile,
          bandOf: (spread, viewDoubtDeg) =>
            driftBand({ baseline, turnedDeg: place.turnedDeg, profile }, spread, viewDoubtDeg),
          isFootSeen: { left: baseline.legs.left?.footDeg != null, right: baseline.legs.right?.footDeg != null },
          flaggedAtMs: memory.flagged,
          refusedFrames: memory.repRefused,
          number: memory.repCount + 1,
        })
      : null;
  const { found, state } = step;
  const later =
    found === null || state.kind !== 'down' ? [] : memory.repSamples.filter((one) => one.timestampMs >= found.endMs);
  startRepAnew(memory, state);
  // The next squat has begun already where this one did not come back to standing.
  memory.repSamples = later;
  if (rep === null) return [];
  memory.repCount += 1;
  const marked = baseline?.isAssumed ? { ...rep, isAxisAssumed: true as const } : rep;
  return [{ kind: 'rep-completed', timestampMs, rep: marked }];
}

/**
 * Ends the rep of a film's squat that is over, where the frames since then could not be followed: they were refused, or show
 * the person on a leg that has no axis.
 */
export function endOverdueRep(memory: TrackerMemory, timestampMs: number, judging: JudgingContext): TrackerEvent[] {
  const last = memory.repSamples.at(-1);
  if (judging.survey === null || memory.reps.kind !== 'down' || last === undefined) return [];
  const isOver = judging.survey.squats.every(
    ({ startMs, endMs }) => timestampMs < startMs || timestampMs >= endMs + LIMITS.bridgedGapMs,
  );
  if (!isOver) return [];
  const unmeasured = { legs: { left: null, right: null }, pelvicDropDeg: null, trunkLeanDeg: null };
  const sample = { timestampMs, depth: 0, stance: last.stance, ...unmeasured };
  return followRep(memory, sample, { depth: 0, leastDepth: 0 }, judging);
}
