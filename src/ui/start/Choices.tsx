import { Button, FileTrigger } from 'react-aria-components';
import { useIntents } from '../app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../use-words.ts';
import type { PlainPage } from './page.ts';
import { ProgrammeSentence } from './ProgrammeSentence.tsx';

interface ChoicesProps {
  readonly onCamera: () => void;
  readonly onGo: (page: { readonly kind: PlainPage }) => void;
}

/** What can be done here: the camera first, with what will then happen; the rest beneath. */
export function Choices({ onCamera, onGo }: ChoicesProps) {
  const intents = useIntents();
  const { t } = useWords();
  const openFirst = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) intents.openFile(file);
  };
  return (
    <div className="choices">
      <Button className="big-choice big-choice-first" onPress={onCamera}>
        <Icon name="camera" />
        <span className="big-choice-name">{t('start.camera')}</span>
        <span className="big-choice-hint">{t('start.cameraHint')}</span>
      </Button>
      <p className="choices-programme">
        <ProgrammeSentence />{' '}
        <Button
          className="text-link"
          aria-label={t('start.changeProgrammeSpoken')}
          onPress={() => onGo({ kind: 'programme' })}
        >
          {t('start.changeProgramme')}
        </Button>
      </p>
      <FileTrigger acceptedFileTypes={['video/*', '.mkv', '.mov', '.mp4', '.webm', '.json']} onSelect={openFirst}>
        <Button className="big-choice">
          <Icon name="film" />
          <span className="big-choice-name">{t('start.file')}</span>
          <span className="big-choice-hint">{t('start.fileHint')}</span>
        </Button>
      </FileTrigger>
      <Button className="big-choice" onPress={() => intents.openTryIt()}>
        <Icon name="play" />
        <span className="big-choice-name">{t('start.tryIt')}</span>
        <span className="big-choice-hint">{t('start.tryItHint')}</span>
      </Button>
      <Button className="big-choice" onPress={() => onGo({ kind: 'run-check' })}>
        <Icon name="shoe" />
        <span className="big-choice-name">{t('start.check')}</span>
        <span className="big-choice-hint">{t('start.checkHint')}</span>
      </Button>
    </div>
  );
}
