import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { goTo } from '../addresses/entry.ts';
import { useIntents } from '../context/app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { OPENABLE_TYPES, openFiles } from '../files/open-files.ts';
import { PageLink } from './PageLink.tsx';
import { AwaitedPart, loadLater } from '../parts/load-later.tsx';
import { ProgrammeSentence } from '../parts/ProgrammeSentence.tsx';

/** Loaded later, because dialogs are a large part of the code and most people have one camera. */
const CameraPicker = loadLater(async () => (await import('./CameraPicker.tsx')).CameraPicker, AwaitedPart);

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

interface MainChoiceProps {
  /** The words of the suggested session. `null`: the camera, with the programme that is set. */
  readonly suggested: { readonly name: string | null; readonly hint: string; readonly isAsSet: boolean } | null;
  readonly onSuggested: () => void;
  readonly onCamera: () => void;
  /** Whether a person can choose a camera here: not before the first session on a machine with one camera. */
  readonly choosesCamera: boolean;
}

/** Offers the session that is meant first, with a sentence on what will happen. */
export function MainChoice({ suggested, onSuggested, onCamera, choosesCamera }: MainChoiceProps) {
  const { t } = useWords();
  const [picksCamera, setPicksCamera] = useState(false);
  return (
    <div className="choices">
      <Button className="big-choice big-choice-first" onPress={onSuggested}>
        <Icon name="camera" />
        <span className="big-choice-name">{suggested?.name ?? t('start.camera')}</span>
        <span className="big-choice-hint">
          {suggested === null || suggested.isAsSet ? t('start.cameraHint') : suggested.hint}
        </span>
      </Button>
      <p className="choices-programme">
        <ProgrammeSentence />{' '}
        {suggested === null || suggested.isAsSet ? null : (
          <Button className="text-link" onPress={onCamera}>
            {t('start.asSet')}
          </Button>
        )}{' '}
        <PageLink to="#/programme" spoken={t('start.changeProgrammeSpoken')}>
          {t('start.changeProgramme')}
        </PageLink>{' '}
        {choosesCamera ? (
          <Button className="text-link" onPress={() => setPicksCamera(true)}>
            {t('start.whichCamera')}
          </Button>
        ) : null}
      </p>
      {picksCamera ? <CameraPicker isOpen onClose={() => setPicksCamera(false)} /> : null}
    </div>
  );
}

/** Offers the other ways to begin. */
export function OtherChoices() {
  const intents = useIntents();
  const { batch, backup } = useRooms();
  const { t } = useWords();
  const open = (files: FileList | null) => {
    if (files !== null && files.length > 0) openFiles([...files], { intents, batch, backup });
  };
  return (
    <div className="choices">
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
