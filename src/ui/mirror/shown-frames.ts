import { tellFrame, type ToldLegs } from '../../core/drift/told-leg.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { Ghost } from '../../core/demonstration/demonstration.ts';
import type { App } from '../../runtime/app/app.ts';
import type { PaintFrame } from '../../runtime/session/paint-frame.ts';
import type { Demonstrations } from '../../runtime/demonstrations/demonstrations.ts';
import type { Tape, TapeView } from '../../runtime/tape/tape.ts';

/** A frame as it is shown, live or not, with the demonstrator behind the client's legs. */
interface ShownFrame extends PaintFrame {
  readonly ghost: Ghost | null;
  /** The verdict and the number of each leg in this frame. */
  readonly told: ToldLegs;
}

/** Hands every frame that is to be seen to all mirrors, on this screen and on a projector. */
export interface ShownFrames {
  /** Listens until the returned function is called. */
  readonly start: () => () => void;
  /**
   * Calls `paint` for each shown frame.
   *
   * @param paint gets `null` when the shown moment has no picture yet; the painter must clear the older picture.
   */
  readonly subscribe: (paint: (frame: ShownFrame | null) => void) => () => void;
  /**
   * Gives the moment that stands on the screen with its picture, for a mirror that is laid out again. `null` while
   * live.
   */
  readonly standing: () => ShownFrame | null;
  /** Hands over the next frame that is shown, or the one that stands. Its picture is valid during the call only. */
  readonly takeNext: (take: (frame: ShownFrame) => void) => () => void;
  /**
   * Gives the thresholds of the session in which a frame was measured, which may not be the running session. `null` if
   * the frame was not measured here.
   */
  readonly thresholdsOf: (frame: FrameReading) => Thresholds | null;
  /** Tells both legs of a frame that is looked back at: at the lowest point of a rep as the rep was judged. */
  readonly tell: (frame: FrameReading) => ToldLegs;
}

/** A session that was measured here, with its reps so far. */
interface SessionHere {
  readonly thresholds: Thresholds;
  readonly reps: RepRecord[];
}

/**
 * Says whether the view changed to another moment. Within one view only a delayed mirror that begins to wait does so.
 */
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
  const sessions = new WeakMap<FrameReading, SessionHere>();
  let here: (SessionHere & { readonly id: number }) | null = null;
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
  const tell = (frame: FrameReading): ToldLegs => {
    const session = sessions.get(frame);
    return tellFrame(frame, session?.reps ?? [], session?.thresholds ?? null);
  };
  /** Tells the newest frame as the card does. No rep can judge that frame yet. */
  const tellNow = (frame: FrameReading): ToldLegs => tellFrame(frame, [], sessions.get(frame)?.thresholds ?? null);
  const withGhost = (frame: PaintFrame, told: ToldLegs): ShownFrame => ({
    ...frame,
    ghost: demonstrations.ghostOf(frame.reading),
    told,
  });
  /** Remembers the session of a frame that was just measured. */
  const note = (reading: FrameReading) => {
    const { session } = app.getState();
    if (session === null) return;
    if (here?.id !== session.id) here = { id: session.id, thresholds: session.thresholds, reps: [] };
    for (const event of reading.events) if (event.kind === 'rep-completed') here.reps.push(event.rep);
    sessions.set(reading, here);
  };
  /** Copies the picture: it is valid during the call only, and a standing moment may have to be painted again. */
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
          note(frame.reading);
          if (tape.getState().view.kind === 'live') show(withGhost(frame, tellNow(frame.reading)));
        }),
        tape.subscribeFrames((frame) => {
          if (tape.getState().view.kind === 'live') return;
          standing = { ...withGhost(frame, tell(frame.reading)), picture: copied(frame) };
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
    thresholdsOf: (frame) => sessions.get(frame)?.thresholds ?? null,
    tell,
  };
}
