import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { DEFAULT_RUN_THRESHOLDS } from '../../src/core/running/run-thresholds.ts';
import { createRunTracker } from '../../src/core/running/create-run-tracker.ts';
import type { RunRecord } from '../../src/core/running/run-record.ts';
import type { RunProfile } from '../../src/core/running/run-profile.ts';

/**
 * Measures recorded observations as the film of a run.
 *
 * @param runProfile figures to try; absent: the model's own.
 */
export function replayRun(observations: readonly PoseObservation[], model: string, runProfile?: RunProfile): RunRecord {
  const tracker = createRunTracker({
    model,
    thresholds: DEFAULT_RUN_THRESHOLDS,
    ...(runProfile ? { runProfile } : {}),
  });
  for (const observation of observations) tracker.advance(observation);
  return tracker.toRecord();
}
