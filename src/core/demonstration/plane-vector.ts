/**
 * A vector of a plane. Two vectors multiply as complex numbers do: the turn and size of one are applied to the other.
 */
export interface PlaneVector {
  readonly x: number;
  readonly y: number;
}

export function plus(a: PlaneVector, b: PlaneVector): PlaneVector {
  return { x: a.x + b.x, y: a.y + b.y };
}

export function minus(a: PlaneVector, b: PlaneVector): PlaneVector {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function scaled(a: PlaneVector, by: number): PlaneVector {
  return { x: a.x * by, y: a.y * by };
}

export function between(a: PlaneVector, b: PlaneVector, share: number): PlaneVector {
  return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

export function times(a: PlaneVector, b: PlaneVector): PlaneVector {
  return { x: a.x * b.x - a.y * b.y, y: a.x * b.y + a.y * b.x };
}

/** The turn and size that lead from `b` to `a`; not finite where `b` has no length. */
export function over(a: PlaneVector, b: PlaneVector): PlaneVector {
  const square = b.x * b.x + b.y * b.y;
  return { x: (a.x * b.x + a.y * b.y) / square, y: (a.y * b.x - a.x * b.y) / square };
}
