import type { HeightCurve } from './body-track.ts';

/** One dip of the hips, from one high point to the next. Times: the film's clock, milliseconds. */
export interface Bout {
  /** The high point before; the film's first frame where it begins within the dip. */
  readonly topBeforeMs: number;
  readonly bottomMs: number;
  /** The high point after; the film's last frame where it ends within the dip. */
  readonly topAfterMs: number;
  /** Drop of the hips, share of the higher of both high points. */
  readonly depth: number;
}

interface Turn {
  readonly kind: 'top' | 'bottom';
  readonly index: number;
  readonly height: number;
}

/** The hips turn when they come back by this share of the tallest height: twice the noise of a hip and an ankle. [E] */
const REVERSAL_SHARE = 0.04;

/** High and low points in turn; a turn counts when the height comes back by `reversal`. */
function findTurns(heights: readonly number[], reversal: number): readonly Turn[] {
  const turns: Turn[] = [];
  let top = { index: 0, height: heights[0] ?? 0 };
  let bottom = top;
  let direction: 'unknown' | 'falling' | 'rising' = 'unknown';
  for (const [index, height] of heights.entries()) {
    if (direction !== 'falling' && height > top.height) top = { index, height };
    if (direction !== 'rising' && height < bottom.height) bottom = { index, height };
    if (direction !== 'falling' && top.height - height > reversal) {
      turns.push({ kind: 'top', ...top });
      direction = 'falling';
      bottom = { index, height };
    } else if (direction !== 'rising' && height - bottom.height > reversal) {
      // The film began on the way down, or at the bottom.
      if (direction === 'unknown' && bottom.index > 0) turns.push({ kind: 'top', index: 0, height: heights[0] ?? 0 });
      turns.push({ kind: 'bottom', ...bottom });
      direction = 'rising';
      top = { index, height };
    }
  }
  if (direction === 'falling') turns.push({ kind: 'bottom', ...bottom });
  if (direction === 'rising') turns.push({ kind: 'top', ...top });
  return turns;
}

/**
 * A high point below this share of the dip beside it is a bounce within one squat. Live, where the camera's and the
 * person's way are not known yet, less of it is (`REPS.nearlyUpShare`). [E]
 */
const BOUNCE_SHARE = 0.35;

/** A person who walks nearer looks taller: how tall one stands is told by so much of the curve before and after. [E] */
const STANDING_STEPS = 300;

/** Takes the high points out that lie within one squat, lowest first. */
function joinBounces(turns: readonly Turn[]): readonly Turn[] {
  const joined = [...turns];
  const standingAt = (index: number) =>
    Math.max(...turns.filter((turn) => Math.abs(turn.index - index) <= STANDING_STEPS).map(({ height }) => height));
  for (;;) {
    let lowest: { at: number; depth: number } | null = null;
    for (const [at, turn] of joined.entries()) {
      const [before, after] = [joined[at - 1], joined[at + 1]];
      if (turn.kind !== 'top' || before === undefined || after === undefined) continue;
      const standing = standingAt(turn.index);
      const shallower = standing - Math.max(before.height, after.height);
      const depth = standing - turn.height;
      if (depth > BOUNCE_SHARE * shallower && (lowest === null || depth > lowest.depth)) lowest = { at, depth };
    }
    if (lowest === null) return joined;
    const [before, after] = [joined[lowest.at - 1], joined[lowest.at + 1]];
    if (before === undefined || after === undefined) return joined;
    joined.splice(lowest.at - 1, 3, before.height < after.height ? before : after);
  }
}

/**
 * Finds the dips of the hips in a whole film. A dip lies between two high points, so that the search needs neither the
 * standing height nor the legs that carry.
 */
export function findBouts({ startMs, stepMs, heightsPx }: HeightCurve): readonly Bout[] {
  const tallest = heightsPx.toSorted((a, b) => a - b)[Math.floor(0.95 * heightsPx.length)];
  if (tallest === undefined || !(tallest > 0)) return [];
  const turns = joinBounces(findTurns(heightsPx, REVERSAL_SHARE * tallest));
  const timeOf = (index: number) => startMs + index * stepMs;
  return turns.flatMap((turn, at) => {
    if (turn.kind !== 'bottom') return [];
    const [before, after] = [turns[at - 1], turns[at + 1]];
    const top = Math.max(before?.height ?? 0, after?.height ?? 0);
    if (!(top > 0)) return [];
    return [
      {
        topBeforeMs: timeOf(before?.index ?? 0),
        bottomMs: timeOf(turn.index),
        topAfterMs: timeOf(after?.index ?? heightsPx.length - 1),
        depth: 1 - turn.height / top,
      },
    ];
  });
}
