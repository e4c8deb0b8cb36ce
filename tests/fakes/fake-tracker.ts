import { NO_BANDS } from '../../src/core/alignment/number-bands.ts';
import { tellFrame, type ToldLegs } from '../../src/core/drift/told-leg.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import type { FrameReading, TrackerEvent } from '../../src/core/reading/reading.ts';
import type { Tracker } from '../../src/core/tracker/tracker.ts';
import { degrees } from '../../src/core/geometry/units.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import type { BaselineRecord } from '../../src/core/reading/baseline-record.ts';

/** The whole port. Refuses every frame as `no-person`, and lets a test put events into the next reading. */
export class FakeTracker implements Tracker {
  baseline: BaselineRecord | null = null;
  restarts = 0;
  nextEvents: TrackerEvent[] = [];

  advance(observation: PoseObservation): FrameReading {
    const events = this.nextEvents;
    this.nextEvents = [];
    return refusedFrame(observation.timestampMs, events);
  }

  tell(frame: FrameReading): ToldLegs {
    return tellFrame(frame, [], DEFAULT_THRESHOLDS);
  }

  restart(): void {
    this.restarts += 1;
    this.baseline = null;
  }
}

export function refusedFrame(timestampMs: number, events: readonly TrackerEvent[] = []): FrameReading {
  return {
    kind: 'refused',
    timestampMs,
    reason: 'no-person',
    keypoints: null,
    view: null,
    phase: 'looking',
    baselineShare: 0,
    events,
  };
}

export function repCompleted(number: number, timestampMs: number): TrackerEvent {
  return { kind: 'rep-completed', timestampMs, rep: fakeRep(number, timestampMs) };
}

function fakeRep(number: number, endMs: number): RepRecord {
  return {
    number,
    stance: 'both',
    startMs: endMs - 3000,
    bottomMs: endMs - 1500,
    endMs,
    descentMs: 1400,
    holdMs: 200,
    ascentMs: 1400,
    depthPct: 12,
    kneeFlexionDeg: degrees(57),
    legs: { left: null, right: null },
    pelvicDropDeg: null,
    trunkLeanDeg: null,
    bands: NO_BANDS,
    measuredFrames: 90,
    refusedFrames: 0,
  };
}
