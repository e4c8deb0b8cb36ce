import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepGroup } from '../../core/session/session-summary.ts';
import { screenSideOf } from '../painter/knee-marker.ts';
import { useWords } from '../words/use-words.ts';
import { reachOf } from '../plot/reach.ts';

const WIDTH = 460;
const HEIGHT = 132;
/** The names of the rows stand to the left of every mark. */
const PLUMB_X = 275;
const HALF = 175;
const ROWS = { fresh: 54, tired: 92 } as const;
const MARK = 7;

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
      <text className="pair-word" x={PLUMB_X - inwards * 10} y={16} textAnchor={inwards === 1 ? 'end' : 'start'}>
        {t('summary.plotOutward')}
      </text>
      <text className="pair-word" x={PLUMB_X + inwards * 10} y={16} textAnchor={inwards === 1 ? 'start' : 'end'}>
        {t('summary.plotInward')}
      </text>
      <path className="pair-plumb" d={`M${PLUMB_X} 4V${HEIGHT - 22}`} />
      <path className="pair-bob" d={`M${PLUMB_X - 3} ${HEIGHT - 24}h6l3 5-6 17-6-17z`} />
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
