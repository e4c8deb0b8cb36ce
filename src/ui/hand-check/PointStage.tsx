import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { ImagePoint, PictureSize } from '../../core/geometry/keypoints.ts';
import type { Leg } from '../../core/geometry/leg-axis.ts';
import { useWords } from '../words/use-words.ts';
import type { Joint, PlacedJoints } from './joints.ts';
import { paintStage } from './paint-stage.ts';
import { fitView, follow, middleOf, panBy, wholePicture, within, zoomAt } from './stage-view.ts';
import { useStagePointer } from './use-stage-pointer.ts';
import { useStageSize } from './use-stage-size.ts';

const ZOOM_STEP = 1.5;
/** Shift and an arrow key move a joint by this share of what is seen. */
const FAR_SHARE = 0.05;

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface PointStageProps {
  readonly image: ImageBitmap;
  readonly picture: PictureSize;
  readonly points: PlacedJoints;
  readonly active: Joint;
  /** Kneeline's own joints; `null` until the rating is given. From then on nothing can be moved. */
  readonly kneeline: Leg | null;
  readonly stage: RefObject<HTMLButtonElement | null>;
  /** The id of the text that explains the keys. */
  readonly keysId: string;
  readonly onPick: (joint: Joint) => void;
  readonly onPlace: (joint: Joint, at: ImagePoint) => void;
  /** The joint is where it belongs: the next one comes. */
  readonly onNext: (joint: Joint) => void;
}

/** Shows the still, and lets a pointer or the keyboard place the joints on it. */
export function PointStage(props: PointStageProps) {
  const { image, picture, points, active, kneeline, stage, keysId, onPick, onPlace, onNext } = props;
  const { t } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useStageSize(stage);
  const [view, setView] = useState(() => wholePicture(picture));
  const fit = fitView(view, picture, size);
  const isOpen = kneeline === null;

  const move = (joint: Joint, to: ImagePoint) => {
    if (isOpen) onPlace(joint, within(to, picture));
  };
  const zoom = (factor: number) => {
    setView(zoomAt(view, factor, points[active] ?? middleOf(fit, size), picture));
  };
  const pointer = useStagePointer({
    fit,
    points: isOpen ? points : { hip: null, knee: null, ankle: null },
    onPick,
    onMove: move,
    onPress(at) {
      move(active, at);
      if (isOpen) onNext(active);
    },
    onPan: (acrossPx, downPx) => setView((shown) => panBy(shown, acrossPx, downPx, picture, size)),
  });

  const moveByKey = ([across, down]: readonly [number, number], isFar: boolean) => {
    const step = isFar ? Math.round((FAR_SHARE * size.heightPx) / fit.scale) : 1;
    const from = points[active];
    const middle = middleOf(fit, size);
    // The first key only brings the joint into the picture.
    const to = from === null ? middle : { x: from.x + across * step, y: from.y + down * step };
    const whole = { x: Math.round(to.x), y: Math.round(to.y) };
    move(active, whole);
    setView(follow(view, whole, picture, size));
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && isOpen) moveByKey(arrow, event.shiftKey);
    else if (event.key === 'Enter' && isOpen) onNext(active);
    else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP);
    else if (event.key === '-') zoom(1 / ZOOM_STEP);
    else if (event.key === '0') setView(wholePicture(picture));
    else return;
    event.preventDefault();
  };

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return;
    const ratio = window.devicePixelRatio;
    element.width = Math.max(1, Math.round(size.widthPx * ratio));
    element.height = Math.max(1, Math.round(size.heightPx * ratio));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintStage(context, { image, fit, points, active: isOpen ? active : null, kneeline });
  });

  return (
    <div className="hand-picture">
      {/* Within an application a screen reader hands the arrow keys on. */}
      <div role="application" aria-label={t('handCheck.picture')}>
        <button
          type="button"
          className="hand-stage"
          aria-label={t('handCheck.stage', { joint: t(`handCheck.joint.${active}`) })}
          aria-describedby={keysId}
          ref={stage}
          onKeyDown={press}
          {...pointer}
        >
          <canvas ref={canvas} aria-hidden="true" />
        </button>
      </div>
      <div className="hand-zoom">
        <Button className="quiet-button" onPress={() => zoom(1 / ZOOM_STEP)}>
          {t('handCheck.zoomOut')}
        </Button>
        <Button className="quiet-button" onPress={() => zoom(ZOOM_STEP)}>
          {t('handCheck.zoomIn')}
        </Button>
        <Button className="quiet-button" onPress={() => setView(wholePicture(picture))}>
          {t('handCheck.whole')}
        </Button>
      </div>
    </div>
  );
}
