import { formatSignedDegrees } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';

interface DegreeAxisProps {
  readonly ticksDeg: readonly number[];
  /** Converts a drift in degrees to a height on the plot. */
  readonly yOf: (driftDeg: number) => number;
  /** Left and right end of the lines. */
  readonly fromX: number;
  readonly toX: number;
  /** Distance of the numbers from the lines, and how far their baseline lies below the line. */
  readonly gap: number;
  readonly drop: number;
  /** Classes of the line at zero and of the other lines. */
  readonly zero: string;
  readonly grid: string;
}

/** Draws level lines with their degrees; the line at zero stands out. */
export function DegreeAxis({ ticksDeg, yOf, fromX, toX, gap, drop, zero, grid }: DegreeAxisProps) {
  const { locale } = useWords();
  return ticksDeg.map((tick) => (
    <g key={tick}>
      <path className={tick === 0 ? zero : grid} d={`M${fromX} ${yOf(tick)}H${toX}`} />
      <text x={fromX - gap} y={yOf(tick) + drop} textAnchor="end">
        {formatSignedDegrees(tick, locale)}
      </text>
    </g>
  ));
}
