import { Button } from 'react-aria-components';
import type { Listed, Person, StoredSession } from '../../runtime/archive/archive.ts';
import { useAppState } from '../context/app-context.ts';
import { nameWithin } from '../words/person-name.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords, type Tongue } from '../words/use-words.ts';

/** Says that a session was cut off. A person without a name, and one who was removed, is not named. */
function wordsFor({ personId }: StoredSession, people: readonly Listed<Person>[], tongue: Tongue): string {
  const owner = people.find((one) => one.kind === 'intact' && one.row.id === personId);
  if (owner?.kind !== 'intact' || owner.row.pseudonym === '') return tongue.t('start.cutOff');
  return tongue.t('start.cutOffFor', { name: nameWithin(owner.row, tongue) });
}

interface CutOffNoticeProps {
  /** Called when the notice, which had the focus, is gone. */
  readonly onClosed: () => void;
}

/** Says once that a session was kept although its page was closed in the middle of it, and leads to the session. */
export function CutOffNotice({ onClosed }: CutOffNoticeProps) {
  const { library } = useRooms();
  const { restored, people, refused } = useRoomState(library, (state) => state);
  const isBusy = useAppState(({ source }) => source.kind === 'opening');
  const tongue = useWords();
  const { t } = tongue;
  const shown = isBusy ? null : restored;
  const close = () => {
    library.dismissRestored();
    onClosed();
  };
  // This element stays on the page, so that a screen reader reads what is put into it.
  return (
    <div className={shown === null ? 'cut-off-place' : 'cut-off'}>
      <output>
        {shown === null ? null : wordsFor(shown, people, tongue)}
        {shown === null || refused === null ? null : ` ${t(`people.refused.${refused}.title`)}`}
      </output>
      {shown === null ? null : (
        <div className="cut-off-ways">
          <Button className="text-link" onPress={() => library.openSession(shown.id)}>
            {t('start.cutOffLook')}
          </Button>
          <Button className="text-link" onPress={close}>
            {t('start.cutOffClose')}
          </Button>
        </div>
      )}
    </div>
  );
}
