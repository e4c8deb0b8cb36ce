import { formatBytes, formatWhole } from '../numbers/format.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { ForgetSessions } from './ForgetSessions.tsx';

/** Says how much of the browser's storage is used, and offers to delete everything. */
export function StorageUse() {
  const { library } = useRooms();
  const used = useRoomState(library, (state) => state.used);
  const { t, locale } = useWords();
  if (used === null) return null;
  const { sessions, recordsBytes, usageBytes, quotaBytes } = used;
  return (
    <section className="progress-forget" aria-labelledby="storage">
      <h2 id="storage" className="section-title">
        {t('progress.storage')}
      </h2>
      <p className="storage-words">
        {t('progress.storageUsed', {
          count: sessions,
          sessions: formatWhole(sessions, locale),
          size: formatBytes(recordsBytes, locale),
        })}{' '}
        {usageBytes === null || quotaBytes === null
          ? null
          : t('progress.storageOf', {
              usage: formatBytes(usageBytes, locale),
              quota: formatBytes(quotaBytes, locale),
            })}
      </p>
      <ForgetSessions count={sessions} />
    </section>
  );
}
