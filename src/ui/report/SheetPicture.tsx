import { useEffect, useRef } from 'react';
import { tellRepLeg } from '../../core/drift/told-leg.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { limitsOf } from '../../core/session/told-session.ts';
import { lineWidthFor, paintLegs } from '../painter/paint-legs.ts';
import { paintBody } from '../painter/paint-body.ts';
import { ON_LIGHT, OVER_PICTURE } from '../painter/palette.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { paintPicture } from '../stills/paint-picture.ts';
import { fitBody, legBoxOf } from '../stills/figure-frame.ts';
import { useFilmPicture } from '../stills/use-film-picture.ts';
import { toldWords } from '../words/told-words.ts';
import { useWords } from '../words/use-words.ts';
import type { TellingRep } from '../stills/telling-rep.ts';

/** Pixels of the canvas: about 400 to the inch where the picture is printed largest. Two stand side by side. */
const STAGES = { 1: { widthPx: 1360, heightPx: 1320 }, 2: { widthPx: 660, heightPx: 1320 } } as const;

interface ShotProps {
  readonly record: SessionRecord;
  readonly telling: TellingRep;
  readonly mirrored: boolean;
  /** Number of pictures on the sheet. */
  readonly of: 1 | 2;
}

/** Draws the legs of one frame, on the film's picture of that moment if there is one, otherwise as a figure. */
function Shot({ record, telling: { rep, frame, filmed }, mirrored, of }: ShotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const film = useFilmPicture(record, filmed ? frame.timestampMs : null);
  const stage = STAGES[of];

  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context === null) return;
    const image = film?.timestampMs === frame.timestampMs ? film.image : null;
    const fit = fitBody(legBoxOf(frame, record.picture), record.picture, stage, mirrored);
    const limits = limitsOf(record);
    const told = { left: tellRepLeg(rep.legs.left, limits), right: tellRepLeg(rep.legs.right, limits) };
    const palette = image === null ? ON_LIGHT : OVER_PICTURE;
    const lineWidth = lineWidthFor(frame.keypoints, fit.scale);
    context.clearRect(0, 0, stage.widthPx, stage.heightPx);
    if (image !== null) paintPicture(context, image, fit, mirrored);
    else paintBody(context, frame.keypoints, { fit, mirrored, palette, lineWidth: lineWidth * 0.8 });
    paintLegs(context, frame, told, { fit, mirrored, palette, lineWidth });
    context.strokeStyle = ON_LIGHT.plumb;
    context.lineWidth = 4;
    context.strokeRect(2, 2, stage.widthPx - 4, stage.heightPx - 4);
  }, [record, rep, frame, mirrored, film, stage]);

  return (
    <div className="sheet-canvas" style={{ aspectRatio: `${stage.widthPx} / ${stage.heightPx}` }}>
      <canvas ref={canvas} width={stage.widthPx} height={stage.heightPx} aria-hidden="true" />
    </div>
  );
}

interface SheetPictureProps {
  readonly record: SessionRecord;
  /** One rep for both legs, or one for each leg; empty if there is nothing to draw. */
  readonly telling: readonly TellingRep[];
  readonly mirrored: boolean;
}

/** Shows the legs at the lowest point of the reps that match the words. */
export function SheetPicture({ record, telling, mirrored }: SheetPictureProps) {
  const tongue = useWords();
  const { t } = tongue;
  if (telling.length === 0) return <p className="sheet-no-picture">{t('report.noPicture')}</p>;
  const sides = mirrored ? SIDES : SIDES.toReversed();
  const shots = mirrored ? telling : telling.toReversed();
  const number = shots.map(({ rep }) => rep.number).join(' · ');
  return (
    <figure className="sheet-picture">
      <h3>{t(mirrored ? 'report.pictureMirrored' : 'report.picturePlain', { number })}</h3>
      <div className={shots.length === 1 ? 'sheet-shots' : 'sheet-shots sheet-shots-two'}>
        {shots.map((one) => (
          <Shot
            key={one.rep.number}
            record={record}
            telling={one}
            mirrored={mirrored}
            of={shots.length === 1 ? 1 : 2}
          />
        ))}
      </div>
      <figcaption>
        {sides.map((side) => {
          const leg = telling.find(({ rep }) => rep.legs[side] !== null)?.rep.legs[side] ?? null;
          return (
            <span className={`tone-text-${leg?.verdict ?? 'in-line'}`} key={side} data-side={side}>
              <b>{t(`side.${side}`)}</b>{' '}
              {leg === null ? (
                t('live.notMeasured')
              ) : (
                <>
                  <AlignmentMark side={side} alignment={leg.verdict} mirrored={mirrored} />{' '}
                  {toldWords(tongue, tellRepLeg(leg, limitsOf(record)))}
                </>
              )}
            </span>
          );
        })}
      </figcaption>
    </figure>
  );
}
