import { QUARTER_TURNS, turnToUpright, type QuarterTurn } from '../alignment/picture-turn.ts';
import type { PoseObservation } from '../reading/observation.ts';

/** Fewer frames with a whole person say nothing about a film. */
const FEWEST_FRAMES = 10;
/** A person may lie down in an upright film, but not in most of it. */
const LEAST_SHARE = 0.6;

/** Finds out while a film is measured whether its pictures lie on a side or stand on their head. */
export interface FilmTurn {
  add(observation: PoseObservation): void;
  /** The turn that most of the frames so far would need to be upright; 0 where they don't agree. Degrees, clockwise. */
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
