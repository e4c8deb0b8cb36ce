/**
 * Units that must not be mixed up carry a brand: an angle in radians can't be handed to a
 * function that wants degrees. Brands cost nothing at run time.
 */
declare const unit: unique symbol;

/** An angle in degrees. */
export type Degrees = number & { readonly [unit]: 'degrees' };
/** An angle in radians. */
export type Radians = number & { readonly [unit]: 'radians' };
/** A length as a percentage of the person's standing leg length (hip–knee + knee–ankle). */
export type PercentOfLeg = number & { readonly [unit]: 'percent-of-leg' };

const DEGREES_PER_RADIAN = 180 / Math.PI;

/** Marks a number that is already in degrees (a table entry, a parsed file). */
export function degrees(value: number): Degrees {
  return value as Degrees;
}

/** Marks a number that is already a percentage of leg length. */
export function percentOfLeg(value: number): PercentOfLeg {
  return value as PercentOfLeg;
}

/** Radians to degrees. */
export function toDegrees(angle: Radians): Degrees {
  return (angle * DEGREES_PER_RADIAN) as Degrees;
}

/** Degrees to radians. */
export function toRadians(angle: Degrees): Radians {
  return (angle / DEGREES_PER_RADIAN) as Radians;
}
