import type { RefusedBackup } from '../../runtime/backup/refuse-backup.ts';
import { useWords } from '../words/use-words.ts';

/** Names from a file may be of any length. */
const LONGEST_NAME = 120;

interface RefusedFileProps {
  readonly name: string;
  readonly refused: RefusedBackup;
}

/** Says why a backup was not taken in, and where the file is wrong. */
export function RefusedFile({ name, refused }: RefusedFileProps) {
  const { t } = useWords();
  const { reason, entry, path, detail } = refused;
  const place = [entry.slice(0, LONGEST_NAME), path.slice(0, LONGEST_NAME)].filter((part) => part !== '').join(' › ');
  return (
    <div role="alert" className="backup-refused">
      <p>{`${t(`backup.refusals.${reason}`)} ${t('backup.nothingCame')}`}</p>
      <p className="backup-soft">
        <bdi>{name.slice(0, LONGEST_NAME)}</bdi>
        {place === '' ? null : (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
        {detail === null ? null : ` · ${t('sessionFile.whole', { expected: t(`sessionFile.expected.${detail}`) })}`}
      </p>
    </div>
  );
}
