/**
 * The rhythm of the trunk. A runner's trunk sinks from landing to midstance and rises from there, once a step, so that its
 * lowest moment is midstance. A walker's trunk is highest there. The trunk is the steadiest thing that a pose model sees of
 * a runner: a foot moves by half a leg in a tenth of a second, the trunk by a tenth of a leg in three.
 */

/** Height of the trunk in the picture at one moment, pixels, y down. */
export interface TrunkHeight {
  readonly timestampMs: number;
  readonly y: number;
}

/** One swing of the trunk. */
export interface TrunkSwing {
  /** When the trunk is lowest. */
  readonly lowestMs: number;
  /** From lowest to highest, pixels. */
  readonly heightPx: number;
}

/** Solves a symmetric system of three equations; `null`: it has no single solution. */
function solveThree(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < 3; column += 1) {
    const pivot = rows.slice(column).toSorted((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0))[0];
    if (pivot === undefined || !(Math.abs(pivot[column] ?? 0) > 1e-9)) return null;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      rows[index] = row.map((value, place) => value - factor * (pivot[place] ?? 0));
    }
  }
  return rows.map((row, index) => (row[3] ?? 0) / (row[index] ?? 1));
}

/** Least squares of a + c·cos + s·sin over the frames within half a step of `aroundMs`. */
function fitSwing(heights: readonly TrunkHeight[], aroundMs: number, stepMs: number): TrunkSwing | null {
  const near = heights.filter(({ timestampMs }) => Math.abs(timestampMs - aroundMs) <= stepMs / 2);
  if (near.length < 4) return null;
  const sums = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  const right = [0, 0, 0];
  const origin = near[0]?.y ?? 0;
  for (const { timestampMs, y } of near) {
    const phase = (2 * Math.PI * (timestampMs - aroundMs)) / stepMs;
    const basis = [1, Math.cos(phase), Math.sin(phase)];
    for (const [row, first] of basis.entries()) {
      for (const [column, second] of basis.entries()) {
        const line = sums[row];
        if (line) line[column] = (line[column] ?? 0) + first * second;
      }
      right[row] = (right[row] ?? 0) + first * (y - origin);
    }
  }
  const solved = solveThree(sums, right);
  if (solved === null) return null;
  const [, cosine = 0, sine = 0] = solved;
  return {
    lowestMs: aroundMs + (Math.atan2(sine, cosine) / (2 * Math.PI)) * stepMs,
    heightPx: 2 * Math.hypot(cosine, sine),
  };
}

/** Looks again around the moment found, because a window that lies aside draws the answer to its own middle. */
const LOOKS = 3;

/**
 * The trunk's lowest moment near `aroundMs`; `null`: too few frames, or the trunk does not swing at this pace.
 *
 * @param stepMs time of one step.
 */
export function trunkSwing(heights: readonly TrunkHeight[], aroundMs: number, stepMs: number): TrunkSwing | null {
  let swing: TrunkSwing | null = null;
  let around = aroundMs;
  for (let look = 0; look < LOOKS; look += 1) {
    swing = fitSwing(heights, around, stepMs);
    if (swing === null || Math.abs(swing.lowestMs - aroundMs) > stepMs / 2) return null;
    around = swing.lowestMs;
  }
  return swing;
}

/** Gravity, metres per second squared. */
const GRAVITY = 9.81;
/** Length of a leg from the model's hip to its ankle. The stance hangs little on it: 10 % are 5 ms. [E] */
const LEG_M = 0.83;

/**
 * How long the foot is on the ground in one step, milliseconds. In flight the trunk falls freely, and on the ground it swings
 * as on a spring, so that pace and height of the swing tell both: height = g·f²/8 + g·f·s/2π, with flight f and stance s.
 *
 * @param heightShare height of the swing in leg lengths.
 */
export function stanceMsOf(stepMs: number, heightShare: number): number {
  const heightM = heightShare * LEG_M;
  const step = stepMs / 1000;
  // g·f²·(1/8 − 1/2π) + g·f·step/2π = height, solved for f.
  const square = GRAVITY * (1 / 8 - 1 / (2 * Math.PI));
  const linear = (GRAVITY * step) / (2 * Math.PI);
  const root = linear ** 2 + 4 * square * heightM;
  const flight = root <= 0 ? step / 2 : (Math.sqrt(root) - linear) / (2 * square);
  return 1000 * (step - Math.min(step / 2, Math.max(0, flight)));
}
