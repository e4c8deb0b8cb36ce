import { verdictOf, type ToldLeg, type ToldLegs } from '../../core/drift/told-leg.ts';
import type { Ghost } from '../../core/demonstration/demonstration.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import { SIDES, type PictureSize, type Side } from '../../core/geometry/keypoints.ts';
import type { Fit } from '../painter/fit.ts';
import { paintKneeMarker, pointingOf, screenSideOf } from '../painter/knee-marker.ts';
import { paintBody } from '../painter/paint-body.ts';
import { paintGhost } from '../painter/paint-ghost.ts';
import { drawnAngleWords } from '../words/drawn-angle-words.ts';
import { paintGuides, type Guides } from '../painter/paint-guides.ts';
import { lineWidthFor, paintLegs } from '../painter/paint-legs.ts';
import { ON_DARK, OVER_PICTURE } from '../painter/palette.ts';
import { directionWords, sizeOfTold, verdictWords } from '../words/told-words.ts';
import type { Tongue } from '../words/use-words.ts';
import { paintPicture } from './paint-picture.ts';

export interface Snapshot {
  /** The very picture that was measured, un-mirrored; `null` draws a figure instead. */
  readonly picture: CanvasImageSource | null;
  readonly reading: FrameReading;
  /** The verdict and the number of each leg in that reading. */
  readonly told: ToldLegs;
  readonly size: PictureSize;
  readonly mirrored: boolean;
  /** A demonstrator's legs, beneath the person's; `null` if none are shown. */
  readonly ghost: Ghost | null;
  /** The teaching lines over the picture; `null` if there are none. */
  readonly guides: Guides | null;
  /** Lines of text below the picture, which are never mirrored. */
  readonly caption: readonly string[];
  /** Name of the file, without its ending. */
  readonly name: string;
}

const FACE = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif";
const PAPER = '#0c1215';
const PLATE = 'rgb(6 12 16 / 0.82)';
const INK = '#ffffff';

/**
 * Widths of the file, pixels. Small pictures are enlarged, so that the words on them are sharp. Larger ones keep their
 * size, up to what every browser can paint.
 */
const LEAST_WIDTH = 1280;
const MOST_WIDTH = 4096;

/** The places of everything in the file, pixels. */
export interface SnapshotLayout {
  readonly width: number;
  readonly height: number;
  /** Place of the camera's picture: the full width, from the top. */
  readonly fit: Fit;
  /** Height of the letters. Other sizes follow from it. */
  readonly letter: number;
}

export function layOut(size: PictureSize, captionLines: number): SnapshotLayout {
  const width = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, size.widthPx)));
  const scale = width / size.widthPx;
  const picture = Math.round(size.heightPx * scale);
  const letter = Math.round(width / 44);
  const caption = captionLines === 0 ? 0 : Math.round(letter * (1.35 * captionLines + 1.1));
  return { width, height: picture + caption, fit: { left: 0, top: 0, width, height: picture, scale }, letter };
}

function setLetters(context: CanvasRenderingContext2D, px: number, weight: 400 | 600): void {
  context.font = `${weight} ${px}px ${FACE}`;
}

