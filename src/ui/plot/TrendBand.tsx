import type { TrendLine } from '../../core/session/trend-line.ts';
import { pathAround, pathThrough } from './path-through.ts';

interface TrendBandProps {
  readonly line: TrendLine;
  readonly xAt: (atMs: number) => number;
  readonly yOf: (driftDeg: number) => number;
  /** The plot ends at this drift on both sides. */
  readonly reachDeg: number;
  /** Prefix of the classes `-course` and `-course-band`. */
  readonly name: string;
}

/** Places along the line at which its band is drawn. */
const PLACES = Array.from({ length: 13 }, (_, index) => index / 12);

/** Draws the line through all sessions with its 95 % band: narrowest in the middle, where most sessions hold it. */
export function TrendBand({ line, xAt, yOf, reachDeg, name }: TrendBandProps) {
  const { fromMs, toMs, fromDeg, differenceDeg, bandDeg, levelBandDeg } = line;
  const within = (driftDeg: number) => Math.min(reachDeg, Math.max(-reachDeg, driftDeg));
  const edges = (sign: 1 | -1) =>
    PLACES.map((place): readonly [number, number] => {
      const half = Math.hypot(levelBandDeg, bandDeg * (place - 0.5));
      return [xAt(fromMs + place * (toMs - fromMs)), yOf(within(fromDeg + place * differenceDeg + sign * half))];
    });
  return (
    <>
      <path className={`${name}-course-band`} d={pathAround(edges(1), edges(-1))} />
      <path
        className={`${name}-course`}
        d={pathThrough([
          [xAt(fromMs), yOf(within(fromDeg))],
          [xAt(toMs), yOf(within(fromDeg + differenceDeg))],
        ])}
      />
    </>
  );
}
