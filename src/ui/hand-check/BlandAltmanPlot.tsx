import type { Agreement } from '../../core/agreement/compare-ratings.ts';
import type { AnglePair } from '../../core/agreement/rating-series.ts';
import { formatSignedDegrees, formatSignedTenths } from '../numbers/format.ts';
import { useWidth } from '../plot/use-width.ts';
import { useWords } from '../words/use-words.ts';
import { axisOver, type Axis } from './plot-axis.ts';

const HEIGHT = 340;
const EDGE = { left: 46, right: 76, top: 32, bottom: 52 };
const DOT = 5;
/** Room for the bars of the intervals, which no dot may cover. */
const BARS = 34;
const CAPS = ['low', 'high'] as const;

interface BlandAltmanPlotProps {
  readonly pairs: readonly AnglePair[];
  readonly agreement: Agreement;
}

/** Draws the difference of each pair over its mean, with the bias, the limits and their 95 % intervals. */
export function BlandAltmanPlot({ pairs, agreement }: BlandAltmanPlotProps) {
  const { t, locale } = useWords();
  const [box, width] = useWidth();
  const { bias, lowerLimit, upperLimit } = agreement;
  const lines = [
    { estimate: upperLimit, name: t('handCheck.plotUpper'), className: 'hand-plot-limit', inset: 8 },
    { estimate: bias, name: t('handCheck.plotBias'), className: 'hand-plot-bias', inset: 20 },
    { estimate: lowerLimit, name: t('handCheck.plotLower'), className: 'hand-plot-limit', inset: 8 },
  ];
  const dots = pairs.map(([first, second]) => ({ mean: (first + second) / 2, difference: first - second }));
  const across = axisOver(dots.map(({ mean }) => mean));
  const down = axisOver([...dots.map(({ difference }) => difference), lowerLimit.low, upperLimit.high, 0]);
  const right = Math.max(EDGE.left + 1, width - EDGE.right);
  const xOf = (mean: number) => EDGE.left + shareOf(mean, across) * (right - BARS - EDGE.left);
  const yOf = (difference: number) =>
    HEIGHT - EDGE.bottom - shareOf(difference, down) * (HEIGHT - EDGE.bottom - EDGE.top);
  const spoken = t('handCheck.plotSpoken', {
    count: pairs.length,
    bias: formatSignedTenths(bias.value, locale),
    lower: formatSignedTenths(lowerLimit.value, locale),
    upper: formatSignedTenths(upperLimit.value, locale),
  });
  return (
    <div className="hand-plot" ref={box}>
      <p className="only-spoken">{spoken}</p>
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {lines.map(({ estimate, name, className, inset }) => (
            <g key={name}>
              <path
                className="hand-plot-interval"
                d={`M${right - inset} ${yOf(estimate.high)}V${yOf(estimate.low)}${CAPS.map(
                  (end) => `M${right - inset - 4} ${yOf(estimate[end])}h8`,
                ).join('')}`}
              />
              <path className={className} d={`M${EDGE.left} ${yOf(estimate.value)}H${right}`} />
              <text x={right + 8} y={yOf(estimate.value) - 3}>
                {name}
              </text>
              <text x={right + 8} y={yOf(estimate.value) + 14}>
                {formatSignedTenths(estimate.value, locale)}
              </text>
            </g>
          ))}
          <path className="hand-plot-zero" d={`M${EDGE.left} ${yOf(0)}H${right}`} />
          {down.ticks.map((tick) => (
            <text key={tick} x={EDGE.left - 8} y={yOf(tick) + 5} textAnchor="end">
              {formatSignedDegrees(tick, locale)}
            </text>
          ))}
          {across.ticks.map((tick) => (
            <text key={tick} x={xOf(tick)} y={HEIGHT - EDGE.bottom + 20} textAnchor="middle">
              {formatSignedDegrees(tick, locale)}
            </text>
          ))}
          <path className="hand-plot-axis" d={`M${EDGE.left} ${EDGE.top}V${HEIGHT - EDGE.bottom}H${right}`} />
          <text x={(EDGE.left + right) / 2} y={HEIGHT - 8} textAnchor="middle">
            {t('handCheck.plotX')}
          </text>
          <text x={4} y={14}>
            {t('handCheck.plotY')}
          </text>
          {dots.map(({ mean, difference }, index) => (
            // Pairs have no name of their own, and two may be equal.
            <circle key={index} className="hand-plot-dot" cx={xOf(mean)} cy={yOf(difference)} r={DOT} />
          ))}
        </svg>
      )}
    </div>
  );
}

function shareOf(value: number, { from, to }: Axis): number {
  return (value - from) / (to - from);
}
