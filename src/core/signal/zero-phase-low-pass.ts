/**
 * The low-pass of movement science: a Butterworth filter of second order, once forwards and once backwards, so that
 * nothing is late (fourth order in all). Only for what was recorded to its end.
 */

/** Two passes lower the −3 dB point; the cut-off of each is raised by this. (2^(1/2) − 1)^(1/4) */
const PASSES = (Math.SQRT2 - 1) ** 0.25;

interface Coefficients {
  readonly b0: number;
  readonly b1: number;
  readonly a1: number;
  readonly a2: number;
}

function butterworth(cutoffHz: number, rateHz: number): Coefficients {
  const warped = Math.tan((Math.PI * cutoffHz) / PASSES / rateHz);
  const square = warped * warped;
  const norm = 1 + Math.SQRT2 * warped + square;
  return {
    b0: square / norm,
    b1: (2 * square) / norm,
    a1: (2 * (square - 1)) / norm,
    a2: (1 - Math.SQRT2 * warped + square) / norm,
  };
}

/** One pass, begun as if the first value had stood for ever. */
function pass(values: readonly number[], { b0, b1, a1, a2 }: Coefficients): number[] {
  const first = values[0] ?? 0;
  let [in1, in2, out1, out2] = [first, first, first, first];
  return values.map((value) => {
    const out = b0 * value + b1 * in1 + b0 * in2 - a1 * out1 - a2 * out2;
    [in1, in2, out1, out2] = [value, in1, out, out1];
    return out;
  });
}

/** The ends turned over at their own value: the line goes on as it came. */
function turnedOver(values: readonly number[], count: number): { readonly before: number[]; readonly after: number[] } {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 0;
  return {
    before: values
      .slice(1, count + 1)
      .toReversed()
      .map((value) => 2 * first - value),
    after: values
      .slice(-count - 1, -1)
      .toReversed()
      .map((value) => 2 * last - value),
  };
}

/** @param values at an even rate. @param cutoffHz −3 dB, below half the rate. */
export function lowPassWithoutDelay(values: readonly number[], rateHz: number, cutoffHz: number): number[] {
  const coefficients = butterworth(cutoffHz, rateHz);
  const { before, after } = turnedOver(values, Math.ceil(rateHz / cutoffHz));
  const forwards = pass([...before, ...values, ...after], coefficients);
  const both = pass(forwards.toReversed(), coefficients).toReversed();
  return both.slice(before.length, before.length + values.length);
}
