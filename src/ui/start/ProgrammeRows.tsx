import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { numbersToChoose, soundChange, soundOf, SOUNDS } from '../parts/programme-choices.ts';
import { useWords } from '../words/use-words.ts';

const FADINGS = ['off', 'auto', '25', '50', '75', '100'] as const satisfies readonly Settings['fading'][];
const OPEN = 'open';

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

/** Lets the person choose sets, reps, rest, sound, and how much of the programme is done without the mirror. */
export function ProgrammeRows() {
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
