import type { FrameReading, RefusalReason } from '../../core/reading/reading.ts';
import type { SetRecord } from '../../core/coach/coach.ts';
import type { GivenCue } from '../../core/coach/cue.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { SESSION_FORMAT_VERSION, type SessionRecord } from '../../core/session/session-record.ts';
import { type BaselineRecord } from '../../core/reading/baseline-record.ts';
import type { SessionPart } from '../archive/archive.ts';
import type { SessionPlan } from './session-plan.ts';

/** Ten minutes at 30 frames a second, some 40 MB. A set takes two. */
const MAX_RECORDED_FRAMES = 18_000;

export interface SessionRecorder {
  /** @param baseline the standing axis in use when the frame was measured. */
  add(reading: FrameReading, baseline: BaselineRecord | null): void;
  /** Kept also where the frame is not: a rest has cues too. */
  addCues(cues: readonly GivenCue[]): void;
  /** Numbered 1, 2, 3 … as they were recorded, whatever the tracker numbered them. */
  readonly reps: readonly RepRecord[];
  /** There is a set to look back on: a baseline was taken or a rep completed. */
  readonly worthShowing: boolean;
  /** @param sets as the coach led them. */
  toRecord(sets: readonly SetRecord[]): SessionRecord;
  /** What has come to it from its frame number `frame` on, counted from 0. @param sets as the coach led them. */
  toPart(sets: readonly SetRecord[], frame: number): SessionPart;
}

/**
 * Keeps one set for the summary. Reps, refusal counts and the baseline are kept for good; of the frames the newest
 * `maxFrames`, since what a person wants to see again is what they just did.
 */
export function createSessionRecorder(plan: SessionPlan, maxFrames = MAX_RECORDED_FRAMES): SessionRecorder {
  /** Oldest first from `oldest` on, once it is full. */
  const ring: FrameReading[] = [];
  let oldest = 0;
  let framesRecorded = 0;
  const reps: RepRecord[] = [];
  const cues: GivenCue[] = [];
  const refusals = new Map<RefusalReason, number>();
  let lastBaseline: BaselineRecord | null = null;

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
    ...plan,
    baseline: lastBaseline,
    reps: [...reps],
    sets,
    cues: [...cues],
    refusals: Object.fromEntries(refusals),
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
