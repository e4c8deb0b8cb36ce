import { Button } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { ProgrammeSentence } from '../parts/ProgrammeSentence.tsx';
import { SubPage } from '../parts/SubPage.tsx';
import { isJustYou, nameWithin } from '../words/person-name.ts';
import { useWords } from '../words/use-words.ts';
import { ExerciseCards } from './ExerciseCards.tsx';
import { ProgrammeRows } from './ProgrammeRows.tsx';
import './programme.css';

/** Says whose programme this is, if the machine knows several people. */
function Whose() {
  const { library } = useRooms();
  const person = useRoomState(library, (state) => state.person);
  const people = useRoomState(library, (state) => state.people);
  const tongue = useWords();
  if (person === null || isJustYou(people)) return null;
  return (
    <span className="programme-whose">
      {tongue.t('people.programme.keptWith', { name: nameWithin(person, tongue) })}
    </span>
  );
}

/** Chooses what the person will do. Everything has a default; one sentence says what will happen. */
export function ProgrammePage({ onBack }: { readonly onBack: () => void }) {
  const exercise = useAppState((state) => state.settings.exercise);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <SubPage title={t('programme.title')} lead={t('programme.lead')} onBack={onBack}>
      <div className="programme">
        <ExerciseCards chosen={exercise} onChoose={(one) => intents.changeSettings({ exercise: one })} />
        <ProgrammeRows />
      </div>
      <div className="programme-end">
        <output className="programme-sentence">
          <ProgrammeSentence />
          <Whose />
        </output>
        <Button className="plain-button" onPress={onBack}>
          {t('programme.done')}
        </Button>
      </div>
    </SubPage>
  );
}
