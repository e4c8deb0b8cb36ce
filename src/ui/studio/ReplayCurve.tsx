import { useMemo } from 'react';
import { lineLimits } from '../../core/drift/drift-state.ts';
import { numberOf } from '../../core/drift/told-leg.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { useWords } from '../words/use-words.ts';
import { pathThrough } from '../plot/path-through.ts';
import type { ShownFrames } from '../mirror/shown-frames.ts';
import { useStudio } from '../mirror/studio-context.ts';

const WIDTH = 300;
const HEIGHT = 130;
/** Least reach of the curve up and down, degrees, so that small drifts do not look large. */
const LEAST_REACH_DEG = 16;

/** The number that is told beside the curve; while the verdict about it is awaited, the line goes on with what was measured. */
function driftIn({ tell }: Pick<ShownFrames, 'tell'>, frame: FrameReading, side: Side): number | null {
  const told = tell(frame)[side];
  const measured = frame.kind === 'measured' ? (frame.legs[side]?.driftDeg ?? null) : null;
  return told.kind === 'awaited' ? measured : (numberOf(told)?.driftDeg ?? null);
}

interface ReplayCurveProps {
  readonly frames: readonly FrameReading[];
  readonly index: number;
  readonly label: string;
}

interface TargetBandProps {
  readonly thresholds: Thresholds;
  /** Converts a drift to a height on the plot. */
  readonly yOf: (driftDeg: number) => number;
}

/** Draws the drifts that a verdict calls in line. */
function TargetBand({ thresholds, yOf }: TargetBandProps) {
  const { inwardDeg, outwardDeg } = lineLimits(thresholds);
  const top = yOf(inwardDeg);
  const height = Math.max(0, yOf(outwardDeg) - top);
  return <rect className="replay-target" x="0" y={top} width={WIDTH} height={height} />;
}

/** Draws the drift over one repetition; up is inward. Where nothing was measured there is no line. */
export function ReplayCurve({ frames, index, label }: ReplayCurveProps) {
  const { frames: shownFrames } = useStudio();
  const { t } = useWords();
  const { xOf, yOf, paths } = useMemo(() => {
    const startMs = frames[0]?.timestampMs ?? 0;
    const lengthMs = Math.max(1, (frames.at(-1)?.timestampMs ?? 0) - startMs);
    const all = frames.flatMap((frame) => SIDES.map((side) => Math.abs(driftIn(shownFrames, frame, side) ?? 0)));
    const reach = Math.max(LEAST_REACH_DEG, ...all) * 1.08;
    const xOf = (frame: FrameReading) => ((frame.timestampMs - startMs) / lengthMs) * WIDTH;
    const yOf = (driftDeg: number) => (HEIGHT / 2) * (1 - driftDeg / reach);
    const pathOf = (side: Side) =>
      pathThrough(
        frames.map((frame) => {
          const drift = driftIn(shownFrames, frame, side);
          return drift === null ? null : [xOf(frame), yOf(drift)];
        }),
      );
    return { xOf, yOf, paths: { left: pathOf('left'), right: pathOf('right') } };
  }, [frames, shownFrames]);

  const shown = frames[index];
  const thresholds = shown === undefined ? null : shownFrames.thresholdsOf(shown);
  const cursor = shown === undefined ? null : xOf(shown);
  return (
    <figure className="replay-figure" aria-label={label}>
      <svg className="replay-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {thresholds === null ? null : <TargetBand thresholds={thresholds} yOf={yOf} />}
        <text x="0" y="11">
          {t('summary.plotInward')}
        </text>
        <text x="0" y={HEIGHT - 3}>
          {t('summary.plotOutward')}
        </text>
        <path className="replay-zero" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
        {SIDES.map((side) => (
          <path key={side} className={`replay-line replay-line-${side}`} d={paths[side]} />
        ))}
        {cursor === null || shown === undefined ? null : (
          <>
            <path className="replay-cursor" d={`M${cursor} 0V${HEIGHT}`} />
            {SIDES.map((side) => {
              const drift = driftIn(shownFrames, shown, side);
              return drift === null ? null : (
                <circle key={side} className={`replay-dot replay-dot-${side}`} cx={cursor} cy={yOf(drift)} r="5" />
              );
            })}
          </>
        )}
      </svg>
    </figure>
  );
}
