import { verdictOf, type ToldLegs } from '../../core/drift/told-leg.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import type { RunView } from '../../core/running/run-view.ts';
import { SIDES, type Keypoint, type KeypointName, type Keypoints, type Side } from '../../core/geometry/keypoints.ts';
import { toStage, type Fit, type StagePoint } from './fit.ts';
import { paintKneeMarker, pointingOf, type PaintContext, type Pointing } from './knee-marker.ts';
import type { Palette } from './palette.ts';

export interface LegPaint {
  readonly fit: Fit;
  readonly mirrored: boolean;
  readonly palette: Palette;
  /** Width of a leg's line in stage pixels. All other sizes follow from it. */
  readonly lineWidth: number;
}

/** Lets lines grow with the leg, so that they neither hide a small leg nor get lost on a large one. */
export function lineWidthFor(keypoints: Keypoints | null, scale: number): number {
  const lengths = SIDES.flatMap((side) => {
    const [hip, , ankle] = LEG_POINTS[side].map((name) => keypoints?.[name] ?? null);
    return hip && ankle ? [Math.hypot(ankle.x - hip.x, ankle.y - hip.y) * scale] : [];
  });
  return Math.min(Math.max(Math.max(0, ...lengths) * 0.017, 2.5), 12);
}

const LEG_POINTS: Readonly<Record<Side, readonly [KeypointName, KeypointName, KeypointName, KeypointName]>> = {
  left: ['leftHip', 'leftKnee', 'leftAnkle', 'leftToe'],
  right: ['rightHip', 'rightKnee', 'rightAnkle', 'rightToe'],
};

/** Below this confidence the model is guessing, and a guess is not drawn. */
export const DRAWN_CONFIDENCE = 0.3;

function placed(point: Keypoint | null, paint: LegPaint): StagePoint | null {
  return point === null || point.confidence < DRAWN_CONFIDENCE ? null : toStage(point, paint.fit, paint.mirrored);
}

