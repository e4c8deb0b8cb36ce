import { useRef, type PointerEvent } from 'react';
import type { ImagePoint } from '../../core/geometry/keypoints.ts';
import { toStage, type Fit, type StagePoint } from '../painter/fit.ts';
import { JOINTS, type Joint, type PlacedJoints } from './joints.ts';

/** Half of a touch target of 44 px. */
const REACH_PX = 22;
/** A finger that moves less than this has pressed, and not dragged. CSS pixels. */
const PRESS_PX = 6;

interface StageHands {
  readonly fit: Fit;
  readonly points: PlacedJoints;
  readonly onPick: (joint: Joint) => void;
  readonly onMove: (joint: Joint, to: ImagePoint) => void;
  /** A press beside every joint. */
  readonly onPress: (at: ImagePoint) => void;
  /** The picture is drawn along, by so many pixels of the stage. */
  readonly onPan: (acrossPx: number, downPx: number) => void;
}

interface Held {
  readonly pointerId: number;
  readonly joint: Joint | null;
  /** The joint's distance from the finger, so that the finger need not cover the joint. */
  readonly offset: StagePoint;
  readonly from: StagePoint;
  last: StagePoint;
  hasMoved: boolean;
}

/** Turns presses and drags on the stage into joints that are placed, moved, or a picture that is drawn along. */
export function useStagePointer({ fit, points, onPick, onMove, onPress, onPan }: StageHands) {
  const held = useRef<Held | null>(null);

  const inPicture = ({ x, y }: StagePoint): ImagePoint => ({
    x: (x - fit.left) / fit.scale,
    y: (y - fit.top) / fit.scale,
  });

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (held.current !== null || event.button !== 0) return;
      const at = placeOf(event);
      const { joint, offset } = jointAt(at, points, fit);
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { pointerId: event.pointerId, joint, offset, from: at, last: at, hasMoved: false };
      if (joint !== null) onPick(joint);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const hand = held.current;
      if (hand === null || hand.pointerId !== event.pointerId) return;
      const at = placeOf(event);
      hand.hasMoved ||= Math.hypot(at.x - hand.from.x, at.y - hand.from.y) > PRESS_PX;
      if (!hand.hasMoved) return;
      if (hand.joint === null) onPan(at.x - hand.last.x, at.y - hand.last.y);
      else onMove(hand.joint, inPicture({ x: at.x + hand.offset.x, y: at.y + hand.offset.y }));
      hand.last = at;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const hand = held.current;
      if (hand === null || hand.pointerId !== event.pointerId) return;
      held.current = null;
      if (!hand.hasMoved && hand.joint === null) onPress(inPicture(hand.from));
    },
    onPointerCancel() {
      held.current = null;
    },
  };
}

/** Gives the place of a finger on the stage, CSS pixels. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): StagePoint {
  const box = currentTarget.getBoundingClientRect();
  return { x: clientX - box.left, y: clientY - box.top };
}

/** Finds the placed joint nearest to a finger, within reach. */
function jointAt(
  at: StagePoint,
  points: PlacedJoints,
  fit: Fit,
): { readonly joint: Joint | null; readonly offset: StagePoint } {
  let nearest: { joint: Joint | null; offset: StagePoint } = { joint: null, offset: { x: 0, y: 0 } };
  let smallest = REACH_PX;
  for (const joint of JOINTS) {
    const point = points[joint];
    if (point === null) continue;
    const { x, y } = toStage(point, fit, false);
    const offset = { x: x - at.x, y: y - at.y };
    const distance = Math.hypot(offset.x, offset.y);
    if (distance > smallest) continue;
    smallest = distance;
    nearest = { joint, offset };
  }
  return nearest;
}
