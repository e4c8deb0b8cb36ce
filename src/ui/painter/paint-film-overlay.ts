import type { FrameReading } from '../../core/reading/reading.ts';
import { otherSide, SIDES, type Keypoint, type Keypoints, type Side } from '../../core/geometry/keypoints.ts';
import type { PaintOverlay } from '../../runtime/tape/tape.ts';
import { fitPicture, toStage, type StagePoint } from './fit.ts';
import type { PaintContext } from './knee-marker.ts';
import { DRAWN_CONFIDENCE, lineWidthFor, paintLegs, type LegPaint } from './paint-legs.ts';
import { OVER_PICTURE } from './palette.ts';

/** In widths of a leg's line: the height of a letter, and its distance from the leg. */
const LETTER = { height: 6, beside: 7 } as const;

/**
 * Creates the painter of what lies over a film's pictures: the legs as on the screen, and beside each leg the letter of
 * the person's own side. The letter stays upright and beside the right leg in a mirrored picture.
 *
 * @param lettersNow is asked for every picture, since the language may change.
 */
export function createFilmOverlay(lettersNow: () => Readonly<Record<Side, string>>): PaintOverlay {
  return (context, reading, told, size, mirrored) => {
    const fit = fitPicture(size, size);
    const lineWidth = lineWidthFor(reading.keypoints, fit.scale);
    const paint: LegPaint = { fit, mirrored, palette: OVER_PICTURE, lineWidth };
    paintLegs(context, reading, told, paint);
    paintLetters(context, reading, lettersNow(), paint);
  };
}

function paintLetters(
  context: PaintContext,
  { keypoints }: FrameReading,
  letters: Readonly<Record<Side, string>>,
  paint: LegPaint,
): void {
  if (keypoints === null) return;
  const { lineWidth, palette } = paint;
  context.save();
  context.font = `600 ${lineWidth * LETTER.height}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const side of SIDES) {
    const at = letterPlace(keypoints, side, paint);
    if (at === null) continue;
    context.strokeStyle = palette.casing;
    context.lineWidth = lineWidth * 1.6;
    context.strokeText(letters[side], at.x, at.y);
    context.fillStyle = palette.leg;
    context.fillText(letters[side], at.x, at.y);
  }
  context.restore();
}

/** Gives the place beside the middle of the shank, away from the other leg; `null` if the leg is not seen. */
function letterPlace(keypoints: Keypoints, side: Side, paint: LegPaint): StagePoint | null {
  const knee = seen(keypoints[`${side}Knee`], paint);
  const ankle = seen(keypoints[`${side}Ankle`], paint);
  const hip = seen(keypoints[`${side}Hip`], paint);
  const otherHip = seen(keypoints[`${otherSide(side)}Hip`], paint);
  if (knee === null || ankle === null || hip === null || otherHip === null) return null;
  const outward = hip.x >= otherHip.x ? 1 : -1;
  return { x: (knee.x + ankle.x) / 2 + outward * LETTER.beside * paint.lineWidth, y: (knee.y + ankle.y) / 2 };
}

function seen(point: Keypoint | null, { fit, mirrored }: LegPaint): StagePoint | null {
  return point === null || point.confidence < DRAWN_CONFIDENCE ? null : toStage(point, fit, mirrored);
}
