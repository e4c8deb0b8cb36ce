import { useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

/** Darkens the screen; a tap anywhere lights it. A screen reader still reads the state line. */
export function EarsOnly({ onLit }: { readonly onLit: () => void }) {
  const intents = useIntents();
  const { t } = useWords();
  const light = () => {
    intents.changeSettings({ earsOnly: false });
    onLit();
  };
  return (
    <button type="button" className="ears-only" onClick={light}>
      <span>{t('live.earsOnlyText')}</span>
    </button>
  );
}
