import { Button, Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components';
import type { BackupState } from '../../runtime/backup/backup.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatBytes, formatShare } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { ReadyFile } from './ReadyFile.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { TakeIn } from './TakeIn.tsx';
import '../parts/ask-twice.css';
import './backup.css';

function Working({ words, share }: { readonly words: string; readonly share: number | null }) {
  const { locale } = useWords();
  if (share === null) return <output>{words}</output>;
  return (
    <ProgressBar
      className="backup-progress"
      aria-label={words}
      value={share * 100}
      valueLabel={formatShare(share, locale)}
    >
      <span className="backup-share">{formatShare(share, locale)}</span>
      <span className="engine-track" aria-hidden="true">
        <span className="engine-fill" ref={(fill) => fill?.style.setProperty('--share', String(share))} />
      </span>
    </ProgressBar>
  );
}

/** Tells how many rows a backup brought, or the reason for which it brought none. */
function Outcome({ state }: { readonly state: Extract<BackupState, { kind: 'taken' | 'failed' }> }) {
  const { t } = useWords();
  if (state.kind === 'taken') {
    const { people, sessions, demonstrations, ratings } = state.taken;
    return (
      <ul className="backup-counts">
        <li>{t('backup.people', { count: people })}</li>
        <li>{t('backup.sessions', { count: sessions })}</li>
        {demonstrations === 0 ? null : <li>{t('backup.demonstrations', { count: demonstrations })}</li>}
        {ratings === 0 ? null : <li>{t('backup.ratings', { count: ratings })}</li>}
      </ul>
    );
  }
  const { during, failure } = state;
  return (
    <>
      <p>{`${t(`people.refused.${failure}.title`)} ${t(`people.refused.${failure}.todo`)}`}</p>
      {during === 'taking' ? <p>{t('backup.nothingCame')}</p> : null}
    </>
  );
}

/** Says how much there is, and how to split it. */
function TooMuch({ state: { scope, bytes } }: { readonly state: Extract<BackupState, { kind: 'too-large' }> }) {
  const { t, locale } = useWords();
  return <p>{t(`backup.tooLarge.${scope}`, { size: formatBytes(bytes, locale) })}</p>;
}

function Body({ state }: { readonly state: BackupState }) {
  const { t } = useWords();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'making':
      return <Working words={t('backup.title.making')} share={state.share} />;
    case 'looking':
      return <Working words={t('backup.lookingText')} share={null} />;
    case 'taking':
      return <Working words={t('backup.title.taking')} share={state.share} />;
    case 'made':
      return <ReadyFile made={state} />;
    case 'looked':
      return <TakeIn preview={state.preview} />;
    case 'too-large':
      return <TooMuch state={state} />;
    case 'refused':
      return <RefusedFile name={state.name} refused={state.refused} />;
    case 'taken':
    case 'failed':
      return <Outcome state={state} />;
  }
}

/** Says how a backup goes, asks before anything comes in, and says what came in. */
export function BackupDialog() {
  const { backup } = useRooms();
  const state = useRoomState(backup, (whole) => whole);
  const { t } = useWords();
  const isBusy = state.kind === 'making' || state.kind === 'looking' || state.kind === 'taking';
  if (state.kind === 'idle') return null;
  return (
    <ModalOverlay
      className="ask-cover"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={(open) => (open ? undefined : backup.close())}
    >
      <Modal className="popover ask">
        <Dialog className="ask-dialog">
          <Heading slot="title" className="panel-title">
            {t(`backup.title.${state.kind}`)}
          </Heading>
          <Body state={state} />
          {state.kind === 'made' || state.kind === 'looked' ? null : (
            <div className="ask-ways">
              <Button className="quiet-button" onPress={() => backup.close()}>
                {isBusy ? t('backup.cancel') : t('backup.close')}
              </Button>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
