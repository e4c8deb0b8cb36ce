import { useAppState } from '../context/app-context.ts';
import { formatWhole } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';

/** Counts three, two, one in a large figure beside the person. */
export function CountIn() {
  const secondsLeft = useAppState(({ coach }) =>
    coach?.stage.kind === 'counting-in' ? coach.stage.secondsLeft : null,
  );
  const { locale } = useWords();
  if (secondsLeft === null) return null;
  return (
    <div className="count-in">
      <p>{formatWhole(Math.max(1, Math.ceil(secondsLeft)), locale)}</p>
    </div>
  );
}
