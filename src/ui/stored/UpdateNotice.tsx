import { Button } from 'react-aria-components';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import './stored.css';

/** Offers a newer version where nothing is measured that loading it could end. */
export function UpdateNotice() {
  const { offline, batch } = useRooms();
  const update = useRoomState(offline, (state) => state.update);
  const measures = useRoomState(batch, ({ running }) => running);
  const { t } = useWords();
  if (update === 'none' || measures) return null;
  return (
    <div className="stored-update">
      <output>{t(`stored.update.${update}`)}</output>
      <Button className="text-link" onPress={() => offline.takeUpdate()}>
        {t('stored.updateTake')}
      </Button>
    </div>
  );
}
