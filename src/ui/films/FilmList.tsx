import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { BatchSaving } from '../../runtime/batch/batch.ts';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { EmptyList } from './EmptyList.tsx';
import { FilmRow } from './FilmRow.tsx';
import { KeepAll } from './WhoIsIt.tsx';

function savingWords({ t }: Tongue, saving: BatchSaving): string {
  switch (saving.kind) {
    case 'saving':
      return t('films.saving');
    case 'in-folder':
      return t('films.inFolder', { count: saving.files, folder: saving.folder });
    case 'offered':
      return t('films.offered', { count: saving.files });
    case 'failed':
      return t(`films.savingFailures.${saving.reason}`);
  }
}

/** Offers Cancel while something runs, and afterwards the actions on the results. The focus stays where it is. */
function Ways() {
  const { batch } = useRooms();
  const items = useRoomState(batch, (state) => state.items);
  const isRunning = useRoomState(batch, ({ running }) => running);
  const isSaving = useRoomState(batch, ({ saving }) => saving?.kind === 'saving');
  const { t } = useWords();
  const hasResults = items.some(({ state }) => state.kind === 'measured');
  return (
    <div className="films-ways">
      {isRunning ? (
        <Button className="quiet-button" onPress={() => batch.cancelAll()}>
          <Icon name="stop" />
          {t('films.cancelAll')}
        </Button>
      ) : (
        <EmptyList />
      )}
      {hasResults ? (
        <Button
          className="plain-button"
          aria-label={t('films.saveAllSpoken')}
          isPending={isSaving}
          onPress={() => batch.saveAll()}
        >
          <Icon name="download" />
          {t('films.saveAll')}
        </Button>
      ) : null}
    </div>
  );
}

/** Lists all films of the batch, their progress and their results. */
export function FilmList({ onHandCheck }: { readonly onHandCheck: (record: SessionRecord) => void }) {
  const { batch } = useRooms();
  const items = useRoomState(batch, (state) => state.items);
  const isRunning = useRoomState(batch, ({ running }) => running);
  const saving = useRoomState(batch, (state) => state.saving);
  const shown = useRoomState(batch, (state) => state.shown);
  const tongue = useWords();
  const { t } = tongue;
  const list = useRef<HTMLOListElement>(null);
  const done = items.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'measuring').length;

  // A person who comes back from a summary finds the row that led there.
  useEffect(() => {
    list.current?.querySelector('[data-shown]')?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <section className="films" aria-labelledby="films-done">
      <div className="films-head">
        <h2 id="films-done" className="section-title" aria-live="polite">
          {t('films.listTitle', { done, count: items.length })}
        </h2>
        <Ways />
      </div>
      <output className="films-saving" data-failed={saving?.kind === 'failed' || undefined}>
        {saving === null ? null : savingWords(tongue, saving)}
      </output>
      <KeepAll />
      <ol className="films-list" ref={list}>
        {items.map((item) => (
          <FilmRow key={item.id} item={item} isShown={item.id === shown} onHandCheck={onHandCheck} />
        ))}
      </ol>
      {isRunning ? <p className="films-meanwhile">{t('films.meanwhile')}</p> : null}
    </section>
  );
}
