import { Button, FileTrigger } from 'react-aria-components';
import { goTo } from '../addresses/entry.ts';
import { useIntents } from '../context/app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { OPENABLE_TYPES, openFiles } from '../files/open-files.ts';
import { PageLink } from './PageLink.tsx';
import { ProgrammeSentence } from '../parts/ProgrammeSentence.tsx';

/** Leads back to the list of videos. */
function FilmsLink() {
  const { batch } = useRooms();
  const items = useRoomState(batch, (state) => state.items);
  const { t } = useWords();
  if (items.length === 0) return null;
  const done = items.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'measuring').length;
  return (
    <p className="choices-films">
      <PageLink to="#/films">{t('films.linkDone', { done, count: items.length })}</PageLink>
    </p>
  );
}

/** Offers what can be done: the camera first, with a sentence on what will happen; the other ways beneath. */
export function Choices({ onCamera }: { readonly onCamera: () => void }) {
  const intents = useIntents();
  const { batch, backup } = useRooms();
  const { t } = useWords();
  const open = (files: FileList | null) => {
    if (files !== null && files.length > 0) openFiles([...files], { intents, batch, backup });
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
        <PageLink to="#/programme" spoken={t('start.changeProgrammeSpoken')}>
          {t('start.changeProgramme')}
        </PageLink>
      </p>
      <FileTrigger acceptedFileTypes={OPENABLE_TYPES} allowsMultiple onSelect={open}>
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
      <Button className="big-choice" onPress={() => goTo('#/run')}>
        <Icon name="runner" />
        <span className="big-choice-name">{t('start.run')}</span>
        <span className="big-choice-hint">{t('start.runHint')}</span>
      </Button>
      <Button className="big-choice" onPress={() => goTo('#/run-check')}>
        <Icon name="shoe" />
        <span className="big-choice-name">{t('start.check')}</span>
        <span className="big-choice-hint">{t('start.checkHint')}</span>
      </Button>
      <FilmsLink />
    </div>
  );
}
