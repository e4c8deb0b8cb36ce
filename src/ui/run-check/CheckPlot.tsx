import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepGroup } from '../../core/session/session-summary.ts';
import { screenSideOf } from '../painter/knee-marker.ts';
import { useWords } from '../words/use-words.ts';
import { PlumbAxis } from '../plot/PlumbAxis.tsx';
import { reachOf } from '../plot/reach.ts';

const WIDTH = 460;
const HEIGHT = 132;
/** The names of the rows stand to the left of every mark. */
const PLUMB_X = 275;
const HALF = 175;
const ROWS = { fresh: 54, tired: 92 } as const;
const MARK = 7;
const BOB = { half: 3, shoulder: 5, length: 17 } as const;

interface CheckPlotProps {
  readonly side: Side;
  readonly fresh: RepGroup | null;
  readonly tired: RepGroup | null;
  readonly mirrored: boolean;
}

/**
 * Draws both checks of one leg beside its plumb line, before above after, with inward as in the mirror. The plot is
 * decorative: the table beneath gives the numbers.
 */
export function CheckPlot({ side, fresh, tired, mirrored }: CheckPlotProps) {
  const { t } = useWords();
  const inwards = screenSideOf(side, mirrored) === 'screen-left' ? 1 : -1;
  const groups = [fresh, tired].filter((group) => group !== null);
  const reachDeg = reachOf(groups);
  const xOf = (driftDeg: number) => PLUMB_X + (inwards * driftDeg * HALF) / reachDeg;
  return (
    <svg className="pair-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <PlumbAxis
        x={PLUMB_X}
        inwards={inwards}
        topY={4}
        endY={HEIGHT - 24}
        bob={BOB}
        words={{ y: 16, gap: 10, className: 'pair-word' }}
        name="pair"
      />
      {(['fresh', 'tired'] as const).map((name) => {
        const group = name === 'fresh' ? fresh : tired;
        if (group === null) return null;
        const y = ROWS[name];
        const from = xOf(group.driftDeg - group.bandDeg);
        const to = xOf(group.driftDeg + group.bandDeg);
        return (
          <g className={`pair-mark pair-${name}`} key={name}>
            <path d={`M${from} ${y}H${to}M${from} ${y - 5}v10M${to} ${y - 5}v10`} />
            <circle cx={xOf(group.driftDeg)} cy={y} r={MARK} />
            <text x={0} y={y + 5}>
              {t(`check.${name}`)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
