import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { RunLeg, RunRecord, StepRecord } from '../../core/running/run-record.ts';
import { tellStep } from '../../core/running/tell-run.ts';
import { verdictOf } from '../../core/drift/told-leg.ts';
import { lineLimits } from '../../core/drift/drift-state.ts';
import { scaleLeg, zoneOn, type PlumbLayout } from '../plot/leg-scale.ts';
import { PlumbAxis } from '../plot/PlumbAxis.tsx';
import { reachOf } from '../plot/reach.ts';
import { RepMark } from '../plot/RepMark.tsx';
import { useWords } from '../words/use-words.ts';

const WIDTH = 430;
const MEAN_Y = 68;
const FIRST_Y = 98;
const LAYOUT: PlumbLayout = { plumbX: { 'screen-left': 110, 'screen-right': 320 }, halfWidth: 92 };
const BOB = { half: 3, shoulder: 5, length: 17 } as const;
/** Gives few steps more room, and keeps many on one screen. */
const rowOf = (steps: number) => (steps <= 12 ? 22 : steps <= 30 ? 14 : 10);

interface LegColumnProps {
  readonly side: Side;
  readonly leg: RunLeg | null;
  readonly steps: readonly StepRecord[];
  readonly limits: Thresholds;
  readonly reachDeg: number;
  readonly endY: number;
  readonly isLeftOnLeft: boolean;
}

/** One leg's plumb line: the mean on top, and a dot for each step. Inward is towards the middle of the plot. */
function LegColumn({ side, leg, steps, limits, reachDeg, endY, isLeftOnLeft }: LegColumnProps) {
  const { t } = useWords();
  const { plumb, inwards, xOf } = scaleLeg(side, isLeftOnLeft, reachDeg, LAYOUT);
  const zone = zoneOn(xOf, limits);
  return (
    <g>
      <text className="plot-leg" x={plumb} y={14} textAnchor="middle">
        {t(`side.${side}`)}
      </text>
      <rect className="plot-zone" x={zone.x} y={48} width={zone.width} height={endY - 44} />
      <PlumbAxis
        x={plumb}
        inwards={inwards}
        topY={22}
        endY={endY}
        bob={BOB}
        words={{ y: 38, gap: 6, className: 'plot-word' }}
        name="plot"
      />
      {leg === null ? null : (
        <g className={`plot-mark plot-${leg.verdict}`}>
          <RepMark
            leg={{ driftAtBottomDeg: leg.drift.mean, bandDeg: leg.drift.band, verdict: leg.verdict }}
            xOf={xOf}
            y={MEAN_Y}
            inwards={inwards}
            size={7}
            band={{ className: 'plot-band', strokeWidth: 3 }}
          />
        </g>
      )}
      {steps.map(({ number, leg: own, measures, isStarting }, index) =>
        own !== side || measures === null ? null : (
          <circle
            key={number}
            className={`run-dot plot-${verdictOf(tellStep(measures, limits)) ?? 'in-line'}`}
            data-starting={isStarting}
            cx={xOf(measures.driftDeg)}
            cy={FIRST_Y + index * rowOf(steps.length)}
            r={4}
          />
        ),
      )}
    </g>
  );
}

interface RunStepsPlotProps {
  readonly legs: RunRecord['legs'];
  /** The steps that are drawn, oldest first. */
  readonly steps: readonly StepRecord[];
  readonly limits: Thresholds;
  readonly chosen: number | null;
  readonly isLeftOnLeft: boolean;
  /** `null`: on paper nothing can be chosen. */
  readonly onChoose: ((step: number) => void) | null;
}

/** Draws both legs side by side, step by step. The words beside the plot repeat the chosen step. */
export function RunStepsPlot({ legs, steps, limits, chosen, isLeftOnLeft, onChoose }: RunStepsPlotProps) {
  const { t } = useWords();
  const row = rowOf(steps.length);
  const endY = FIRST_Y + steps.length * row;
  const edges = Object.values(lineLimits(limits)).map((driftDeg) => ({ driftDeg, bandDeg: 0 }));
  const dots = steps.flatMap(({ measures }) =>
    measures === null ? [] : [{ driftDeg: measures.driftDeg, bandDeg: 0 }],
  );
  const means = SIDES.flatMap((side) => legs[side]?.drift ?? []);
  const reachDeg = reachOf([...edges, ...dots, ...means.map(({ mean, band }) => ({ driftDeg: mean, bandDeg: band }))]);
  return (
    <figure className="plot run-plot">
      <figcaption className="only-spoken">{`${t('run.stepsTitle')}. ${t('run.stepsSpoken')}`}</figcaption>
      <svg viewBox={`-4 0 ${WIDTH + 8} ${endY + 28}`} aria-hidden="true" focusable="false">
        <text className="plot-word" x={WIDTH / 2} y={MEAN_Y + 4} textAnchor="middle">
          {t('run.mean')}
        </text>
        {SIDES.map((side) => (
          <LegColumn
            key={side}
            side={side}
            leg={legs[side]}
            steps={steps}
            limits={limits}
            reachDeg={reachDeg}
            endY={endY}
            isLeftOnLeft={isLeftOnLeft}
          />
        ))}
        {steps.map(({ number }, index) => (
          <rect
            key={number}
            className="run-row"
            data-chosen={number === chosen}
            x={0}
            y={FIRST_Y + (index - 0.5) * row}
            width={WIDTH}
            height={row}
            onClick={onChoose === null ? undefined : () => onChoose(number)}
          />
        ))}
      </svg>
    </figure>
  );
}
