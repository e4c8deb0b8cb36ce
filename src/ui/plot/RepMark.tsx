import type { Verdict } from '../../core/reading/rep-record.ts';

interface RepMarkProps {
  readonly leg: { readonly driftAtBottomDeg: number; readonly bandDeg: number; readonly verdict: Verdict };
  readonly xOf: (driftDeg: number) => number;
  readonly y: number;
  /** +1: inward is to the right; −1: inward is to the left. */
  readonly inwards: 1 | -1;
  /** Radius of the circle; the triangle is as large. */
  readonly size: number;
  readonly band: { readonly className: string; readonly strokeWidth?: number; readonly strokeOpacity?: number };
}

/**
 * Marks a leg's drift in one rep, or on the mean of a run, with its band, with the mark of its verdict: a circle in line, a triangle that points where
 * the knee went, a diamond where that can't be judged.
 */
export function RepMark({ leg, xOf, y, inwards, size, band }: RepMarkProps) {
  const { driftAtBottomDeg: driftDeg, bandDeg, verdict } = leg;
  const x = xOf(driftDeg);
  const points = (verdict === 'inward' ? inwards : -inwards) * size;
  return (
    <>
      <path {...band} d={`M${xOf(driftDeg - bandDeg)} ${y}H${xOf(driftDeg + bandDeg)}`} />
      {verdict === 'inward' || verdict === 'outward' ? (
        <path d={`M${x + points * 1.6} ${y}l${-points * 2.6} ${-size * 1.35}v${size * 2.7}z`} />
      ) : verdict === 'unclear' ? (
        <path
          d={`M${x} ${y - size * 1.3}l${size * 1.3} ${size * 1.3} ${-size * 1.3} ${size * 1.3} ${-size * 1.3} ${-size * 1.3}z`}
        />
      ) : (
        <circle cx={x} cy={y} r={size} />
      )}
    </>
  );
}
