import type { FrameReading, RefusalReason } from '../../core/reading/reading.ts';
import type { SetRecord } from '../../core/coach/coach.ts';
import type { GivenCue } from '../../core/coach/cue.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { addGap, ALL_SEEN, type UnseenTime } from '../../core/session/frame-holes.ts';
import { SESSION_FORMAT_VERSION, type SessionRecord } from '../../core/session/session-record.ts';
import { type BaselineRecord } from '../../core/reading/baseline-record.ts';
import type { SessionPart } from '../archive/archive.ts';
import type { SessionPlan } from './session-plan.ts';

/** Ten minutes at 30 frames a second, about 40 MB. A set takes two minutes. */
const MAX_RECORDED_FRAMES = 18_000;

export interface SessionRecorder {
  /** @param baseline the standing axis in use when the frame was measured. */
  add(reading: FrameReading, baseline: BaselineRecord | null): void;
  /** Adds the time between two frames in which squats would have counted, milliseconds. */
  addGap(gapMs: number): void;
  /** Records cues, also those of frames that are not recorded: a rest has cues too. */
  addCues(cues: readonly GivenCue[]): void;
  /** The reps, numbered 1, 2, 3 … as they were recorded, whatever the tracker numbered them. */
  readonly reps: readonly RepRecord[];
  /** Whether there is something to look back on: a baseline was taken or a rep completed. */
  readonly worthShowing: boolean;
  /** @param sets the sets as the coach led them. */
  toRecord(sets: readonly SetRecord[]): SessionRecord;
  /**
   * @param sets the sets as the coach led them.
   * @returns the part of the record from its frame number `frame` on, counted from 0.
   */
  toPart(sets: readonly SetRecord[], frame: number): SessionPart<FrameReading>;
}

/**
 * Keeps one run for the summary. All reps, refusal counts and the baseline are kept, but only the newest `maxFrames`
 * frames, because people want to see again what they just did.
 */
export function createSessionRecorder(plan: SessionPlan, maxFrames = MAX_RECORDED_FRAMES): SessionRecorder {
  /** A ring of frames: the oldest frame stands at `oldest` once the ring is full. */
  const ring: FrameReading[] = [];
  let oldest = 0;
  let framesRecorded = 0;
  const reps: RepRecord[] = [];
  const cues: GivenCue[] = [];
  const refusals = new Map<RefusalReason, number>();
  let lastBaseline: BaselineRecord | null = null;
  let unseen: UnseenTime = ALL_SEEN;

  const keep = (reading: FrameReading): void => {
    framesRecorded += 1;
    const withoutEvents = reading.events.length === 0 ? reading : { ...reading, events: [] };
    if (ring.length < maxFrames) {
      ring.push(withoutEvents);
    } else {
      ring[oldest] = withoutEvents;
      oldest = (oldest + 1) % maxFrames;
    }
  };

  const framesInOrder = (): readonly FrameReading[] => [...ring.slice(oldest), ...ring.slice(0, oldest)];

  const withoutFrames = (sets: readonly SetRecord[]): SessionPart['session'] => ({
    formatVersion: SESSION_FORMAT_VERSION,
    driftMeasure: 'knee-track',
    ...plan,
    baseline: lastBaseline,
    reps: [...reps],
    sets,
    cues: [...cues],
    refusals: Object.fromEntries(refusals),
    ...(unseen.slowMs + unseen.awayMs === 0 ? {} : { unseen }),
  });

  return {
    add(reading, baseline) {
      keep(reading);
      lastBaseline = baseline ?? lastBaseline;
      for (const event of reading.events) {
        if (event.kind === 'rep-completed') reps.push({ ...event.rep, number: reps.length + 1 });
      }
      if (reading.kind === 'refused') refusals.set(reading.reason, (refusals.get(reading.reason) ?? 0) + 1);
    },
    addGap(gapMs) {
      unseen = addGap(unseen, gapMs);
    },
    addCues(given) {
      cues.push(...given);
    },
    reps,
    get worthShowing() {
      return reps.length > 0 || lastBaseline !== null;
    },
    toRecord(sets) {
      const framesLeftOut = framesRecorded - ring.length;
      return {
        ...withoutFrames(sets),
        frames: framesInOrder(),
        ...(framesLeftOut === 0 ? {} : { framesLeftOut }),
      };
    },
    toPart(sets, frame) {
      const oldestFrame = framesRecorded - ring.length;
      const firstFrame = Math.max(frame, oldestFrame);
      const frames = framesInOrder().slice(firstFrame - oldestFrame);
      return { session: withoutFrames(sets), frames, firstFrame, oldestFrame };
    },
  };
}
