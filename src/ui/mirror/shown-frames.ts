import type { FrameReading } from '../../core/reading/reading.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { Ghost } from '../../core/demonstration/demonstration.ts';
import type { App } from '../../runtime/app/app.ts';
import type { PaintFrame } from '../../runtime/session/paint-frame.ts';
import type { Demonstrations } from '../../runtime/demonstrations/demonstrations.ts';
import type { Tape, TapeView } from '../../runtime/tape/tape.ts';

/** A frame as it is shown, live or not, with the demonstrator behind the client's legs. */
interface ShownFrame extends PaintFrame {
  readonly ghost: Ghost | null;
}

/** Every frame that is to be seen, once, for as many mirrors as there are: on this screen and on a projector. */
export interface ShownFrames {
  /** From now until the returned function is called. */
  readonly start: () => () => void;
  /** @param paint `null`: what is shown now has no picture yet; nothing older may stay. */
  readonly subscribe: (paint: (frame: ShownFrame | null) => void) => () => void;
  /** The moment that stands on the screen, its picture still there, for a mirror that is laid out anew. `null` while live. */
  readonly standing: () => ShownFrame | null;
  /** Hands over the next frame that is shown, or the one that stands. Its picture is valid during the call only. */
  readonly takeNext: (take: (frame: ShownFrame) => void) => () => void;
  /** Of the session that a frame was measured in, which may not be the one that runs. `null`: not measured here. */
  readonly thresholdsOf: (frame: FrameReading) => Thresholds | null;
}

/** Another moment is shown from now on: of the same view, only a delayed one that begins to wait. */
function turned(before: TapeView, now: TapeView): boolean {
  return before.kind !== now.kind || (now.kind === 'delayed' && now.waiting);
}

export function createShownFrames(
  app: Pick<App, 'getState' | 'subscribeFrames'>,
  tape: Pick<Tape, 'getState' | 'subscribe' | 'subscribeFrames'>,
  demonstrations: Pick<Demonstrations, 'ghostOf'>,
): ShownFrames {
  const painters = new Set<(frame: ShownFrame | null) => void>();
  const takers = new Set<(frame: ShownFrame) => void>();
  const thresholds = new WeakMap<FrameReading, Thresholds>();
  const copy = document.createElement('canvas');
  let standing: ShownFrame | null = null;
  let view = tape.getState().view;

  const show = (frame: ShownFrame | null) => {
    for (const paint of painters) paint(frame);
    if (frame === null) return;
    const waiting = [...takers];
    takers.clear();
    for (const take of waiting) take(frame);
  };
  const withGhost = (frame: PaintFrame): ShownFrame => ({ ...frame, ghost: demonstrations.ghostOf(frame.reading) });
  /** A picture is valid during the call only, and what stands still may have to be painted again. */
  const copied = ({ picture, size }: PaintFrame): CanvasImageSource | null => {
    if (picture === null) return null;
    copy.width = size.widthPx;
    copy.height = size.heightPx;
    copy.getContext('2d')?.drawImage(picture, 0, 0, size.widthPx, size.heightPx);
    return copy;
  };

  return {
    start() {
      const stops = [
        app.subscribeFrames((frame) => {
          const { session } = app.getState();
          if (session !== null) thresholds.set(frame.reading, session.thresholds);
          if (tape.getState().view.kind === 'live') show(withGhost(frame));
        }),
        tape.subscribeFrames((frame) => {
          if (tape.getState().view.kind === 'live') return;
          standing = { ...withGhost(frame), picture: copied(frame) };
          show(standing);
        }),
        tape.subscribe(() => {
          const before = view;
          view = tape.getState().view;
          if (before === view || !turned(before, view)) return;
          standing = null;
          show(null);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        standing = null;
        takers.clear();
      };
    },
    subscribe(paint) {
      painters.add(paint);
      return () => painters.delete(paint);
    },
    standing: () => standing,
    takeNext(take) {
      if (standing === null) takers.add(take);
      else take(standing);
      return () => takers.delete(take);
    },
    thresholdsOf: (frame) => thresholds.get(frame) ?? null,
  };
}
