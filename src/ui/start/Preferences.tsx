import { LANGUAGE_CODES, type Settings } from '../../runtime/settings/settings.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { useWords } from '../words/use-words.ts';
import { LANGUAGES } from '../words/languages.ts';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** Chooses language and appearance. */
export function Preferences() {
  const settings = useAppState((state) => state.settings);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <div className="preferences">
      <select
        className="language"
        aria-label={t('start.language')}
        value={settings.language}
        onChange={({ target }) => {
          const language = LANGUAGE_CODES.find((code) => code === target.value);
          if (language !== undefined) intents.changeSettings({ language });
        }}
      >
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={LANGUAGES[code].locale}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
      <Choice
        label={t('start.theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: t(`start.themes.${value}`) }))}
        onChange={(theme) => intents.changeSettings({ theme })}
      />
    </div>
  );
}
