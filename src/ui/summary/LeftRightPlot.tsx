import { tellRepLeg } from '../../core/drift/told-leg.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { briefDrift } from '../words/told-words.ts';
import { useWords } from '../words/use-words.ts';
import { PlumbAxis } from '../plot/PlumbAxis.tsx';
import { RepMark } from '../plot/RepMark.tsx';
import { reachOfReps, scaleLeg, zoneOn, type PlumbLayout } from '../plot/leg-scale.ts';

const WIDTH = 430;
const TOP = 58;
/** Gives few reps more room, and keeps many reps on one screen. */
const rowOf = (reps: number) => (reps <= 3 ? 56 : reps <= 6 ? 38 : 27);
const LAYOUT: PlumbLayout = { plumbX: { 'screen-left': 136, 'screen-right': 294 }, halfWidth: 64 };
const BOB = { half: 3, shoulder: 5, length: 17 } as const;
const VALUE_X = { 'screen-left': 0, 'screen-right': WIDTH } as const;

interface LegColumnProps {
  readonly side: Side;
  readonly reps: readonly RepRecord[];
  readonly limits: Thresholds | null;
  readonly reachDeg: number;
  readonly height: number;
  readonly mirrored: boolean;
}

/** Draws one leg's plumb line with a mark for each rep. Inward is towards the middle of the plot. */
function LegColumn({ side, reps, limits, reachDeg, height, mirrored }: LegColumnProps) {
  const tongue = useWords();
  const { t } = tongue;
  const { half, plumb, inwards, xOf } = scaleLeg(side, mirrored, reachDeg, LAYOUT);
  const zone = limits === null ? null : zoneOn(xOf, limits);
  const end = height - 24;
  const measured = reps.some((rep) => rep.legs[side] !== null);
  return (
    <g>
      <text className="plot-leg" x={plumb} y={14} textAnchor="middle">
        {t(`side.${side}`)}
      </text>
      {measured ? (
        <>
          {zone === null ? null : (
            <rect className="plot-zone" x={zone.x} y={TOP - 10} width={zone.width} height={end - TOP + 4} />
          )}
          <PlumbAxis
            x={plumb}
            inwards={inwards}
            topY={22}
            endY={end - 2}
            bob={BOB}
            words={{ y: 38, gap: 6, className: 'plot-word' }}
            name="plot"
          />
        </>
      ) : (
        <text className="plot-word" x={plumb} y={TOP + 24} textAnchor="middle">
          {t('live.notMeasured')}
        </text>
      )}
      {reps.map((rep, index) => {
        const leg = rep.legs[side];
        if (leg === null) return null;
        const y = TOP + 10 + index * rowOf(reps.length);
        return (
          <g key={rep.number} className={`plot-mark plot-${leg.verdict}`}>
            <RepMark leg={leg} xOf={xOf} y={y} inwards={inwards} size={5.5} band={{ className: 'plot-band' }} />
            <text x={VALUE_X[half]} y={y + 5} textAnchor={inwards === 1 ? 'start' : 'end'}>
              {briefDrift(tongue, tellRepLeg(leg, limits))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface LeftRightPlotProps {
  readonly reps: readonly RepRecord[];
  /** Numbers of the reps without the mirror, which get a box. */
  readonly covered: ReadonlySet<number>;
  readonly limits: Thresholds | null;
  readonly mirrored: boolean;
}

/** Draws both legs side by side, as in the mirror. The cards below repeat the numbers as text. */
export function LeftRightPlot({ reps, covered, limits, mirrored }: LeftRightPlotProps) {
  const { t } = useWords();
  const height = TOP + reps.length * rowOf(reps.length) + 36;
  const reachDeg = reachOfReps(reps, limits);
  return (
    <figure className="plot">
      <figcaption className="only-spoken">{`${t('summary.plot')}. ${t('summary.plotSpoken')}`}</figcaption>
      <svg viewBox={`-4 0 ${WIDTH + 8} ${height}`} aria-hidden="true" focusable="false">
        {reps.map((rep, index) => {
          const y = TOP + 15 + index * rowOf(reps.length);
          const isCovered = covered.has(rep.number);
          return (
            <g className={isCovered ? 'plot-rep plot-covered' : 'plot-rep'} key={rep.number}>
              {isCovered ? <rect x={WIDTH / 2 - 11} y={y - 14} width="22" height="19" rx="2" /> : null}
              <text x={WIDTH / 2} y={y} textAnchor="middle">
                {rep.number}
              </text>
            </g>
          );
        })}
        {SIDES.map((side) => (
          <LegColumn
            key={side}
            side={side}
            reps={reps}
            limits={limits}
            reachDeg={reachDeg}
            height={height}
            mirrored={mirrored}
          />
        ))}
      </svg>
      {covered.size === 0 ? null : (
        <p className="plot-key" aria-hidden="true">
          <span />
          {t('summary.mirrorCovered')}
        </p>
      )}
    </figure>
  );
}
