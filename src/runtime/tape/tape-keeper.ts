import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PaintFrame } from '../session/paint-frame.ts';
import { createFilmTake, type FilmTake } from './film-take.ts';
import { createReel, type Reel } from './reel.ts';
import { createRepFinder, type RepFinder, type RepOnTape } from './rep-on-tape.ts';
import { createTapeEncoder, type TapeEncoder } from './tape-encoder.ts';
import { sameSize, type TapeFrame, type TapeRun } from './tape-frame.ts';

export interface TapeKeeperEvents {
  /** The pictures can't go on as they were (another size, a time set back). The tape begins anew after this call. */
  readonly onBreak: () => void;
  /** There is another repetition, or none any more. */
  readonly onRep: () => void;
  /** Is called about once a second while something is recorded. */
  readonly onRecorded: (bytes: number) => void;
  readonly onFailure: (failure: 'unsupported' | 'encoder-failed', detail: unknown) => void;
}

/** Keeps the newest pictures on a reel, and the pictures of a take for as long as it runs. One encoder serves both. */
export interface TapeKeeper {
  /** @param frame its picture may be closed after this returns. */
  keep(frame: PaintFrame): void;
  /** Takes no more pictures for now. Pictures on their way still arrive. */
  rest(): void;
  /** Takes no more pictures, and forgets the reel as well. */
  forget(): void;
  /** Resolves when everything kept until now is on the reel. */
  settle(): Promise<void>;
  readonly reel: Reel | null;
  readonly lastRep: RepOnTape | null;
  readonly take: FilmTake | null;
  /** @param nowMs the page's clock. */
  startTake(nowMs: number): FilmTake;
  /** @returns the take's pictures once all are encoded. */
  endTake(): Promise<TapeRun>;
}

/** One stretch of tape: pictures of one size, with growing times. */
interface Stretch {
  readonly size: PictureSize;
  readonly encoder: TapeEncoder;
  readonly reel: Reel;
  readonly finder: RepFinder;
  /** The time of the newest offered picture, source clock, milliseconds. */
  lastMs: number;
}

/** @param keepMs how far back the reel reaches. */
export function createTapeKeeper(keepMs: number, events: TapeKeeperEvents): TapeKeeper {
  let running: Stretch | null = null;
  let reel: Reel | null = null;
  let lastRep: RepOnTape | null = null;
  let take: FilmTake | null = null;
  /** The running take, and takes whose last pictures are being encoded. */
  const takes = new Set<FilmTake>();

  const setRep = (rep: RepOnTape | null): void => {
    if (rep === lastRep) return;
    lastRep = rep;
    events.onRep();
  };

  const load = (frame: TapeFrame, onto: Stretch): void => {
    onto.reel.add(frame);
    for (const one of takes) one.add(frame);
    const rep = onto.finder.complete(frame);
    if (rep !== null && onto.reel === reel) setRep(rep);
    if (take !== null && frame.chunk.type === 'key') events.onRecorded(take.bytes);
  };

  const open = (size: PictureSize): Stretch => {
    const newReel = createReel(keepMs);
    const encoder = createTapeEncoder(size, {
      onFrame: (frame) => load(frame, stretch),
      onFailure(failure, detail) {
        if (running === stretch) running = null;
        events.onFailure(failure, detail);
      },
    });
    const stretch: Stretch = {
      size,
      encoder,
      reel: newReel,
      finder: createRepFinder(newReel),
      lastMs: Number.NEGATIVE_INFINITY,
    };
    reel = newReel;
    setRep(null);
    return stretch;
  };

  const rest = (): void => {
    const ended = running;
    running = null;
    if (ended !== null) void ended.encoder.flush().then(() => ended.encoder.close());
  };

  return {
    keep({ reading, coach, size, picture }) {
      if (picture === null) {
        events.onFailure('unsupported', 'The frame has no picture that could be kept');
        return;
      }
      if (running !== null && (!sameSize(running.size, size) || reading.timestampMs <= running.lastMs)) {
        events.onBreak();
        rest();
      }
      running ??= open(size);
      running.lastMs = reading.timestampMs;
      const frame = { reading, coach, size };
      running.finder.note(frame);
      running.encoder.offer(picture, frame);
    },
    rest,
    forget() {
      rest();
      reel = null;
      setRep(null);
    },
    async settle() {
      await running?.encoder.flush();
    },
    get reel() {
      return reel;
    },
    get lastRep() {
      return lastRep;
    },
    get take() {
      return take;
    },
    startTake(nowMs) {
      take = createFilmTake(nowMs, running?.lastMs ?? Number.NEGATIVE_INFINITY);
      takes.add(take);
      running?.encoder.beginWithNext();
      return take;
    },
    async endTake() {
      const ended = take;
      take = null;
      if (ended === null) return [];
      if (running !== null) ended.endAt(running.lastMs);
      await running?.encoder.flush();
      takes.delete(ended);
      return ended.run;
    },
  };
}
