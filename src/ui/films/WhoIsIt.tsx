import type { BatchItem, BatchKeeping } from '../../runtime/batch/batch.ts';
import { Button } from 'react-aria-components';
import { PickOne } from '../parts/PickOne.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { nameOf, nameWithin } from '../words/person-name.ts';
import { useWords, type Tongue } from '../words/use-words.ts';

/** Stands for nobody in a list of people, whose ids are never empty. */
const NOBODY = '';

function usePeople() {
  const { library } = useRooms();
  const people = useRoomState(library, (state) => state.people);
  const isOpen = useRoomState(library, ({ kind }) => kind === 'open');
  return isOpen ? people.flatMap((listed) => (listed.kind === 'intact' ? [listed.row] : [])) : [];
}

/** Says who is in a film, or with whom its session is kept. */
export function WhoIsIt({ item }: { readonly item: BatchItem }) {
  const { batch } = useRooms();
  const people = usePeople();
  const tongue = useWords();
  const { t } = tongue;
  if (people.length === 0) return null;
  const keeper = people.find(({ id }) => id === item.keptFor);
  const options = [
    { value: NOBODY, label: t('films.nobody') },
    ...people.map((person) => ({ value: person.id, label: nameOf(person, tongue) })),
  ];
  return (
    <div className="film-who">
      <PickOne
        label={t('films.who')}
        value={item.who ?? NOBODY}
        options={options}
        onChange={(id) => batch.setWho(item.id, id === NOBODY ? null : id)}
      />
      {keeper === undefined ? null : (
        <span className="film-soft">
          {keeper.pseudonym === '' ? t('films.keptYours') : t('films.keptFor', { name: nameWithin(keeper, tongue) })}
        </span>
      )}
    </div>
  );
}

function keepingWords({ t }: Tongue, keeping: BatchKeeping): string {
  if (keeping.kind === 'keeping') return t('films.keeping');
  if (keeping.kind === 'failed') {
    return `${t(`people.refused.${keeping.failure}.title`)} ${t(`people.refused.${keeping.failure}.todo`)}`;
  }
  const { sessions, already, empty } = keeping;
  return [
    t('films.keptSessions', { count: sessions }),
    ...(already === 0 ? [] : [t('films.keptAlready', { count: already })]),
    ...(empty === 0 ? [] : [t('films.keptEmpty', { count: empty })]),
  ].join(' ');
}

/** Keeps the sessions of the list with the people in them. */
export function KeepAll() {
  const { batch } = useRooms();
  const items = useRoomState(batch, (state) => state.items);
  const keeping = useRoomState(batch, (state) => state.keeping);
  const people = usePeople();
  const tongue = useWords();
  const { t } = tongue;
  const measured = items.filter(({ state }) => state.kind === 'measured');
  if (people.length === 0 || measured.length === 0) return null;
  const unsaid = measured.filter(({ who }) => who === null).length;
  const canKeep = measured.some(({ who, keptFor }) => who !== null && who !== keptFor);
  const options = [
    { value: NOBODY, label: t('films.nobody') },
    ...people.map((person) => ({ value: person.id, label: nameOf(person, tongue) })),
  ];
  return (
    <div className="films-keep">
      {unsaid < 2 ? null : (
        <PickOne
          label={t('films.whoElse', { count: unsaid })}
          value={NOBODY}
          options={options}
          onChange={(id) => (id === NOBODY ? undefined : batch.setWhoElse(id))}
        />
      )}
      {canKeep ? (
        <Button className="quiet-button" isPending={keeping?.kind === 'keeping'} onPress={() => batch.keepAll()}>
          {t('films.keepAll')}
        </Button>
      ) : null}
      <output>{keeping === null ? null : keepingWords(tongue, keeping)}</output>
    </div>
  );
}
