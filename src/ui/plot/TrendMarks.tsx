import type { TrendPoint } from '../../core/session/session-trend.ts';
import { pathThrough } from './path-through.ts';

interface TrendMarksProps {
  readonly points: readonly TrendPoint[];
  readonly xOf: (index: number) => number;
  readonly yOf: (driftDeg: number) => number;
  /** Half the width of a band's ends, and the radius of a mark. */
  readonly whisker: number;
  readonly dot: number;
  /** Prefix of the classes `-line` and `-mark`. */
  readonly name: string;
  /** Whether a line leads from mark to mark. */
  readonly isJoined: boolean;
  /** A word below each mark, and its baseline. */
  readonly label?: { readonly of: (point: TrendPoint) => string; readonly y: number };
}

/** Draws one leg's sessions as marks with their bands. */
export function TrendMarks({ points, xOf, yOf, whisker, dot, name, isJoined, label }: TrendMarksProps) {
  return (
    <>
      {isJoined ? (
        <path
          className={`${name}-line`}
          d={pathThrough(points.map(({ driftDeg }, index) => [xOf(index), yOf(driftDeg)]))}
        />
      ) : null}
      {points.map((point, index) => {
        const { startedAt, driftDeg, bandDeg } = point;
        const [x, top, foot] = [xOf(index), yOf(driftDeg + bandDeg), yOf(driftDeg - bandDeg)];
        return (
          <g className={`${name}-mark`} key={startedAt}>
            <path
              d={`M${x} ${top}V${foot}M${x - whisker} ${top}h${2 * whisker}M${x - whisker} ${foot}h${2 * whisker}`}
            />
            <circle cx={x} cy={yOf(driftDeg)} r={dot} />
            {label === undefined ? null : (
              <text x={x} y={label.y} textAnchor="middle">
                {label.of(point)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
