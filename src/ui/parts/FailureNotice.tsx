import { Button } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { AwaitedPart, loadLater } from './load-later.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from '../words/use-words.ts';

/** Loaded later, because the notice is rare and lists are a large part of the code. */
const EngineSettings = loadLater(async () => (await import('./EngineSettings.tsx')).EngineSettings, AwaitedPart);

export function SourceFailureNotice() {
  const source = useAppState((state) => state.source);
  const intents = useIntents();
  const { t } = useWords();
  if (source.kind !== 'failed') return null;
  const fromFile = source.reason.startsWith('file-');
  return (
    <Notice
      title={t(`source.failures.${source.reason}.title`)}
      todo={t(`source.failures.${source.reason}.todo`)}
      detail={source.detail}
    >
      {fromFile ? null : (
        <Button className="plain-button" onPress={() => intents.reopenCamera()}>
          {t('source.again')}
        </Button>
      )}
      {source.reason === 'camera-missing' ? (
        <Button className="plain-button" onPress={() => intents.openAnyCamera()}>
          {t('source.anyCamera')}
        </Button>
      ) : null}
    </Notice>
  );
}

export function EngineFailureNotice() {
  const engine = useAppState((state) => state.engine);
  const intents = useIntents();
  const { t } = useWords();
  if (engine.kind !== 'failed') return null;
  return (
    <Notice
      title={t(`engine.failures.${engine.reason}.title`)}
      todo={t(`engine.failures.${engine.reason}.todo`)}
      detail={engine.detail}
    >
      {engine.reason === 'backend-unavailable' ? <EngineSettings /> : null}
      <Button className="plain-button" onPress={() => intents.retryEngine()}>
        {t('engine.retry')}
      </Button>
    </Notice>
  );
}
