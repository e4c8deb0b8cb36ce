import { useMemo } from 'react';
import { looksSlowed } from '../../core/session/looks-slowed.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { FilmWish } from '../../runtime/source/film-wish.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { HowFilmed } from '../films/HowFilmed.tsx';

/** Says on a film's summary how the film was read, and measures the film again as a person says. */
export function FilmOfSummary({ record }: { readonly record: SessionRecord }) {
  const intents = useIntents();
  const { batch } = useRooms();
  const isAtHand = useAppState(({ lastFilm }) => lastFilm?.record === record);
  const listed = useRoomState(batch, ({ items, shown }) => items.find(({ id }) => id === shown) ?? null);
  const isSlow = useMemo(() => looksSlowed(record), [record]);
  const { film } = record.origin;
  if (film === undefined) return null;
  const again = (): ((wish: FilmWish) => void) | null => {
    if (isAtHand) return (wish) => intents.measureFilmAgain(wish);
    // A saved session in the list of films is no film.
    if (listed?.state.kind !== 'measured' || !listed.state.canMeasureAgain) return null;
    return (wish) => {
      batch.measureAgain(listed.id, wish);
      intents.goToStart();
    };
  };
  return <HowFilmed film={film} looksSlowed={isSlow} onAgain={again()} />;
}
