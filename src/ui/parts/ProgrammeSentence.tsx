import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState } from '../context/app-context.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { soundOf } from './programme-choices.ts';

/** Gives a programme as a sentence: “One set of 8 squats on both legs, with voice.” */
export function programmeWords({ t }: Tongue, settings: Settings): string {
  const { exercise, repsPerSet, restS, fading } = settings;
  const isOpen = repsPerSet === null;
  const sets = isOpen ? 1 : settings.sets;
  const what = isOpen
    ? t(`programme.saysOpen.${exercise}`)
    : t(`programme.saysReps.${exercise}`, { count: repsPerSet });
  const parts = {
    sets: t('programme.saysSets', { count: sets, what }),
    sound: t(`programme.saysSound.${soundOf(settings)}`),
  };
  const single = isOpen || (exercise === 'two-leg-squat' && sets === 1);
  const says =
    single || restS === 0 ? t('programme.says', parts) : t('programme.saysWithRest', { ...parts, rest: restS });
  return fading === 'off' ? says : `${says} ${t(`programme.saysFading.${fading}`)}`;
}

/** Says the programme that is set. */
export function ProgrammeSentence() {
  const settings = useAppState((state) => state.settings);
  return programmeWords(useWords(), settings);
}
