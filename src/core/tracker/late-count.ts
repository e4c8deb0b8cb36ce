import { seeLegs } from '../alignment/gates.ts';
import { legHeight } from '../film/body-track.ts';
import { SIDES, type Side } from '../geometry/keypoints.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { TrackerEvent } from '../reading/reading.ts';
import type { RepLeg, RepRecord } from '../reading/rep-record.ts';
import { REPS } from '../reading/thresholds.ts';
import { STANDING_UP } from '../reps/rep-detector.ts';
import { advanceHips, findSquatEnd, type HipHeight, type SquatEnd } from './hip-way.ts';
import { NOTHING_MISSED, type SaidWord } from './late-memory.ts';
import { measureReps, type MeasureFilm } from './look-again.ts';
import { startRepAnew, type TrackerMemory } from './memory.ts';

function wordsOf(events: readonly TrackerEvent[]): readonly SaidWord[] {
  return events.flatMap((event) =>
    event.kind === 'alignment-changed' && (event.alignment === 'inward' || event.alignment === 'outward')
      ? [{ side: event.side, timestampMs: event.timestampMs }]
      : [],
  );
}

/** Adds to a rep the live words that were given during it. */
function withWords(rep: RepRecord, said: readonly SaidWord[]): RepRecord {
  const legOf = (side: Side): RepLeg | null => {
    const leg = rep.legs[side];
    const word = said.find(
      (one) => one.side === side && one.timestampMs >= rep.startMs && one.timestampMs <= rep.endMs,
    );
    return leg && { ...leg, flaggedAtMs: word?.timestampMs ?? null };
  };
  return { ...rep, legs: { left: legOf('left'), right: legOf('right') } };
}

/**
 * Did the live count miss the dip with this lowest point? For the live count, a person who stands lower than the provisional
 * axis says is still down.
 */
function isMissed({ isProvisional, reps, late }: TrackerMemory, low: HipHeight, end: SquatEnd): boolean {
  const isFollowed = reps.kind === 'down' && reps.startMs <= low.timestampMs;
  return low.timestampMs > late.countedToMs && (!isFollowed || (isProvisional && end === 'resting'));
}

/**
 * Counts a squat during which the person had no standing axis, or lost the axis (REP-21). When the hips rest or sink again, the
 * last seconds are measured as a film would be. A squat that was counted here is not counted a second time.
 *
 * @param seen the newest frame.
 * @param events of this frame so far.
 * @returns all events of this frame.
 */
export function countLate(
  memory: TrackerMemory,
  seen: PoseObservation,
  events: readonly TrackerEvent[],
  measureFilm: MeasureFilm,
): readonly TrackerEvent[] {
  const { timestampMs } = seen;
  // After the clock was set back, the times of counted reps tell nothing.
  const before = timestampMs < memory.late.seenMs ? NOTHING_MISSED : memory.late;
  const own = events.filter((event) => event.kind !== 'rep-completed' || event.rep.bottomMs > before.countedToMs);
  const counted = own.flatMap((event) => (event.kind === 'rep-completed' ? [event.rep.endMs] : []));
  const said = [...before.said, ...wordsOf(own)].filter((one) => timestampMs - one.timestampMs <= REPS.durationMs.max);
  const countedToMs = Math.max(before.countedToMs, ...counted.map((endMs) => Math.min(endMs, timestampMs)));
  memory.late = { ...before, said, countedToMs, seenMs: timestampMs };
  const missed = followHips(memory, seen) ? look(memory, timestampMs, measureFilm) : [];
  return [...own, ...missed.map((rep) => count(memory, rep, timestampMs))];
}

/** Wait until the next look, doubled by each look in vain, because the hips of a person who walks about sink and rise too. [E] */
const REST_MS = { first: 500, longest: 4000 } as const;

/** Looks for missed squats in the last seconds. A look takes as long as measuring a short film, so the next one has to wait. */
function look(memory: TrackerMemory, timestampMs: number, measureFilm: MeasureFilm): readonly RepRecord[] {
  const missed = findMissed(memory, measureFilm);
  const vain = missed.length > 0 ? 0 : memory.late.vain + 1;
  const restMs = Math.min(REST_MS.longest, REST_MS.first * 2 ** vain);
  memory.late = { ...memory.late, vain, restsUntilMs: timestampMs + restMs };
  return missed;
}

/**
 * Follows the hips by one frame.
 *
 * @returns whether this frame ends a dip that was not counted.
 */
function followHips(memory: TrackerMemory, seen: PoseObservation): boolean {
  const { late } = memory;
  const legs = seeLegs(seen);
  if (legs === null) return false;
  const heightPx = Math.max(...SIDES.map((side) => legHeight({ legs }, side)));
  const now = { timestampMs: seen.timestampMs, heightPx };
  const end = late.way && findSquatEnd(late.way, now);
  const way = advanceHips(late.way, now);
  const isRested = seen.timestampMs >= late.restsUntilMs;
  const isNew = late.way !== null && end !== null && isRested && !late.looked.includes(end);
  const looked = way.topAfter === null ? [] : isNew ? [...late.looked, end] : late.looked;
  memory.late = { ...late, way, looked };
  return isNew && late.way !== null && end !== null && isMissed(memory, late.way.low, end);
}

function count(memory: TrackerMemory, rep: RepRecord, timestampMs: number): TrackerEvent {
  memory.repCount += 1;
  memory.late = { ...memory.late, countedToMs: Math.min(rep.endMs, timestampMs) };
  if (memory.reps.kind === 'down' && memory.reps.startMs < rep.bottomMs) startRepAnew(memory, STANDING_UP);
  return { kind: 'rep-completed', timestampMs, rep: { ...rep, number: memory.repCount } };
}

/** Finds the squats of the last seconds that a film would count and that were not counted yet. */
function findMissed({ lately, turnedMs, late }: TrackerMemory, measureFilm: MeasureFilm): readonly RepRecord[] {
  const missed = measureReps(lately, measureFilm).filter(
    ({ bottomMs, legs }) => bottomMs > late.countedToMs && (legs.left ?? legs.right) !== null,
  );
  // The standing before a turn on the spot gives the squat after it a wrong turn. On one leg the feet tell of no turn.
  const isTurned = turnedMs !== null && lately.some(({ timestampMs }) => timestampMs < turnedMs);
  return missed.filter(({ stance }) => stance !== 'both' || !isTurned).map((rep) => withWords(rep, late.said));
}
