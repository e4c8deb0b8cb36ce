import type { FrameReading } from '../../core/reading/reading.ts';
import type { PaintFrame } from '../session/paint-frame.ts';
import type { OnEachFrame } from '../browser/screen-pace.ts';
import { createPictureReader } from './picture-reader.ts';
import type { Reel } from './reel.ts';
import type { RepOnTape } from './rep-on-tape.ts';
import { createReplayClock, type ReplayClock } from './replay-clock.ts';
import { copyPicture, createStill } from './still.ts';
import { isCovered, type TapeFrame } from './tape-frame.ts';
import type { TapeView } from './tape.ts';

export interface TapeViewsParts {
  readonly reel: () => Reel | null;
  readonly paint: (frame: PaintFrame) => void;
  readonly onEachFrame: OnEachFrame;
  readonly onView: (view: TapeView) => void;
  /** Hears that pictures can't be decoded. The view is live again by then. */
  readonly onFailure: (error: unknown) => void;
}

/** Chooses the moment that is on the screen. */
export interface TapeViews {
  readonly view: TapeView;
  /** Hears of a measured frame, which is on the reel or on its way there. */
  follow(frame: PaintFrame): void;
  showLive(): void;
  freeze(): void;
  delay(byMs: number): void;
  replay(rep: RepOnTape, speed: number): void;
  /** `null` while nothing is replayed. */
  readonly clock: ReplayClock | null;
  /** Paints what is on the screen, for a painter that comes later. */
  repaint(paint: (frame: PaintFrame) => void): void;
}

const LIVE: TapeView = { kind: 'live' };
/**
 * After a longer gap (a hidden tab, a camera that stood still) the picture before the gap does not show the moment
 * asked for.
 */
const LONGEST_GAP_MS = 1500;

export function createTapeViews({ reel, paint, onEachFrame, onView, onFailure }: TapeViewsParts): TapeViews {
  let view: TapeView = LIVE;
  /** Whether the repetition that runs now is done without the mirror. No other moment is seen then either. */
  let coveredNow = false;
  let replayed: { readonly rep: RepOnTape; readonly clock: ReplayClock } | null = null;
  /** The delayed moment that is on the screen, or about to be. */
  let shown: TapeFrame | null = null;
  const still = createStill(paint);

  const maySee = (): boolean => !coveredNow;

  const setView = (next: TapeView): void => {
    view = next;
    onView(view);
  };

  const reader = createPictureReader(
    (picture, frame) => {
      if (maySee()) still.show(picture, frame);
      else picture.close();
    },
    (error) => {
      showLive();
      onFailure(error);
    },
  );

  const leave = (): void => {
    replayed?.clock.close();
    replayed = null;
    shown = null;
    reader.close();
  };

  function showLive(): void {
    leave();
    still.clear();
    if (view.kind !== 'live') setView(LIVE);
  }

  const followDelayed = (frame: PaintFrame, byMs: number, wasWaiting: boolean): void => {
    const kept = reel();
    const wantedMs = frame.reading.timestampMs - byMs;
    const nearest = kept?.at(wantedMs) ?? null;
    const target = nearest !== null && wantedMs - nearest.reading.timestampMs <= LONGEST_GAP_MS ? nearest : null;
    const waiting = target === null;
    if (waiting !== wasWaiting) setView({ kind: 'delayed', byMs, waiting });
    if (kept === null || target === null) {
      still.clear();
      paint(frame);
    } else if (target !== shown) {
      shown = target;
      // A picture that was covered then is not shown later either, because that would be a mirror after all.
      if (isCovered(target)) still.show(null, target);
      else reader.read(kept.run, target, false);
    }
  };

  const readReplay = (): void => {
    if (replayed === null || !maySee()) return;
    const { rep, clock } = replayed;
    const target = rep.shown[clock.index];
    const isLast = clock.index === rep.shown.length - 1;
    if (target !== undefined) reader.read(rep.run, target, isLast || !clock.playing);
  };

  const tellReplay = (frames: readonly FrameReading[]): void => {
    if (replayed === null) return;
    const { index, playing, speed } = replayed.clock;
    setView({ kind: 'replay', repNumber: replayed.rep.number, speed, frames, index, playing });
    readReplay();
  };

  return {
    get view() {
      return view;
    },
    get clock() {
      return replayed?.clock ?? null;
    },
    follow(frame) {
      const { coach } = frame;
      const wasCovered = coveredNow;
      coveredNow = isCovered({ coach });
      if (view.kind === 'live' || coveredNow) {
        paint(coveredNow ? { ...frame, picture: null } : frame);
      } else if (view.kind === 'delayed') {
        followDelayed(frame, view.byMs, view.waiting);
      } else if (view.kind === 'frozen' && still.isEmpty) {
        still.show(copyPicture(frame), { reading: frame.reading, coach, size: frame.size });
      } else {
        if (wasCovered) readReplay();
        still.repaint();
      }
    },
    showLive,
    freeze() {
      // The moment that is on the screen stands still. From the live view the next frame does.
      if (view.kind !== 'frozen') {
        leave();
        setView({ kind: 'frozen' });
      }
    },
    delay(byMs) {
      leave();
      setView({ kind: 'delayed', byMs, waiting: true });
    },
    replay(rep, speed) {
      leave();
      still.clear();
      const frames = rep.shown.map(({ reading }) => reading);
      replayed = { rep, clock: createReplayClock(rep.shown, speed, onEachFrame, maySee, () => tellReplay(frames)) };
      tellReplay(frames);
    },
    repaint(paintOne) {
      if (maySee()) still.repaint(paintOne);
    },
  };
}
