import type { PoseObservation } from '../reading/observation.ts';
import type { TrackerEvent } from '../reading/reading.ts';
import type { RepLeg, RepRecord } from '../reading/rep-record.ts';
import { REPS } from '../reading/thresholds.ts';
import type { TrackerMemory } from './memory.ts';
import type { Tracker } from './tracker.ts';

/** Two looks at one squat agree on its lowest moment to within this time. [E] */
const SAME_SQUAT_MS = 400;

/** Frames are kept for this time, because no squat takes longer. [E] */
const KEPT_MS = REPS.durationMs.max;

/** Adds one frame, and drops those that are too old. */
export function keepLately(lately: readonly PoseObservation[], seen: PoseObservation): readonly PoseObservation[] {
  const kept = lately.filter(({ timestampMs }) => {
    // A clock that stands still or was set back must not let frames pile up.
    const ageMs = seen.timestampMs - timestampMs;
    return ageMs > 0 && ageMs <= KEPT_MS;
  });
  return [...kept, seen];
}

/** Measures frames as those of a film that is known to its end. */
export type MeasureFilm = (film: readonly PoseObservation[]) => Pick<Tracker, 'advance'>;

/** The live word was given when it was given, whatever is known by now. */
function withFlag(again: RepLeg | null, live: RepLeg | null): RepLeg | null {
  return again && { ...again, flaggedAtMs: live?.flaggedAtMs ?? null };
}

/** Measures frames as those of a film, and lists the completed reps. */
export function measureReps(seen: readonly PoseObservation[], measureFilm: MeasureFilm): readonly RepRecord[] {
  const tracker = measureFilm(seen);
  return seen.flatMap((observation) =>
    tracker.advance(observation).events.flatMap((event) => (event.kind === 'rep-completed' ? [event.rep] : [])),
  );
}

function gradeAgain(seen: readonly PoseObservation[], rep: RepRecord, measureFilm: MeasureFilm): RepRecord {
  const again = measureReps(seen, measureFilm).find(
    ({ bottomMs }) => Math.abs(bottomMs - rep.bottomMs) <= SAME_SQUAT_MS,
  );
  if (again === undefined) return rep;
  const legs = {
    left: withFlag(again.legs.left, rep.legs.left),
    right: withFlag(again.legs.right, rep.legs.right),
  };
  return { ...again, number: rep.number, refusedFrames: rep.refusedFrames, legs };
}

/**
 * Grades a rep on a provisional axis once more when it has ended: by then the whole squat is known, the legs that carried
 * it, and the standing around it. A moment before a squat shows the knees less straight, or the weight on its way to one
 * foot. [measured: decision 0021]
 *
 * @param events of this frame.
 */
export function lookAgain(
  { isProvisional, lately, turnedMs }: TrackerMemory,
  events: readonly TrackerEvent[],
  measureFilm: MeasureFilm,
): readonly TrackerEvent[] {
  if (!isProvisional) return events;
  // Standing before a turn on the spot tells a wrong turn of the squat after it. On one leg the feet tell of no turn.
  const isTurned = ({ stance }: RepRecord) =>
    stance === 'both' && turnedMs !== null && lately.some(({ timestampMs }) => timestampMs < turnedMs);
  return events.map((event) =>
    event.kind === 'rep-completed' && !isTurned(event.rep)
      ? { ...event, rep: gradeAgain(lately, event.rep, measureFilm) }
      : event,
  );
}
