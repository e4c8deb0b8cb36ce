import { useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Listed, Person } from '../../runtime/archive/archive.ts';
import { AskTwice } from '../parts/AskTwice.tsx';
import { useRooms } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { nameOf } from '../words/person-name.ts';
import { strictnessOf } from '../words/strictness-of.ts';

/** Shows a person whose entry can't be read any more, and offers to remove the entry. */
function DamagedPerson({ id }: { readonly id: string }) {
  const { library } = useRooms();
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  return (
    <li className="people-damaged">
      <p>{t('people.damaged')}</p>
      <Button className="text-link" onPress={() => setAsks(true)}>
        {t('people.remove')}
      </Button>
      <AskTwice
        isOpen={asks}
        question={t('people.removeDamagedAsk')}
        warning={t('people.removeDamagedWarning')}
        yes={t('people.removeYes')}
        no={t('people.removeNo')}
        onYes={() => library.removePerson(id)}
        onClose={() => setAsks(false)}
      />
    </li>
  );
}

interface PeopleListProps {
  readonly people: readonly Listed<Person>[];
  readonly chosen: Person | null;
}

/** Lists everybody on this machine. One of them is chosen for the next session. */
export function PeopleList({ people, chosen }: PeopleListProps) {
  const { library } = useRooms();
  const tongue = useWords();
  const { t } = tongue;
  const damaged = people.filter((one) => one.kind === 'damaged');
  return (
    <>
      <RadioGroup
        className="people-list"
        value={chosen?.id ?? null}
        onChange={(id) => (id === chosen?.id ? undefined : library.choosePerson(id))}
      >
        <Label className="section-title">{t('people.trains')}</Label>
        {people.map((listed) => {
          if (listed.kind === 'damaged') return null;
          const strictness = strictnessOf(listed.row.thresholds);
          return (
            <Radio key={listed.row.id} value={listed.row.id} className="people-one">
              <bdi className="people-name">{nameOf(listed.row, tongue)}</bdi>
              <span className="people-soft">
                {t(`people.strictness.${strictness.kind === 'word' ? strictness.word : 'own'}`)}
              </span>
            </Radio>
          );
        })}
      </RadioGroup>
      {damaged.length === 0 ? null : (
        <ul className="people-broken">
          {damaged.map(({ id }) => (
            <DamagedPerson key={id} id={id} />
          ))}
        </ul>
      )}
    </>
  );
}
