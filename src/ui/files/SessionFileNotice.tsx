import { Button } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

/**
 * Says why a session file was not opened, and where the file is wrong. A file may be dropped on any screen, so this
 * notice stands above them all.
 */
export function SessionFileNotice() {
  const refused = useAppState((state) => state.refusedFile);
  const intents = useIntents();
  const { t } = useWords();
  if (refused === null) return null;
  const { name, reason, path, detail } = refused;
  const expected = t(`sessionFile.expected.${detail}`);
  return (
    <section className="notice file-notice" role="alert">
      <h2 className="notice-title">{t(`sessionFile.refusals.${reason}.title`)}</h2>
      <p className="notice-todo">{t(`sessionFile.refusals.${reason}.todo`)}</p>
      <p className="file-notice-place">
        <bdi>{name}</bdi>
        {': '}
        {path === '' ? t('sessionFile.whole', { expected }) : t('sessionFile.place', { path, expected })}
      </p>
      <div className="notice-ways">
        <Button className="plain-button" onPress={() => intents.closeFileNotice()}>
          {t('sessionFile.close')}
        </Button>
      </div>
    </section>
  );
}
