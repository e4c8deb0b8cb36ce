import { QUARTER_TURNS, turnToUpright, type QuarterTurn } from '../alignment/picture-turn.ts';
import type { PoseObservation } from '../reading/observation.ts';

/** Fewer frames with a whole person say nothing about a film. */
const FEWEST_FRAMES = 10;
/** The same turn has to fit this share of the frames with a whole person, because a person may lie down in a part of an upright film. */
const LEAST_SHARE = 0.6;

/** Finds out while a film is measured whether its pictures lie on a side or stand on their head. */
export interface FilmTurn {
  /** Counts one frame. A frame without a whole person changes nothing. */
  add(observation: PoseObservation): void;
  /** The turn that brings most of the frames so far upright; 0: the frames don't agree. Degrees, clockwise. */
  readonly turnDeg: QuarterTurn;
}

export function createFilmTurn(): FilmTurn {
  const frames = new Map<QuarterTurn, number>();
  return {
    add({ person }) {
      const turn = person === null ? null : turnToUpright(person.keypoints);
      if (turn !== null) frames.set(turn, (frames.get(turn) ?? 0) + 1);
    },
    get turnDeg() {
      const all = [...frames.values()].reduce((sum, count) => sum + count, 0);
      const needed = Math.max(FEWEST_FRAMES, LEAST_SHARE * all);
      return QUARTER_TURNS.find((quarter) => (frames.get(quarter) ?? 0) >= needed) ?? 0;
    },
  };
}
