import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { Listed, Person, StoredSession } from '../../runtime/archive/archive.ts';
import { formatMoment } from '../numbers/format.ts';
import { AskTwice } from '../parts/AskTwice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { nameOf } from '../words/person-name.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { SearchSessions } from './SearchSessions.tsx';
import { SessionRow } from './SessionRow.tsx';

/** The session that would be removed. `moment` is `null` for a session that can't be read. */
interface Removal {
  readonly id: string;
  readonly moment: string | null;
}

/** Names the person of a session, unless the page is about that person. */
function ownerWords(tongue: Tongue, session: StoredSession, people: readonly Listed<Person>[], person: Person | null) {
  if (session.personId === person?.id) return null;
  const owner = people.find((one) => one.kind === 'intact' && one.row.id === session.personId);
  return owner?.kind === 'intact' ? nameOf(owner.row, tongue) : null;
}

function DamagedRow({ id, onRemove }: { readonly id: string; readonly onRemove: (id: string) => void }) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row" className="session-damaged" colSpan={4}>
        {t('progress.damaged')}
      </th>
      <td className="session-ways-cell">
        <div className="session-ways">
          <Button
            className="text-link session-way"
            aria-label={`${t('progress.remove')}: ${t('progress.damaged')}`}
            onPress={() => onRemove(id)}
          >
            <Icon name="trash" />
            <span>{t('progress.remove')}</span>
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** Lists the sessions found, newest first, one page at a time. */
export function SessionTable() {
  const { library } = useRooms();
  const sessions = useRoomState(library, (state) => state.sessions);
  const hasMore = useRoomState(library, (state) => state.hasMore);
  const opening = useRoomState(library, (state) => state.opening);
  const people = useRoomState(library, (state) => state.people);
  const person = useRoomState(library, (state) => state.person);
  const tongue = useWords();
  const { t, locale } = tongue;
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [removeIntact] = useState(
    () =>
      ({ id, startedAt }: StoredSession) =>
        setRemoval({ id, moment: startedAt }),
  );
  const moment = removal?.moment ?? null;
  const [removed, setRemoved] = useState<string | null>(null);
  const isGone = removed !== null && sessions.every((one) => (one.kind === 'intact' ? one.row.id : one.id) !== removed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The focused element went with its row.
    if (isGone && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [isGone]);
  return (
    <section className="sessions" aria-labelledby="sessions">
      <h2 id="sessions" className="section-title" ref={heading} tabIndex={-1}>
        {t('progress.table')}
      </h2>
      <SearchSessions />
      {sessions.length === 0 ? (
        <output className="sessions-none">{t('progress.foundNone')}</output>
      ) : (
        <table aria-labelledby="sessions">
          <thead>
            <tr>
              <th scope="col">{t('progress.columnSession')}</th>
              <th scope="col" className="session-reps">
                {t('progress.columnReps')}
              </th>
              {SIDES.map((side) => (
                <th scope="col" key={side}>
                  {t(`leg.${side}`)}
                </th>
              ))}
              <th scope="col" className="session-ways-cell">
                <span className="only-spoken">{t('progress.columnWays')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((listed) =>
              listed.kind === 'damaged' ? (
                <DamagedRow key={listed.id} id={listed.id} onRemove={(id) => setRemoval({ id, moment: null })} />
              ) : (
                <SessionRow
                  key={listed.row.id}
                  session={listed.row}
                  library={library}
                  owner={ownerWords(tongue, listed.row, people, person)}
                  isOpening={opening === listed.row.id}
                  onRemove={removeIntact}
                />
              ),
            )}
          </tbody>
        </table>
      )}
      {hasMore ? (
        <Button className="quiet-button sessions-more" onPress={() => library.showMore()}>
          {t('progress.showMore')}
        </Button>
      ) : null}
      <AskTwice
        isOpen={removal !== null}
        question={
          moment === null
            ? t('progress.removeDamagedAsk')
            : t('progress.removeAsk', { moment: formatMoment(moment, locale) })
        }
        warning={t(moment === null ? 'progress.removeDamagedWarning' : 'progress.removeWarning')}
        yes={t('progress.removeYes')}
        no={t('progress.removeNo')}
        onYes={() => {
          if (removal === null) return;
          setRemoved(removal.id);
          library.removeSession(removal.id);
        }}
        onClose={() => setRemoval(null)}
      />
    </section>
  );
}
