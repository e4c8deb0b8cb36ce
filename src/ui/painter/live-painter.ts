import type { ToldLegs } from '../../core/drift/told-leg.ts';
import type { Ghost } from '../../core/demonstration/demonstration.ts';
import type { PaintFrame } from '../../runtime/session/paint-frame.ts';
import type { Placement } from '../../runtime/session/placement.ts';
import { fitFigure, fitPicture, type Fit, type StageSize } from './fit.ts';
import { paintBody } from './paint-body.ts';
import { paintGhost } from './paint-ghost.ts';
import { lineWidthFor, paintLegs, type LegPaint } from './paint-legs.ts';
import { idealPlace, paintOutline, placeIn } from './paint-outline.ts';
import type { Palette } from './palette.ts';

export interface LivePainter {
  /**
   * Paints one frame.
   *
   * @param told what is said about both legs in it.
   * @param place of the outline to step into; `null` if everybody already stands well.
   * @param ghost a demonstrator's legs, drawn beneath the person's.
   */
  readonly paint: (frame: PaintFrame, told: ToldLegs, place: Placement | null, ghost?: Ghost | null) => void;
  /** Takes a new stage size, or a change of mirroring. */
  readonly layOut: (stage: StageSize, devicePixelRatio: number, mirrored: boolean) => void;
  readonly clear: () => void;
}

/**
 * The layer under the legs. `nothing`: a video element shows the camera. `picture`: the very frame of a film that was
 * measured. `figure`: the rest of the body, where there is no picture.
 */
export type Underlay = 'nothing' | 'picture' | 'figure';

function paintPicture(
  context: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  fit: Fit,
  mirrored: boolean,
): void {
  context.save();
  if (mirrored) {
    context.translate(fit.left * 2 + fit.width, 0);
    context.scale(-1, 1);
  }
  context.drawImage(picture, fit.left, fit.top, fit.width, fit.height);
  context.restore();
}

/** A frame that may be painted again, when its picture is gone. */
interface ToldFrame extends Omit<PaintFrame, 'picture'> {
  readonly told: ToldLegs;
}

/** Says whether this rep is done without the mirror. Nothing of such a rep may be seen. */
export function isCovered({ coach }: Pick<PaintFrame, 'coach'>): boolean {
  return coach !== null && coach.covered && coach.stage.kind === 'working';
}

/**
 * Says whether the outline is shown. A person who stands well need not step into it: "stand still" beside an empty
 * outline would contradict itself. In the middle of a set nobody is placed anew.
 */
const stepsIn = ({ coach }: Pick<PaintFrame, 'coach'>) => coach?.stage.kind === 'placing' && coach.stage.inSet !== true;

/**
 * Paints every measured frame, outside React.
 *
 * @param isNow `false` if the painted moment is past, when nobody can step into an outline.
 */
export function createLivePainter(
  canvas: HTMLCanvasElement,
  underlay: Underlay,
  palette: Palette,
  isNow = true,
): LivePainter {
  const context = canvas.getContext('2d');
  const fitOf = underlay === 'figure' ? fitFigure : fitPicture;
  let stage: StageSize = { widthPx: 0, heightPx: 0 };
  let ratio = 1;
  let mirrored = true;
  let place: Placement | null = null;
  let ghost: Ghost | null = null;
  let last: ToldFrame | null = null;

  const wipe = () => {
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  };

  const paintOverlay = (frame: ToldFrame, fit: Fit) => {
    if (context === null || isCovered(frame)) return;
    const { reading, size, told } = frame;
    const paint: LegPaint = { fit, mirrored, palette, lineWidth: lineWidthFor(reading.keypoints, fit.scale) };
    if (underlay === 'figure') {
      if (reading.keypoints !== null) paintBody(context, reading.keypoints, paint);
    } else if (isNow && stepsIn(frame)) {
      paintOutline(context, place === null ? idealPlace(size) : placeIn(place, size), paint);
    }
    if (ghost !== null) paintGhost(context, ghost, reading, paint);
    paintLegs(context, reading, told, paint);
  };

  return {
    paint(frame, told, newPlace, newGhost = null) {
      if (context === null) return;
      place = newPlace;
      ghost = newGhost;
      const { picture, ...rest } = frame;
      const kept = { ...rest, told };
      last = kept;
      const fit = fitOf(frame.size, stage);
      wipe();
      if (underlay === 'picture' && picture !== null) paintPicture(context, picture, fit, mirrored);
      paintOverlay(kept, fit);
    },
    layOut(newStage, newRatio, newMirrored) {
      stage = newStage;
      ratio = newRatio;
      mirrored = newMirrored;
      canvas.width = Math.max(1, Math.round(stage.widthPx * ratio));
      canvas.height = Math.max(1, Math.round(stage.heightPx * ratio));
      wipe();
      if (last !== null) paintOverlay(last, fitOf(last.size, stage));
    },
    clear() {
      last = null;
      wipe();
    },
  };
}
