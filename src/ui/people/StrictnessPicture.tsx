import { speaksUpAt } from '../../core/drift/drift-state.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { formatPreciseDegrees } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { nearEndLimits } from '../words/strictness-of.ts';

const WIDTH = 200;
const HEIGHT = 128;
const PLUMB_X = WIDTH / 2;
const HALF = 96;
/** Degrees from the plumb line to the edge of the picture. Every limit that can be set fits in, with its usual band. */
const REACH_DEG = 25;
const KNEE_Y = 56;
const FOOT_Y = 92;

interface EndProps {
  /** +1 draws to the right of the plumb line, −1 to its left. */
  readonly towards: 1 | -1;
  readonly direction: 'inward' | 'outward';
  readonly limitDeg: number;
  readonly speaksDeg: number;
}

/** Draws one direction: the limit at which the mirror speaks, and a knee that has just reached it, with its band. */
function End({ towards, direction, limitDeg, speaksDeg }: EndProps) {
  const { t, locale } = useWords();
  const xOf = (driftDeg: number) => PLUMB_X + (towards * Math.min(driftDeg, REACH_DEG) * HALF) / REACH_DEG;
  const [x, nearX, farX] = [xOf(speaksDeg), xOf(limitDeg), xOf(2 * speaksDeg - limitDeg)];
  const edgeX = PLUMB_X + towards * HALF;
  return (
    <g className={`strict-${direction}`}>
      <path className="strict-beyond" d={`M${x} 30H${edgeX}V${FOOT_Y}H${x}z`} />
      <path className="strict-edge" d={`M${x} 30V${FOOT_Y}`} />
      <path
        className="strict-band"
        d={`M${nearX} ${KNEE_Y}H${farX}M${nearX} ${KNEE_Y - 6}v12M${farX} ${KNEE_Y - 6}v12`}
      />
      <path className="strict-knee" d={`M${x + towards * 9} ${KNEE_Y}l${-towards * 16} -8v16z`} />
      <text x={edgeX} y={20} textAnchor={towards === 1 ? 'end' : 'start'}>
        {t(`summary.driftBrief.${direction}`)}
      </text>
      <text x={x} y={FOOT_Y + 22} textAnchor="middle">
        {formatPreciseDegrees(speaksDeg, locale)}
      </text>
    </g>
  );
}

/**
 * Draws how far a knee may leave its plumb line before the mirror speaks. The drawing is decorative: the sentence
 * beside it gives the numbers.
 */
export function StrictnessPicture({ thresholds }: { readonly thresholds: Thresholds }) {
  const limits = nearEndLimits(thresholds);
  const speaks = speaksUpAt(thresholds);
  return (
    <svg className="strict-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <End towards={-1} direction="outward" limitDeg={limits.outwardDeg} speaksDeg={speaks.outwardDeg} />
      <End towards={1} direction="inward" limitDeg={limits.inwardDeg} speaksDeg={speaks.inwardDeg} />
      <path className="strict-plumb" d={`M${PLUMB_X} 4V${FOOT_Y}`} />
      <path className="strict-bob" d={`M${PLUMB_X - 3} ${FOOT_Y - 2}h6l3 5-6 17-6-17z`} />
    </svg>
  );
}
