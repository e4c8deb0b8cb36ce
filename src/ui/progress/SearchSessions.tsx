import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LibraryState } from '../../runtime/library/library.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { beginOf, dayOf, endOf } from './day-range.ts';
import '../parts/fields.css';

interface Wish {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** Converts a day of the calendar field for the search. A range ends at the midnight after its last day. */
function wishOf({ text = '', fromMs, toMs }: LibraryState['query']): Wish {
  return {
    text,
    from: fromMs === undefined ? '' : dayOf(fromMs),
    to: toMs === undefined ? '' : dayOf(toMs - 1),
  };
}

function queryOf({ text, from, to }: Wish): LibraryState['query'] {
  const [fromMs, toMs] = [beginOf(from), endOf(to)];
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(fromMs === undefined ? {} : { fromMs }),
    ...(toMs === undefined ? {} : { toMs }),
  };
}

/** Searches sessions by their notes, by person and by day. */
export function SearchSessions() {
  const { library } = useRooms();
  const query = useRoomState(library, (state) => state.query);
  const { t } = useWords();
  const id = useId();
  // The days as typed. A day that is being typed is often incomplete.
  const [wish, setWish] = useState(() => wishOf(query));
  const ask = (change: Partial<Wish>) => {
    const next = { ...wish, ...change };
    setWish(next);
    library.search(queryOf(next));
  };
  const isAsking = wish.text !== '' || wish.from !== '' || wish.to !== '';
  return (
    <search className="search">
      <p className="field search-text">
        <label htmlFor={`${id}-text`}>{t('progress.search')}</label>
        <input
          id={`${id}-text`}
          type="search"
          autoComplete="off"
          maxLength={200}
          value={wish.text}
          onChange={({ target }) => ask({ text: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || wish.text === '') return;
            event.preventDefault();
            ask({ text: '' });
          }}
        />
      </p>
      <p className="field">
        <label htmlFor={`${id}-from`}>{t('progress.from')}</label>
        <input
          id={`${id}-from`}
          type="date"
          max={wish.to === '' ? undefined : wish.to}
          value={wish.from}
          onChange={({ target }) => ask({ from: target.value })}
        />
      </p>
      <p className="field">
        <label htmlFor={`${id}-to`}>{t('progress.to')}</label>
        <input
          id={`${id}-to`}
          type="date"
          min={wish.from === '' ? undefined : wish.from}
          value={wish.to}
          onChange={({ target }) => ask({ to: target.value })}
        />
      </p>
      {isAsking ? (
        <Button className="quiet-button" onPress={() => ask({ text: '', from: '', to: '' })}>
          {t('progress.searchAll')}
        </Button>
      ) : null}
    </search>
  );
}
