import { tellRepLeg } from '../../core/drift/told-leg.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { PlumbAxis } from '../plot/PlumbAxis.tsx';
import { RepMark } from '../plot/RepMark.tsx';
import { reachOfReps, scaleLeg, zoneOn, type PlumbLayout } from '../plot/leg-scale.ts';
import { briefDrift } from '../words/told-words.ts';
import { useWords } from '../words/use-words.ts';

/** Sizes on paper, millimetres. */
const WIDTH = 94;
const HEIGHT = 80;
const TOP = 13;
const FOOT = 3;
const LAYOUT: PlumbLayout = { plumbX: { 'screen-left': 29.5, 'screen-right': 64.5 }, halfWidth: 14.5 };
const BOB = { half: 0.7, shoulder: 1, length: 2 } as const;
const VALUE_X = { 'screen-left': 0, 'screen-right': WIDTH } as const;
/** Rows of at least this height have their number and value beside them. */
const LEGIBLE_ROW = 3.1;
const LARGEST_ROW = 12;
/** Marks of neighbouring rows touch below this height, so the bands become paler. */
const DENSE_ROW = 1.6;

interface Row {
  readonly rep: RepRecord;
  readonly y: number;
}

interface SheetLegProps {
  readonly side: Side;
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly limits: Thresholds | null;
  readonly reachDeg: number;
  readonly mirrored: boolean;
}

/** Draws one leg's plumb line with all reps down along it. Inward is towards the middle of the plot. */
function SheetLeg({ side, rows, rowHeight, limits, reachDeg, mirrored }: SheetLegProps) {
  const tongue = useWords();
  const { t } = tongue;
  const { half, plumb, inwards, xOf } = scaleLeg(side, mirrored, reachDeg, LAYOUT);
  const zone = limits === null ? null : zoneOn(xOf, limits);
  const size = Math.min(1.25, Math.max(0.4, rowHeight * 0.3));
  const measured = rows.some(({ rep }) => rep.legs[side] !== null);
  return (
    <g data-side={side}>
      <text className="sheet-plot-leg" x={plumb} y={4} textAnchor="middle">
        {t(`leg.${side}`)}
      </text>
      {measured ? (
        <>
          {zone === null ? null : (
            <rect
              className="sheet-zone"
              x={zone.x}
              y={TOP - 2.5}
              width={zone.width}
              height={HEIGHT - FOOT - TOP + 2.5}
            />
          )}
          <PlumbAxis
            x={plumb}
            inwards={inwards}
            topY={5.5}
            endY={HEIGHT - FOOT}
            bob={BOB}
            words={{ y: 8.6, gap: 2 }}
            name="sheet"
          />
        </>
      ) : (
        <text x={plumb} y={TOP + 4} textAnchor="middle">
          {t('live.notMeasured')}
        </text>
      )}
      {rows.map(({ rep, y }) => {
        const leg = rep.legs[side];
        if (leg === null) return null;
        const band = {
          className: 'sheet-band',
          strokeWidth: Math.min(0.3, rowHeight * 0.25),
          strokeOpacity: rowHeight < DENSE_ROW ? 0.5 : 1,
        };
        return (
          <g key={rep.number} className={`sheet-rep sheet-${leg.verdict}`}>
            <RepMark leg={leg} xOf={xOf} y={y} inwards={inwards} size={size} band={band} />
            {rowHeight < LEGIBLE_ROW ? null : (
              <text x={VALUE_X[half]} y={y + 1} textAnchor={inwards === 1 ? 'start' : 'end'}>
                {briefDrift(tongue, tellRepLeg(leg, limits))}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface SheetPlotProps {
  readonly reps: readonly RepRecord[];
  /** Numbers of the reps without the mirror, which get a box. */
  readonly covered: ReadonlySet<number>;
  readonly limits: Thresholds | null;
  readonly mirrored: boolean;
}

/**
 * Draws all reps of both legs with their bands in the same space, be it one rep or a hundred. Where many reps
 * stand side by side, only some are numbered.
 */
export function SheetPlot({ reps, covered, limits, mirrored }: SheetPlotProps) {
  const { t } = useWords();
  const rowHeight = Math.min(LARGEST_ROW, (HEIGHT - TOP - FOOT) / reps.length);
  const rows = reps.map((rep, index) => ({ rep, y: TOP + (index + 0.5) * rowHeight }));
  const reachDeg = reachOfReps(reps, limits);
  const everyNth = [1, 2, 5, 10, 20, 50].find((step) => step * rowHeight >= LEGIBLE_ROW) ?? reps.length;
  const isNumbered = (index: number) => everyNth === 1 || (index + 1) % everyNth === 0;
  return (
    <figure className="sheet-plot">
      <h3>{t('report.plot')}</h3>
      <svg viewBox={`-1 0 ${WIDTH + 2} ${HEIGHT}`} preserveAspectRatio="xMidYMin" aria-hidden="true" focusable="false">
        {rows.map(({ rep, y }, index) =>
          isNumbered(index) ? (
            <g key={rep.number}>
              {covered.has(rep.number) && everyNth === 1 ? (
                <rect className="sheet-covered" x={WIDTH / 2 - 2.6} y={y - 1.5} width="5.2" height="3" rx="0.4" />
              ) : null}
              <text x={WIDTH / 2} y={y + 1} textAnchor="middle">
                {rep.number}
              </text>
            </g>
          ) : null,
        )}
        {SIDES.map((side) => (
          <SheetLeg
            key={side}
            side={side}
            rows={rows}
            rowHeight={rowHeight}
            limits={limits}
            reachDeg={reachDeg}
            mirrored={mirrored}
          />
        ))}
      </svg>
      <figcaption>
        {t('report.plotZone')}
        {covered.size === 0 || everyNth > 1 ? null : ` ${t('report.plotBox')}`}
      </figcaption>
    </figure>
  );
}
