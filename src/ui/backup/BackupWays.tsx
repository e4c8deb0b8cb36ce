import { Button, FileTrigger } from 'react-aria-components';
import { useRooms } from '../context/rooms.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';
import './backup.css';

/** Saves everything that this browser keeps as one file, and takes such a file in. */
export function BackupWays() {
  const { backup } = useRooms();
  const { t } = useWords();
  return (
    <section className="backup" aria-labelledby="backup">
      <h2 id="backup" className="section-title">
        {t('backup.heading')}
      </h2>
      <p>{t('backup.lead')}</p>
      <div className="backup-ways">
        <Button className="plain-button" onPress={() => backup.saveEverything()}>
          <Icon name="download" />
          {t('backup.saveEverything')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.zip']}
          onSelect={(files) => {
            const [file] = [...(files ?? [])];
            if (file !== undefined) backup.look(file);
          }}
        >
          <Button className="quiet-button">{t('backup.restore')}</Button>
        </FileTrigger>
      </div>
      <p className="backup-soft">{t('backup.restoreHint')}</p>
    </section>
  );
}
