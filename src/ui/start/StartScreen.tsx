import './start.css';
import { Button, FileTrigger } from 'react-aria-components';
import { useAppState, useIntents } from '../app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { useWords } from '../use-words.ts';
import { EngineProgress } from './EngineProgress.tsx';
import { EngineFailureNotice, SourceFailureNotice } from './FailureNotice.tsx';
import { Preferences } from './Preferences.tsx';
import { WhereToStand } from './WhereToStand.tsx';

function Choices() {
  const intents = useIntents();
  const { t } = useWords();
  const openFirst = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) intents.openFile(file);
  };
  return (
    <div className="choices">
      <Button className="big-choice big-choice-first" autoFocus onPress={() => intents.openCamera()}>
        <Icon name="camera" />
        <span className="big-choice-name">{t('start.camera')}</span>
        <span className="big-choice-hint">{t('start.cameraHint')}</span>
      </Button>
      <FileTrigger acceptedFileTypes={['video/*', '.mkv', '.mov', '.mp4', '.webm']} onSelect={openFirst}>
        <Button className="big-choice">
          <Icon name="film" />
          <span className="big-choice-name">{t('start.file')}</span>
          <span className="big-choice-hint">{t('start.fileHint')}</span>
        </Button>
      </FileTrigger>
    </div>
  );
}

function Opening() {
  const source = useAppState((state) => state.source);
  const { t } = useWords();
  if (source.kind !== 'opening') return null;
  return (
    <div className="opening" role="status">
      <p className="opening-what">{source.source === 'camera' ? t('start.opening') : t('start.openingFile')}</p>
      {source.source === 'camera' ? <p>{t('start.allow')}</p> : null}
    </div>
  );
}

function StorageNote() {
  const failure = useAppState((state) => state.storageFailure);
  const { t } = useWords();
  if (failure === null) return null;
  return <p className="storage-note">{failure === 'full' ? t('start.storageFull') : t('start.storageUnavailable')}</p>;
}

export function StartScreen() {
  const opening = useAppState((state) => state.source.kind === 'opening');
  const { t } = useWords();
  return (
    <div className="start">
      <header className="start-head">
        <Wordmark />
        <Preferences />
      </header>
      <main className="start-main">
        <div className="start-lead">
          <h1 className="start-claim">{t('product.claim')}</h1>
          <p className="start-sentence">{t('product.sentence')}</p>
          <SourceFailureNotice />
          <EngineFailureNotice />
          {opening ? <Opening /> : <Choices />}
          <EngineProgress />
          <p className="start-privacy">{t('product.privacy')}</p>
          <StorageNote />
        </div>
        <WhereToStand />
      </main>
      <footer className="start-foot">
        <p>{t('product.notMedical')}</p>
      </footer>
    </div>
  );
}
