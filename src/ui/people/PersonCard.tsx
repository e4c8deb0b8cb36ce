import { useEffect, useRef } from 'react';
import type { Person } from '../../runtime/archive/archive.ts';
import { NotesField } from '../parts/NotesField.tsx';
import { useRooms } from '../rooms.ts';
import { useWords } from '../use-words.ts';
import { NameField } from './NameField.tsx';
import { nameOf } from './person-name.ts';
import { RemovePerson } from './RemovePerson.tsx';
import { StrictnessChoice } from './StrictnessChoice.tsx';

/** Who trains: name, notes, how strict the mirror is, and the way out. */
export function PersonCard({ person }: { readonly person: Person }) {
  const { library } = useRooms();
  const tongue = useWords();
  const { t } = tongue;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever was shown before was removed, and the button that did it went with them.
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
      <section className="person-strict" aria-labelledby="strict">
        <h3 id="strict" className="section-title">
          {t('people.strictness.title')}
        </h3>
        <StrictnessChoice
          thresholds={person.thresholds}
          onChange={(strictness) => library.setStrictness(person.id, strictness)}
        />
      </section>
      <RemovePerson person={person} />
    </section>
  );
}
