import { lineLimits } from '../../core/drift/drift-state.ts';
import { otherSide, SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { RunRecord, StancePoint } from '../../core/running/run-record.ts';
import { DegreeAxis } from '../plot/DegreeAxis.tsx';
import { pathAround, pathThrough } from '../plot/path-through.ts';
import { reachOf } from '../plot/reach.ts';
import { useWords } from '../words/use-words.ts';

const WIDTH = 340;
const HEIGHT = 200;
const LEFT = 44;
const TOP = 24;
const FOOT = 28;
const MIDDLE = (TOP + HEIGHT - FOOT) / 2;

interface CurveProps {
  readonly side: Side;
  readonly curves: RunRecord['curves'];
  readonly limits: Thresholds;
  readonly reachDeg: number;
}

/** One leg's mean drift through its time on the ground, over the other leg's. Inward is up. */
function Curve({ side, curves, limits, reachDeg }: CurveProps) {
  const { t } = useWords();
  const xOf = (share: number) => LEFT + share * (WIDTH - LEFT);
  const yOf = (driftDeg: number) => MIDDLE - (driftDeg / reachDeg) * (MIDDLE - TOP);
  const edge = (points: readonly StancePoint[], sign: number) =>
    points.map(({ share, driftDeg, bandDeg }) => [xOf(share), yOf(driftDeg + sign * bandDeg)] as const);
  const [own, other] = [curves[side], curves[otherSide(side)]];
  const { inwardDeg, outwardDeg } = lineLimits(limits);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <text className="plot-leg" x={LEFT} y={14}>
        {t(`side.${side}`)}
      </text>
      <text className="plot-word" x={WIDTH} y={14} textAnchor="end">
        {`↑ ${t('alignment.inward')}`}
      </text>
      <rect
        className="plot-zone"
        x={LEFT}
        y={yOf(inwardDeg)}
        width={WIDTH - LEFT}
        height={yOf(outwardDeg) - yOf(inwardDeg)}
      />
      <DegreeAxis
        ticksDeg={[reachDeg, 0, -reachDeg]}
        yOf={yOf}
        fromX={LEFT}
        toX={WIDTH}
        gap={6}
        drop={4}
        zero="plot-plumb"
        grid="run-curve-grid"
      />
      {own.length === 0 ? null : <path className="run-curve-band" d={pathAround(edge(own, 1), edge(own, -1))} />}
      <path className="run-curve-other" d={pathThrough(edge(other, 0))} />
      <path className="run-curve" d={pathThrough(edge(own, 0))} />
      <text className="plot-word" x={LEFT} y={HEIGHT - 8}>
        {t('run.curve.landing')}
      </text>
      <text className="plot-word" x={WIDTH} y={HEIGHT - 8} textAnchor="end">
        {t('run.curve.off')}
      </text>
    </svg>
  );
}

interface StanceCurvesProps {
  readonly record: RunRecord;
  readonly limits: Thresholds;
  readonly isLeftOnLeft: boolean;
}

/** Draws the mean step of each leg with its band, over the own standing and the other leg. */
export function StanceCurves({ record: { curves }, limits, isLeftOnLeft }: StanceCurvesProps) {
  const { t } = useWords();
  const points = SIDES.flatMap((side) => curves[side]);
  if (points.length === 0) return null;
  const reachDeg = reachOf(points);
  return (
    <section className="run-changes run-curves" aria-labelledby="run-curves">
      <h2 id="run-curves" className="section-title">
        {t('run.curve.title')}
      </h2>
      <p className="run-curves-lead">{t('run.curve.lead')}</p>
      <div className="plot run-changes-body">
        {(isLeftOnLeft ? SIDES : SIDES.toReversed()).map((side) => (
          <Curve key={side} side={side} curves={curves} limits={limits} reachDeg={reachDeg} />
        ))}
      </div>
    </section>
  );
}
