import type { Side } from '../../core/geometry/keypoints.ts';
import type { LegOnPlumb } from '../../core/session/side-by-side-legs.ts';
import { screenSideOf } from '../painter/knee-marker.ts';
import { useWords } from '../words/use-words.ts';
import type { Line } from './LineKey.tsx';

const WIDTH = 210;
const HEIGHT = 330;
const PLUMB_X = WIDTH / 2;
const ANKLE_Y = 282;
/** Length of a leg in the drawing, pixels. */
const SCALE = 250;

interface LaidLegsProps {
  readonly legs: Readonly<Record<Line, LegOnPlumb | null>>;
  /** Both legs are drawn as this leg. */
  readonly side: Side;
  readonly mirrored: boolean;
}

/** Lays both legs over each other on one plumb line. The drawing is decorative: the numbers stand beside it as text. */
export function LaidLegs({ legs, side, mirrored }: LaidLegsProps) {
  const { t } = useWords();
  const inwards = screenSideOf(side, mirrored) === 'screen-left' ? 1 : -1;
  const tallest = Math.max(0.9, legs.one?.hipUp ?? 0, legs.other?.hipUp ?? 0);
  const y = (up: number) => ANKLE_Y - up * SCALE;
  return (
    <svg className="laid-legs" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <path className="laid-plumb" d={`M${PLUMB_X} ${y(tallest) - 16}V${ANKLE_Y}`} />
      <path className="laid-bob" d={`M${PLUMB_X - 4} ${ANKLE_Y - 6}h8l4 7-8 20-8-20z`} />
      {(['one', 'other'] as const).map((line) => {
        const leg = legs[line];
        if (leg === null) return null;
        const knee = { x: PLUMB_X + inwards * leg.kneeInward * SCALE, y: y(leg.kneeUp) };
        return (
          <g className={`laid-leg line-${line}`} key={line}>
            <path d={`M${PLUMB_X} ${y(leg.hipUp)}L${knee.x} ${knee.y}L${PLUMB_X} ${ANKLE_Y}`} />
            {line === 'one' ? (
              <circle className="laid-knee" cx={knee.x} cy={knee.y} r={9} />
            ) : (
              <path className="laid-knee" d={`M${knee.x} ${knee.y - 11}l11 11-11 11-11-11z`} />
            )}
          </g>
        );
      })}
      <text x={PLUMB_X + inwards * 20} y={HEIGHT - 6} textAnchor={inwards === 1 ? 'start' : 'end'}>
        {t('summary.plotInward')}
      </text>
      <text x={PLUMB_X - inwards * 20} y={HEIGHT - 6} textAnchor={inwards === 1 ? 'end' : 'start'}>
        {t('summary.plotOutward')}
      </text>
    </svg>
  );
}
