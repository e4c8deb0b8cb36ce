import { DEMONSTRATION_KINDS, type DemonstrationKind } from '../../core/demonstration/demonstration.ts';
import { PLUMBS } from '../painter/paint-guides.ts';
import type { Rooms } from '../context/rooms.ts';
import type { Studio } from '../mirror/studio.ts';

/** The actions of the studio's keys and buttons. */
export type StudioAction =
  | 'tools'
  | 'hold'
  | 'delayed'
  | 'replay'
  | 'replay-back'
  | 'replay-play'
  | 'replay-on'
  | 'ghost-none'
  | `ghost-${DemonstrationKind}`
  | 'plumb'
  | 'grid'
  | 'pen'
  | 'pen-undo'
  | 'pen-clear'
  | 'film'
  | 'snapshot'
  | 'present'
  | 'second';

export interface StudioHands {
  readonly studio: Studio;
  readonly rooms: Pick<Rooms, 'tape' | 'demonstrations'>;
  readonly saveSnapshot: () => void;
  /** True if there are pictures to keep. A recorded example has none. */
  readonly hasPictures: boolean;
}

function next<Value>(values: readonly Value[], value: Value): Value | undefined {
  return values[(values.indexOf(value) + 1) % values.length];
}

function stepReplay({ rooms: { tape } }: StudioHands, by: number): void {
  const { view } = tape.getState();
  if (view.kind !== 'replay') return;
  tape.setPlaying(false);
  tape.goTo(Math.min(view.frames.length - 1, Math.max(0, view.index + by)));
}

function showGhost({ rooms: { demonstrations } }: StudioHands, kind: DemonstrationKind): void {
  if (demonstrations.getState().kept[kind] !== null) demonstrations.show(kind);
}

/** Asked a second time, the tape goes back to live. If the tape holds no repetition, it keeps the next one. */
function toggleReplay({ rooms: { tape } }: StudioHands): void {
  const { view, canReplay } = tape.getState();
  if (view.kind === 'replay') tape.showLive();
  else if (canReplay) tape.replayLastRep();
  else tape.roll(true);
}

export function actInStudio(action: StudioAction, hands: StudioHands): void {
  const { studio, rooms, hasPictures, saveSnapshot } = hands;
  const { tape, demonstrations } = rooms;
  const { panelOpen, guides, pen, presenting, secondScreen, delayMs } = studio.getState();
  const { view, recording } = tape.getState();
  switch (action) {
    case 'tools':
      return studio.openPanel(!panelOpen);
    case 'hold':
      return view.kind === 'frozen' ? tape.showLive() : tape.freeze();
    case 'delayed':
      if (view.kind === 'delayed') return tape.showLive();
      return hasPictures ? tape.delay(delayMs) : undefined;
    case 'replay':
      return hasPictures ? toggleReplay(hands) : undefined;
    case 'replay-back':
      return stepReplay(hands, -1);
    case 'replay-play':
      return view.kind === 'replay' ? tape.setPlaying(!view.playing) : undefined;
    case 'replay-on':
      return stepReplay(hands, 1);
    case 'ghost-none':
      return demonstrations.show(null);
    case 'ghost-in-line':
    case 'ghost-knee-in':
    case 'ghost-knee-out':
      return showGhost(hands, DEMONSTRATION_KINDS.find((kind) => action === `ghost-${kind}`) ?? 'in-line');
    case 'plumb':
      return studio.setPlumb(next(PLUMBS, guides.plumb) ?? 'none');
    case 'grid':
      return studio.setGrid(!guides.grid);
    case 'pen':
      return studio.setPen(!pen);
    case 'pen-undo':
      return studio.undoStroke();
    case 'pen-clear':
      return studio.clearStrokes();
    case 'film':
      if (recording !== null) return tape.stopRecording();
      return hasPictures ? tape.startRecording() : undefined;
    case 'snapshot':
      return saveSnapshot();
    case 'present':
      return studio.present(!presenting);
    case 'second':
      return studio.setSecondScreen(secondScreen === 'open' ? 'closed' : 'open');
  }
}

/**
 * Takes back one step of the studio on Escape.
 *
 * @returns `false` if there was nothing to take back, so that Escape is for the session.
 */
export function stepBackInStudio({ studio, rooms: { tape } }: StudioHands): boolean {
  const { presenting, pen, panelOpen } = studio.getState();
  if (presenting) studio.present(false);
  else if (pen) studio.setPen(false);
  else if (tape.getState().view.kind !== 'live') tape.showLive();
  else if (panelOpen) studio.openPanel(false);
  else return false;
  return true;
}
