import { Button, FileTrigger } from 'react-aria-components';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { FilmRefusal } from '../../runtime/hand-check/hand-check.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';

interface NoPicturesProps {
  readonly record: SessionRecord;
  /** Why the file that was chosen does not do. */
  readonly refusal: FilmRefusal | null;
  readonly onFile: (file: File) => void;
}

/** Says why there is no picture to place joints on, and offers to choose the film where there was one. */
export function NoPictures({ record, refusal, onFile }: NoPicturesProps) {
  const { t } = useWords();
  const { kind, label: name } = record.origin.source;
  const isFilm = kind === 'file';
  return (
    <section className="notice">
      <h2 className="notice-title">{t('handCheck.noPictures')}</h2>
      <p className="notice-todo">
        {!isFilm
          ? t('handCheck.noPicturesCamera')
          : name === ''
            ? t('handCheck.noPicturesFilmUnnamed')
            : t('handCheck.noPicturesFilm', { name })}
      </p>
      {refusal === null ? null : <p role="alert">{t(`handCheck.refusals.${refusal}`, { name })}</p>}
      {isFilm ? (
        <div className="notice-ways">
          <FileTrigger
            acceptedFileTypes={['video/*', '.mkv', '.ts', '.mts']}
            onSelect={(files) => {
              const file = files?.[0];
              if (file !== undefined) onFile(file);
            }}
          >
            <Button className="plain-button">
              <Icon name="film" />
              {t('handCheck.chooseFilm')}
            </Button>
          </FileTrigger>
        </div>
      ) : null}
    </section>
  );
}
