import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { angleInPicture, ratedSession, type HandRating, type Still } from '../../core/agreement/hand-rating.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionPictures } from '../../runtime/hand-check/hand-check.ts';
import { useRooms } from '../context/rooms.ts';
import { Choice } from '../parts/Choice.tsx';
import { useWords } from '../words/use-words.ts';
import { GivenAngles } from './GivenAngles.tsx';
import { JOINTS, jointAfter, legOf, NOTHING_PLACED, type Joint } from './joints.ts';
import { PointStage } from './PointStage.tsx';
import { useStillPicture } from './use-still-picture.ts';

interface RateStillProps {
  readonly record: SessionRecord;
  readonly pictures: SessionPictures;
  readonly still: Still;
  readonly rater: string;
  readonly round: number;
  /** Whether Kneeline's points are shown once the rating is given. */
  readonly shows: boolean;
  readonly isLast: boolean;
  readonly onNext: () => void;
}

/** Shows one still without anything that was measured, until its joints are placed and kept. */
export function RateStill({ record, pictures, still, rater, round, shows, isLast, onNext }: RateStillProps) {
  const { handCheck } = useRooms();
  const { t } = useWords();
  const shown = useStillPicture(pictures, still.timestampMs);
  const [points, setPoints] = useState(NOTHING_PLACED);
  const [active, setActive] = useState<Joint>('hip');
  const [given, setGiven] = useState<HandRating | 'giving' | null>(null);
  const stage = useRef<HTMLButtonElement>(null);
  const give = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const keysId = useId();
  const leg = legOf(points);
  const isPlaced = leg !== null && angleInPicture(leg, still) !== null;
  const rating = given === 'giving' ? null : given;
  const isThere = shown.kind === 'there';

  useEffect(() => {
    if (isThere) stage.current?.focus({ preventScroll: true });
  }, [isThere]);
  useEffect(() => {
    if (rating !== null) next.current?.focus();
  }, [rating]);

  const keep = async () => {
    if (leg === null || given !== null) return;
    setGiven('giving');
    const kept = await handCheck.give({ session: ratedSession(record), still, rater, round, hand: leg });
    if (shows) setGiven(kept);
    else onNext();
  };
  const goOn = (joint: Joint) => {
    if (joint === 'ankle') give.current?.focus();
    setActive(jointAfter(joint));
  };

  if (shown.kind === 'coming') return <p className="hand-wait">{t('handCheck.pictureComes')}</p>;
  if (shown.kind === 'lost') {
    return (
      <div className="hand-wait">
        <p role="alert">{t('handCheck.pictureLost')}</p>
        <Button className="plain-button" onPress={onNext}>
          {t('handCheck.skip')}
        </Button>
      </div>
    );
  }
  const place = points[active];
  const joint = t(`handCheck.joint.${active}`);
  return (
    <div className="hand-rate">
      <PointStage
        image={shown.image}
        picture={record.picture}
        points={rating === null ? points : rating.hand}
        active={active}
        kneeline={rating === null ? null : rating.still.kneeline}
        stage={stage}
        keysId={keysId}
        onPick={setActive}
        onPlace={(moved, at) => setPoints((placed) => ({ ...placed, [moved]: at }))}
        onNext={goOn}
      />
      <div className="hand-side">
        <p className="hand-leg">
          {t(`handCheck.whichLeg.${still.side}`)}, {/* The middle of the body lies on the other side of the leg. */}
          {t(`handCheck.inPicture.${still.medial === 1 ? 'left' : 'right'}`)}
        </p>
        {rating === null ? (
          <>
            <Choice
              label={t('handCheck.jointChoice')}
              value={active}
              options={JOINTS.map((value) => ({ value, label: t(`handCheck.joint.${value}`) }))}
              onChange={setActive}
            />
            <output className="hand-place">
              {place === null
                ? t('handCheck.notPlaced', { joint })
                : t('handCheck.place', { joint, x: Math.round(place.x), y: Math.round(place.y) })}
            </output>
            <Button
              className="plain-button"
              ref={give}
              isDisabled={!isPlaced || given === 'giving'}
              onPress={() => void keep()}
            >
              {t(given === 'giving' ? 'handCheck.giving' : 'handCheck.give')}
            </Button>
            <p className="hand-soft" id={keysId}>
              {t('handCheck.keys')}
            </p>
          </>
        ) : (
          <>
            <GivenAngles rating={rating} />
            <Button className="plain-button" ref={next} onPress={onNext}>
              {t(isLast ? 'handCheck.finish' : 'handCheck.next')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
