import { Button } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';

/** Says that nobody is filmed, and leads to the camera. */
export function TryItBar() {
  const isTryIt = useAppState(({ source }) => source.kind === 'try-it');
  const intents = useIntents();
  const { t } = useWords();
  if (!isTryIt) return null;
  return (
    <aside className="try-it" aria-label={t('live.tryIt')}>
      <p className="try-it-label">{t('live.tryIt')}</p>
      <Button className="plain-button try-it-button" onPress={() => intents.openCamera()}>
        <Icon name="camera" />
        {t('start.camera')}
      </Button>
    </aside>
  );
}
