import { LibraryNotice } from '../parts/LibraryNotice.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { SubPage } from '../parts/SubPage.tsx';
import { useWords } from '../words/use-words.ts';
import { UndoNotice } from '../parts/UndoNotice.tsx';
import { AddPerson } from './AddPerson.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PersonCard } from './PersonCard.tsx';
import './people.css';

type PeoplePageProps = {
  readonly onBack: () => void;
  readonly onProgramme: () => void;
};

/** Shows the people of this machine, what each trains, and how strict the mirror is with each. */
export function PeoplePage({ onBack, onProgramme }: PeoplePageProps) {
  const { library } = useRooms();
  const kind = useRoomState(library, (state) => state.kind);
  const people = useRoomState(library, (state) => state.people);
  const person = useRoomState(library, (state) => state.person);
  const { t } = useWords();
  return (
    <SubPage title={t('people.title')} lead={t('people.lead')} onBack={onBack}>
      <LibraryNotice />
      <UndoNotice />
      {kind === 'open' ? (
        <div className="people">
          <div className="people-side">
            <PeopleList people={people} chosen={person} />
            <AddPerson />
          </div>
          {person === null ? null : <PersonCard key={person.id} person={person} onProgramme={onProgramme} />}
        </div>
      ) : null}
    </SubPage>
  );
}