function strokeCased(context: PaintContext, width: number, colour: string, casing: string): void {
  context.strokeStyle = casing;
  context.lineWidth = width + Math.max(3, width * 0.7);
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function tracePath(context: PaintContext, points: readonly StagePoint[]): void {
  context.beginPath();
  points.forEach((point, index) => {
    if (index === 0) context.moveTo(point.x, point.y);
    else context.lineTo(point.x, point.y);
  });
}

/** Paints the plumb line of a leg from the hip to the ankle, with its bob. */
function paintPlumb(context: PaintContext, hip: StagePoint, ankle: StagePoint, paint: LegPaint): void {
  const width = Math.max(1.25, paint.lineWidth * 0.36);
  tracePath(context, [hip, ankle]);
  strokeCased(context, width, paint.palette.plumb, paint.palette.casing);
}

function paintBob(context: PaintContext, ankle: StagePoint, paint: LegPaint): void {
  const size = paint.lineWidth * 1.15;
  context.beginPath();
  context.moveTo(ankle.x - size * 0.4, ankle.y - size * 1.2);
  context.lineTo(ankle.x + size * 0.4, ankle.y - size * 1.2);
  context.lineTo(ankle.x + size, ankle.y - size * 0.4);
  context.lineTo(ankle.x, ankle.y + size * 2);
  context.lineTo(ankle.x - size, ankle.y - size * 0.4);
  context.closePath();
  context.strokeStyle = paint.palette.casing;
  context.lineWidth = size * 0.9;
  context.stroke();
  context.fillStyle = paint.palette.joint;
  context.fill();
}

/** One leg, and what is said about its knee: `null` draws a hollow circle. */
interface ToldKnee {
  readonly side: Side;
  readonly verdict: Verdict | null;
  readonly pointing: Pointing;
}

/** Paints one leg with its plumb line and the mark at its knee. */
function paintLeg(context: PaintContext, keypoints: Keypoints, told: ToldKnee, paint: LegPaint): void {
  const { side, verdict, pointing } = told;
  const [hip, knee, ankle, toe] = LEG_POINTS[side].map((name) => placed(keypoints[name], paint));
  if (!hip || !knee || !ankle) return;
  if (verdict === 'inward' || verdict === 'outward') {
    context.globalAlpha = 0.6;
    context.fillStyle = paint.palette.state[verdict];
    tracePath(context, [hip, knee, ankle]);
    context.closePath();
    context.fill();
    context.globalAlpha = 1;
  }
  if (toe) {
    tracePath(context, [ankle, toe]);
    strokeCased(context, paint.lineWidth * 0.55, paint.palette.leg, paint.palette.casing);
  }
  tracePath(context, [hip, knee, ankle]);
  strokeCased(context, paint.lineWidth, paint.palette.leg, paint.palette.casing);
  paintPlumb(context, hip, ankle, paint);
  paintBob(context, ankle, paint);
  context.beginPath();
  context.arc(hip.x, hip.y, paint.lineWidth * 1.05, 0, 2 * Math.PI);
  context.fillStyle = paint.palette.joint;
  context.fill();
  paintKneeMarker(context, knee, paint.lineWidth * 2.9, verdict, pointing, paint.palette);
}

/** Paints a leg that was seen but is not told: faint and dashed, without axis and marker. */
function paintFaintLeg(context: PaintContext, keypoints: Keypoints, side: Side, paint: LegPaint): void {
  const [hip, knee, ankle] = LEG_POINTS[side].map((name) => placed(keypoints[name], paint));
  const seen = [hip, knee, ankle].filter((point) => point !== null && point !== undefined);
  if (seen.length < 2) return;
  context.save();
  context.setLineDash([paint.lineWidth * 1.2, paint.lineWidth * 2.2]);
  tracePath(context, seen);
  context.strokeStyle = paint.palette.faint;
  context.lineWidth = paint.lineWidth * 0.6;
  context.stroke();
  context.restore();
}

function withRoundEnds(context: PaintContext, paint: () => void): void {
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  paint();
  context.restore();
}

/** @param told what is said about both legs in this very frame: its marks are drawn at the knees. */
export function paintLegs(context: PaintContext, reading: FrameReading, told: ToldLegs, paint: LegPaint): void {
  const { keypoints } = reading;
  if (keypoints === null) return;
  withRoundEnds(context, () => {
    for (const side of SIDES) {
      if (reading.kind === 'refused') paintFaintLeg(context, keypoints, side, paint);
      else if (reading.legs[side] !== null) {
        const verdict = verdictOf(told[side]);
        const pointing = verdict === null ? 'none' : pointingOf(side, verdict, paint.mirrored);
        paintLeg(context, keypoints, { side, verdict, pointing }, paint);
      }
    }
  });
}

/** The legs of a runner at one moment. */
interface RunnerLegs {
  readonly keypoints: Keypoints;
  readonly seenFrom: RunView;
  /** The leg that carries, with what is said about its knee; `null`: neither. */
  readonly carrying: Side | null;
  readonly verdict: Verdict | null;
}

/** Paints the leg that carries a runner as a measured leg, and the other one faint. Seen from behind, the left leg is on the left. */
export function paintRunner(context: PaintContext, runner: RunnerLegs, paint: LegPaint): void {
  const { keypoints, seenFrom, carrying, verdict } = runner;
  const isLeftOnLeft = (seenFrom === 'back') !== paint.mirrored;
  withRoundEnds(context, () => {
    for (const side of SIDES) if (side !== carrying) paintFaintLeg(context, keypoints, side, paint);
    if (carrying === null) return;
    const pointing = verdict === null ? 'none' : pointingOf(carrying, verdict, isLeftOnLeft);
    paintLeg(context, keypoints, { side: carrying, verdict, pointing }, paint);
  });
}

/** Both legs of a person who runs before the mirror. */
interface BothLegs {
  readonly keypoints: Keypoints;
  /** Whether the left leg lies on the left of the screen. */
  readonly isLeftOnLeft: boolean;
  /** `null`: the frame was refused, and both legs are drawn faint. */
  readonly verdicts: Readonly<Record<Side, Verdict | null>> | null;
}

/** Paints both legs with their plumb lines, as in the mirror: a leg that came and went with every step would flicker. */
export function paintBothLegs(context: PaintContext, legs: BothLegs, paint: LegPaint): void {
  const { keypoints, isLeftOnLeft, verdicts } = legs;
  withRoundEnds(context, () => {
    for (const side of SIDES) {
      if (verdicts === null) {
        paintFaintLeg(context, keypoints, side, paint);
        continue;
      }
      const verdict = verdicts[side];
      const pointing = verdict === null ? 'none' : pointingOf(side, verdict, isLeftOnLeft);
      paintLeg(context, keypoints, { side, verdict, pointing }, paint);
    }
  });
}
