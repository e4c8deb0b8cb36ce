import type { PoseObservation } from '../reading/observation.ts';
import { DEFAULT_THRESHOLDS } from '../reading/thresholds.ts';
import { createRunTracker } from './create-run-tracker.ts';

/** Time from the landing of one step to the end of a later one, milliseconds. */
export interface RunSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * When the person of a film runs. No squat is looked for there.
 *
 * @param model name of the pose model.
 */
export function runSpans(observations: readonly PoseObservation[], model: string): readonly RunSpan[] {
  const tracker = createRunTracker({ model, thresholds: DEFAULT_THRESHOLDS });
  for (const observation of observations) tracker.advance(observation);
  const spans: RunSpan[] = [];
  for (const { contactMs, toeOffMs } of tracker.toRecord().steps) {
    const last = spans.at(-1);
    if (last !== undefined && contactMs - last.toMs < LONGEST_FLIGHT_MS) {
      spans[spans.length - 1] = { fromMs: last.fromMs, toMs: toeOffMs };
    } else spans.push({ fromMs: contactMs, toMs: toeOffMs });
  }
  return spans;
}

/** Two steps farther apart than this belong to two runs. [E] */
const LONGEST_FLIGHT_MS = 500;
