import { Button, ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import { EXERCISES, type Exercise } from '../../core/coach/programme.ts';
import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { isJustYou, nameWithin } from '../words/person-name.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { Body, Drawing, MeasuredLegs } from '../figures/Figure.tsx';
import { ONE_LEG, squatting, STEPPING_DOWN, type Pose } from '../figures/poses.ts';
import { ProgrammeSentence } from '../parts/ProgrammeSentence.tsx';
import { numbersToChoose, soundChange, soundOf, SOUNDS } from '../parts/programme-choices.ts';
import { SubPage } from '../parts/SubPage.tsx';
import './programme.css';

const POSES: Readonly<Record<Exercise, Pose>> = {
  'two-leg-squat': squatting('in-line'),
  'single-leg-squat': ONE_LEG,
  'step-down': STEPPING_DOWN,
};
const FADINGS = ['off', 'auto', '25', '50', '75', '100'] as const satisfies readonly Settings['fading'][];
const OPEN = 'open';

function ExerciseCards({
  chosen,
  onChoose,
}: {
  readonly chosen: Exercise;
  readonly onChoose: (one: Exercise) => void;
}) {
  const { t } = useWords();
  const choose = (keys: Set<Key>) => {
    const exercise = EXERCISES.find((one) => keys.has(one));
    if (exercise !== undefined) onChoose(exercise);
  };
  return (
    <ToggleButtonGroup
      className="exercises"
      aria-label={t('programme.exercise')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={choose}
    >
      {EXERCISES.map((exercise) => (
        <ToggleButton key={exercise} id={exercise} className="picture-option">
          <Drawing viewBox="60 44 180 342">
            {exercise === 'step-down' ? <path className="figure-step" d="M82 350h84v32H82z" /> : null}
            <path className="figure-line" d={exercise === 'step-down' ? 'M166 382h68' : 'M70 378h160'} />
            <Body pose={POSES[exercise]} />
            <MeasuredLegs pose={POSES[exercise]} alignment="in-line" oneLeg={exercise !== 'two-leg-squat'} />
          </Drawing>
          <span className="exercise-words">
            <span className="exercise-name">{t(`programme.exercises.${exercise}.name`)}</span>
            <span className="exercise-hint">{t(`programme.exercises.${exercise}.hint`)}</span>
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface RowProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Row<Value extends string>(row: RowProps<Value>) {
  return (
    <div className="setting">
      <p className="pick-label">{row.label}</p>
      <Choice {...row} />
    </div>
  );
}

const numbered = (offered: readonly number[], chosen: number | null) =>
  numbersToChoose(offered, chosen).map((number) => ({ value: String(number), label: String(number) }));

function Rows() {
  const settings = useAppState((state) => state.settings);
  const intents = useIntents();
  const { t } = useWords();
  const { exercise, sets, repsPerSet, restS, fading } = settings;
  // Reps without an end make one set.
  const isOpen = repsPerSet === null;
  const turns = isOpen ? 1 : exercise === 'two-leg-squat' ? sets : 2 * sets;
  return (
    <div className="programme-rows">
      {isOpen ? null : (
        <Row
          label={exercise === 'two-leg-squat' ? t('programme.sets') : t('programme.setsEach')}
          value={String(sets)}
          options={numbered([1, 2, 3, 4], sets)}
          onChange={(value) => intents.changeSettings({ sets: Number(value) })}
        />
      )}
      <Row
        label={t('programme.reps')}
        value={isOpen ? OPEN : String(repsPerSet)}
        options={[...numbered([5, 8, 10, 12], repsPerSet), { value: OPEN, label: t('programme.repsOpen') }]}
        onChange={(value) => intents.changeSettings({ repsPerSet: value === OPEN ? null : Number(value) })}
      />
      {turns === 1 ? null : (
        <Row
          label={t('programme.rest')}
          value={String(restS)}
          options={numbersToChoose([15, 30, 45, 60, 90], restS).map((count) => ({
            value: String(count),
            label: t('programme.seconds', { count }),
          }))}
          onChange={(value) => intents.changeSettings({ restS: Number(value) })}
        />
      )}
      <Row
        label={t('programme.sound')}
        value={soundOf(settings)}
        options={SOUNDS.map((value) => ({ value, label: t(`programme.sounds.${value}`) }))}
        onChange={(sound) => intents.changeSettings(soundChange(sound))}
      />
      <div className="programme-fading">
        <Row
          label={t('programme.fading')}
          value={fading}
          options={FADINGS.map((value) => ({ value, label: t(`programme.fadings.${value}`) }))}
          onChange={(value) => intents.changeSettings({ fading: value })}
        />
        <p className="programme-note">{t('programme.fadingWhat')}</p>
      </div>
    </div>
  );
}

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
        <Rows />
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
