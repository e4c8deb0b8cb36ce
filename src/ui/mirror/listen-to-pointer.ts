import type { PictureSize } from '../../core/geometry/keypoints.ts';
import { fromStage, toStage, type Fit, type StagePoint } from '../painter/fit.ts';
import type { Studio } from './studio.ts';

/** A pointer this near to the plumb line takes hold of it, stage pixels: half the width of a fingertip. */
const HOLD_PX = 28;

interface Ground {
  readonly picture: PictureSize;
  readonly fitNow: () => Fit;
  readonly mirrored: boolean;
}

/** Connects the pointer with the pen and with the free plumb line. Any other press goes on to the mirror. */
export function listenToPointer(layer: HTMLElement, studio: Studio, { picture, fitNow, mirrored }: Ground): () => void {
  let hand: 'pen' | 'plumb' | null = null;
  let pressWasOurs = false;

  const stageOf = (event: PointerEvent): StagePoint => {
    const box = layer.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const pictureOf = (event: PointerEvent) => fromStage(stageOf(event), fitNow(), mirrored);
  const holdsPlumb = (event: PointerEvent): boolean => {
    const { plumb, plumbShare } = studio.getState().guides;
    const x = toStage({ x: plumbShare * picture.widthPx, y: 0 }, fitNow(), mirrored).x;
    return plumb === 'free' && Math.abs(stageOf(event).x - x) <= HOLD_PX;
  };

  const press = (event: PointerEvent) => {
    const at = pictureOf(event);
    hand =
      event.button !== 0 || at === null ? null : holdsPlumb(event) ? 'plumb' : studio.getState().pen ? 'pen' : null;
    pressWasOurs = hand !== null;
    if (hand === null || at === null) return;
    event.preventDefault();
    layer.setPointerCapture(event.pointerId);
    if (hand === 'pen') studio.beginStroke(at);
  };
  const move = (event: PointerEvent) => {
    const at = hand === null ? null : pictureOf(event);
    if (at === null) return;
    if (hand === 'pen') studio.continueStroke(at);
    else studio.movePlumb(at.x / picture.widthPx);
  };
  const release = () => {
    hand = null;
  };
  // The click at the end of a stroke must not choose a person to follow.
  const click = (event: MouseEvent) => {
    if (pressWasOurs) event.stopPropagation();
  };

  const stop = new AbortController();
  const { signal } = stop;
  layer.addEventListener('pointerdown', press, { signal });
  layer.addEventListener('pointermove', move, { signal });
  layer.addEventListener('pointerup', release, { signal });
  layer.addEventListener('pointercancel', release, { signal });
  layer.addEventListener('click', click, { signal });
  return () => stop.abort();
}