/** Paints the words of one leg on the half of the picture that shows the leg. */
function paintPlate(
  context: CanvasRenderingContext2D,
  told: ToldLeg,
  side: Side,
  mirrored: boolean,
  layout: SnapshotLayout,
  tongue: Tongue,
): void {
  const { t } = tongue;
  const { width, letter } = layout;
  const verdict = verdictOf(told);
  const words = verdictWords(tongue, told);
  const direction = directionWords(tongue, told);
  const rest = told.kind === 'unmeasured' ? [] : [direction, words].filter((line) => line !== null);
  const lines = [t(`leg.${side}`), sizeOfTold(tongue, told), ...rest];
  const sizeOf = (index: number) => (index === 1 ? letter * 1.5 : letter);
  const room = verdict === null ? 0 : letter * 1.9;
  const widest = Math.max(
    ...lines.map((line, index) => {
      setLetters(context, sizeOf(index), index === 1 ? 600 : 400);
      return context.measureText(line).width + (index === 1 ? room : 0);
    }),
  );
  const pad = letter * 0.8;
  const plate = { width: Math.ceil(widest + 2 * pad), height: letter * (1.5 + 1.3 * lines.length) };
  const left = screenSideOf(side, mirrored) === 'screen-left' ? letter : width - letter - plate.width;
  context.fillStyle = PLATE;
  context.beginPath();
  context.roundRect(left, letter, plate.width, plate.height, letter * 0.25);
  context.fill();
  context.textBaseline = 'alphabetic';
  const baselines = [1.45, 3.15, 4.65, 5.95].map((at) => letter + at * letter);
  lines.forEach((line, index) => {
    setLetters(context, sizeOf(index), index === 1 ? 600 : 400);
    context.fillStyle = INK;
    context.fillText(line, left + pad + (index === 1 ? room : 0), baselines[index] ?? 0);
  });
  if (verdict === null) return;
  const at = { x: left + pad + letter * 0.7, y: (baselines[1] ?? 0) - letter * 0.5 };
  const pointing = pointingOf(side, verdict, mirrored);
  paintKneeMarker(context, at, letter * 0.42, verdict, pointing, { ...OVER_PICTURE, casing: 'rgb(0 0 0 / 0)' });
}

function paintRefusal(
  context: CanvasRenderingContext2D,
  words: string,
  { width, letter }: Pick<SnapshotLayout, 'width' | 'letter'>,
): void {
  setLetters(context, letter, 600);
  const plate = Math.min(width - 2 * letter, context.measureText(words).width + 2 * letter);
  context.fillStyle = PLATE;
  context.beginPath();
  context.roundRect((width - plate) / 2, letter, plate, letter * 2.2, letter * 0.25);
  context.fill();
  context.fillStyle = INK;
  context.textAlign = 'center';
  context.fillText(words, width / 2, letter * 2.45, plate - letter);
  context.textAlign = 'start';
}

/** Paints the caption below the picture, where it never covers the feet. A line that is too long is narrowed. */
function paintCaption(context: CanvasRenderingContext2D, lines: readonly string[], layout: SnapshotLayout): void {
  const { width, height, fit, letter } = layout;
  context.fillStyle = PAPER;
  context.fillRect(0, fit.height, width, height - fit.height);
  context.fillStyle = INK;
  lines.forEach((line, index) => {
    setLetters(context, letter, index === 0 ? 600 : 400);
    context.fillText(line, letter, fit.height + letter * (1.5 + 1.35 * index), width - 2 * letter);
  });
}

/**
 * Paints everything that the file shows, from bottom to top as on the screen: picture (or figure), demonstrator, axis,
 * guides, the numbers of each leg, and the caption below them. Words are never mirrored.
 */
export function paintSnapshot(context: CanvasRenderingContext2D, snapshot: Snapshot, tongue: Tongue): void {
  const { picture, reading, told, size, mirrored, ghost, guides, caption } = snapshot;
  const layout = layOut(size, caption.length);
  const { fit } = layout;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, layout.width, layout.height);
  const palette = picture === null ? ON_DARK : OVER_PICTURE;
  const paint = { fit, mirrored, palette, lineWidth: lineWidthFor(reading.keypoints, fit.scale) };
  context.save();
  context.beginPath();
  context.rect(0, 0, fit.width, fit.height);
  context.clip();
  if (picture !== null) paintPicture(context, picture, fit, mirrored);
  else if (reading.keypoints !== null) paintBody(context, reading.keypoints, paint);
  if (ghost !== null) paintGhost(context, ghost, reading, paint);
  paintLegs(context, reading, told, paint);
  if (guides !== null)
    paintGuides(context, guides, reading.keypoints, size, {
      ...paint,
      drawnAngle: (angleDeg) => drawnAngleWords(tongue, angleDeg),
    });
  if (reading.kind === 'measured') {
    for (const side of SIDES) paintPlate(context, told[side], side, mirrored, layout, tongue);
  } else {
    const { t } = tongue;
    paintRefusal(context, t('summary.refusedThen', { reason: t(`refusalShort.${reading.reason}`) }), layout);
  }
  context.restore();
  paintCaption(context, caption, layout);
}
