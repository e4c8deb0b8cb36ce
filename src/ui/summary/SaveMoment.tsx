import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { tellerOf } from '../../core/session/told-session.ts';
import { useApp } from '../context/app-context.ts';
import { formatMoment } from '../numbers/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { saveSnapshot } from '../stills/save-snapshot.ts';
import { useWords } from '../words/use-words.ts';
import { useFileName } from './file-name.ts';
import type { FilmPicture } from '../stills/use-film-picture.ts';

interface SaveMomentProps {
  readonly record: SessionRecord;
  readonly frame: FrameReading;
  /** The second as it stands beside the figure. */
  readonly moment: string;
  readonly film: FilmPicture | null;
  readonly mirrored: boolean;
}

/** Saves the shown moment as a picture, with the film's picture if it belongs to that moment. */
export function SaveMoment({ record, frame, moment, film, mirrored }: SaveMomentProps) {
  const app = useApp();
  const { t, locale } = useWords();
  const fileName = useFileName(record);
  const [failed, setFailed] = useState(false);
  const save = () => {
    const picture = film?.timestampMs === frame.timestampMs ? film.image : null;
    const place = t('summary.atTime', { time: moment });
    const caption = [
      `${t('product.name')} · ${formatMoment(record.origin.startedAt, locale)} · ${place}`,
      t('report.snapshotNote'),
    ];
    const name = `${fileName}-${moment.replace(/\W+/gu, '-')}`;
    const { picture: size } = record;
    const snapshot = {
      picture,
      reading: frame,
      told: tellerOf(record)(frame),
      size,
      mirrored,
      ghost: null,
      guides: null,
      caption,
      name,
    };
    saveSnapshot(app, snapshot, { t, locale }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <>
      <Button className="quiet-button" onPress={save}>
        <Icon name="download" />
        {t('report.saveMoment')}
      </Button>
      {failed ? <p role="alert">{t('report.saveMomentFailed')}</p> : null}
    </>
  );
}
