import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { Person } from '../../runtime/archive/archive.ts';
import { NotesField } from '../parts/NotesField.tsx';
import { useRooms } from '../context/rooms.ts';
import { ProgrammeSentence } from '../parts/ProgrammeSentence.tsx';
import { useWords } from '../words/use-words.ts';
import { NameField } from './NameField.tsx';
import { nameOf } from '../words/person-name.ts';
import { RemovePerson } from './RemovePerson.tsx';
import { StrictnessChoice } from './StrictnessChoice.tsx';

interface PersonCardProps {
  readonly person: Person;
  readonly onProgramme: () => void;
}

/** Shows the chosen person: name, notes, programme, strictness, hand-over, and removal. */
export function PersonCard({ person, onProgramme }: PersonCardProps) {
  const { library, backup } = useRooms();
  const tongue = useWords();
  const { t } = tongue;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The person shown before was removed, and the button with the focus went too.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="person" aria-labelledby="person">
      <h2 id="person" className="person-title" ref={heading} tabIndex={-1}>
        <bdi>{nameOf(person, tongue)}</bdi>
      </h2>
      <div className="person-fields">
        <NameField
          label={t('people.name')}
          name={person.pseudonym}
          placeholder={t('people.you')}
          onRename={(name) => library.renamePerson(person.id, name)}
        />
        <NotesField
          label={t('people.notes')}
          notes={person.notes}
          onKeep={(notes) => library.setPersonNotes(person.id, notes)}
        />
      </div>
      <section className="person-programme" aria-labelledby="trained">
        <h3 id="trained" className="section-title">
          {t('people.programme.title')}
        </h3>
        <p>
          <ProgrammeSentence />
        </p>
        <Button className="quiet-button" onPress={onProgramme}>
          {t('people.programme.change')}
        </Button>
      </section>
      <section className="person-strict" aria-labelledby="strict">
        <h3 id="strict" className="section-title">
          {t('people.strictness.title')}
        </h3>
        <StrictnessChoice person={person} onChange={(strictness) => library.setStrictness(person.id, strictness)} />
      </section>
      <section className="person-hand-over" aria-labelledby="hand-over">
        <h3 id="hand-over" className="section-title">
          {t('backup.handOver')}
        </h3>
        <p>{t('backup.handOverText')}</p>
        <Button className="quiet-button" onPress={() => backup.handOver(person)}>
          {t('backup.handOverDo')}
        </Button>
      </section>
      <RemovePerson person={person} />
    </section>
  );
}
