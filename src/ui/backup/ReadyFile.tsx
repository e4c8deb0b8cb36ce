import { Button } from 'react-aria-components';
import type { BackupState } from '../../runtime/backup/backup.ts';
import { useApp } from '../context/app-context.ts';
import { useRooms } from '../context/rooms.ts';
import { formatBytes } from '../numbers/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { useShare } from '../parts/use-share.ts';
import { useWords } from '../words/use-words.ts';

/** Offers the finished file to be saved, or shared where the browser can. */
export function ReadyFile({ made }: { readonly made: Extract<BackupState, { kind: 'made' }> }) {
  const { saveFile } = useApp();
  const { backup } = useRooms();
  const { t, locale } = useWords();
  const sharing = useShare();
  const wasSavedInstead = sharing?.wasSavedInstead === true;
  const { file, sessions, leftOut } = made;
  const share = async () => {
    if ((await sharing?.share(file.name, file.type, file)) === 'shared') backup.close();
  };
  return (
    <>
      <p>
        <bdi className="backup-name">{file.name}</bdi>
        {` · ${formatBytes(file.size, locale)} · ${t('backup.sessions', { count: sessions })}`}
      </p>
      {leftOut === 0 ? null : <p>{t('backup.leftOut', { count: leftOut })}</p>}
      <p className="backup-soft">{t('backup.readyHint')}</p>
      {wasSavedInstead ? <output>{t('backup.savedInstead')}</output> : null}
      <div className="ask-ways">
        <Button
          className="plain-button"
          onPress={() => {
            saveFile(file.name, file.type, file);
            backup.close();
          }}
        >
          <Icon name="download" />
          {t('backup.saveFile')}
        </Button>
        {sharing === null ? null : (
          <Button className="quiet-button" onPress={() => void share()}>
            {t('backup.share')}
          </Button>
        )}
        <Button className="quiet-button" onPress={() => backup.close()}>
          {wasSavedInstead ? t('backup.close') : t('backup.cancel')}
        </Button>
      </div>
    </>
  );
}
