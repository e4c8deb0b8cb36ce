/** An axis that holds all values, with a whole number of steps between its ends. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS_DEG = [1, 2, 5, 10, 20, 50];
const MOST_STEPS = 8;

/** @param valuesDeg at least one angle. */
export function axisOver(valuesDeg: readonly number[]): Axis {
  const [least, most] = [Math.min(...valuesDeg), Math.max(...valuesDeg)];
  const step = STEPS_DEG.find((wide) => (most - least) / wide <= MOST_STEPS - 2) ?? 90;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { from: first * step, to: last * step, ticks };
}
