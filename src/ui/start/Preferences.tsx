import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { useWords } from '../words/use-words.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** Chooses language and appearance. */
export function Preferences() {
  const settings = useAppState((state) => state.settings);
  const intents = useIntents();
  const { t } = useWords();
  const languages = (Object.keys(LANGUAGES) as readonly Language[]).map((value) => ({
    value,
    label: LANGUAGES[value].name,
    lang: LANGUAGES[value].locale,
  }));
  return (
    <div className="preferences">
      <Choice
        label={t('start.language')}
        value={settings.language}
        options={languages}
        onChange={(language) => intents.changeSettings({ language })}
      />
      <Choice
        label={t('start.theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: t(`start.themes.${value}`) }))}
        onChange={(theme) => intents.changeSettings({ theme })}
      />
    </div>
  );
}
