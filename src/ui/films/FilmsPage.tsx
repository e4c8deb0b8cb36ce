import { useCallback, useEffect } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useAppState } from '../context/app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { EngineProgress } from '../parts/EngineProgress.tsx';
import { EngineFailureNotice } from '../parts/FailureNotice.tsx';
import { lookIntoBackup, OPENABLE_TYPES } from '../files/open-files.ts';
import { SubPage } from '../parts/SubPage.tsx';
import { useWords } from '../words/use-words.ts';
import { FilmPace } from '../parts/FilmPace.tsx';
import { FilmList } from './FilmList.tsx';
import './films.css';

/** Gives what puts films and saved sessions into the list. A backup is looked into instead. */
function useAddFiles(): (files: readonly File[]) => void {
  const { batch, backup } = useRooms();
  return useCallback(
    (files) => {
      const rest = lookIntoBackup(files, backup);
      if (rest.length > 0) batch.add(rest);
    },
    [batch, backup],
  );
}

/** Files dropped on this page join the list, even a single video. */
function useDropIntoList(): void {
  const addFiles = useAddFiles();
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      addFiles(files);
    };
    window.addEventListener('drop', drop, { capture: true });
    return () => window.removeEventListener('drop', drop, { capture: true });
  }, [addFiles]);
}

/** Asks before the page is closed while films are being measured. */
function useStayWhile(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);
}

function AddFilms({ isFirst }: { readonly isFirst: boolean }) {
  const addFiles = useAddFiles();
  const { t } = useWords();
  return (
    <div className={isFirst ? 'films-add films-add-first' : 'films-add'}>
      <FileTrigger acceptedFileTypes={OPENABLE_TYPES} allowsMultiple onSelect={(files) => addFiles([...(files ?? [])])}>
        <Button className={isFirst ? 'plain-button' : 'quiet-button'}>
          <Icon name="film" />
          {isFirst ? t('films.choose') : t('films.more')}
        </Button>
      </FileTrigger>
      <p>
        <span className="with-mouse">{t('films.hintDrop')} </span>
        {t('films.hint')}
      </p>
    </div>
  );
}

type FilmsPageProps = {
  readonly onBack: () => void;
  /** Opens the check by hand for the session of a measured film. */
  readonly onHandCheck: (record: SessionRecord) => void;
};

/** Measures several films in a row: the person chooses them, watches the progress, opens and saves the results. */
export function FilmsPage({ onBack, onHandCheck }: FilmsPageProps) {
  const { batch } = useRooms();
  const isEmpty = useRoomState(batch, ({ items }) => items.length === 0);
  const isRunning = useRoomState(batch, ({ running }) => running);
  const isEngineReady = useAppState(({ engine }) => engine.kind === 'ready');
  const { t } = useWords();
  useDropIntoList();
  useStayWhile(isRunning);
  return (
    <SubPage title={t('films.title')} lead={t('films.lead')} onBack={onBack}>
      <EngineFailureNotice />
      {isEngineReady ? null : <EngineProgress />}
      {isEmpty ? null : <FilmList onHandCheck={onHandCheck} />}
      <AddFilms isFirst={isEmpty} />
      <FilmPace />
    </SubPage>
  );
}
