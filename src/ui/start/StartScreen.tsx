import './start.css';
import { useEffect } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useAppState, useIntents } from '../app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
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
      <Button className="big-choice big-choice-first" onPress={() => intents.openCamera()}>
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
  const intents = useIntents();
  const { t } = useWords();
  if (source.kind !== 'opening') return null;
  return (
    <>
      <output className="opening">
        <span className="opening-what">{source.source === 'camera' ? t('start.opening') : t('start.openingFile')}</span>
        {source.source === 'camera' ? <span>{t('start.allow')}</span> : null}
      </output>
      <Button className="quiet-button" onPress={() => intents.goToStart()}>
        {t('start.cancel')}
      </Button>
    </>
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
  const intents = useIntents();
  const { t } = useWords();
  const heading = useArrivalFocus();

  useEffect(() => {
    // From three metres away one key has to do, wherever the focus is, unless it is on a control.
    const open = (event: KeyboardEvent) => {
      const free = event.target === document.body || event.target === heading.current;
      if (!free || event.defaultPrevented || opening || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      intents.openCamera();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [intents, opening, heading]);

  return (
    <div className="start">
      <header className="start-head">
        <Wordmark />
        <Preferences />
      </header>
      <main className="start-main">
        <div className="start-lead">
          <h1 className="start-claim" ref={heading} tabIndex={-1}>
            {t('product.claim')}
          </h1>
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
