import { bodyFppaBand, driftBand } from '../alignment/measure-legs.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import type { TrackerEvent } from '../reading/reading.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import { advanceReps } from '../reps/rep-detector.ts';
import { gradeRep, type RepSample } from '../reps/rep-grader.ts';
import { startRepAnew, type TrackerMemory } from './memory.ts';

/** How deep the person is now, smoothed; shares of the standing hip height. */
export interface DepthNow {
  /** Mean of the legs that carry. */
  readonly depth: number;
  /** Depth of the leg that is bent less. */
  readonly leastDepth: number;
}

/** Feeds the repetition detector with one frame, and grades a rep that ends in this frame. */
export function followRep(
  memory: TrackerMemory,
  sample: RepSample,
  { depth, leastDepth }: DepthNow,
  { thresholds, profile }: { readonly thresholds: Thresholds; readonly profile: ModelProfile },
): TrackerEvent[] {
  const before = memory.reps.kind;
  if (before === 'down') memory.repSamples.push(sample);
  else memory.repSamples = [sample];
  const step = advanceReps(memory.reps, sample.timestampMs, depth, leastDepth);
  memory.reps = step.state;
  if (before === 'up' || step.state.kind !== 'up') return [];
  const { baseline, place } = memory;
  const rep =
    step.found && baseline
      ? gradeRep(memory.repSamples, step.found, {
          thresholds,
          legLengthPx: baseline.legLengthPx,
          profile,
          bandOf: (spread, viewDoubtDeg) =>
            driftBand({ baseline, turnedDeg: place.turnedDeg, profile }, spread, viewDoubtDeg),
          bodyFppaBandOf: (spread) => bodyFppaBand({ baseline, turnedDeg: place.turnedDeg, profile }, spread),
          isFootSeen: { left: baseline.legs.left?.toeOutDeg != null, right: baseline.legs.right?.toeOutDeg != null },
          flaggedAtMs: memory.flagged,
          refusedFrames: memory.repRefused,
          number: memory.repCount + 1,
        })
      : null;
  startRepAnew(memory, step.state);
  if (rep === null) return [];
  memory.repCount += 1;
  return [{ kind: 'rep-completed', timestampMs: sample.timestampMs, rep }];
}
