import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { momentWords } from './moment.ts';

const SIGNS = {
  frozen: 'M14 8v24M26 8v24',
  delayed: 'M20 4a16 16 0 1 0 .01 0M20 11v10l7 5',
  replay: 'M6 20a14 14 0 1 0 5-10.8M6 5v9h9',
} as const;

/** Takes the place of everything that is said about now, so that nobody takes another moment for live. */
export function MomentSign() {
  const { tape } = useRooms();
  const view = useRoomState(tape, (state) => state.view);
  const tongue = useWords();
  const words = momentWords(tongue, view);
  return (
    <>
      {words === null || view.kind === 'live' ? null : (
        <div className="moment-sign" data-moment={view.kind}>
          <svg className="moment-shape" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
            <path d={SIGNS[view.kind]} />
          </svg>
          <p aria-hidden="true">{words}</p>
        </div>
      )}
      <p className="only-spoken" aria-live="polite">
        {words === null ? '' : `${words}. ${tongue.t('studio.notLive')}`}
      </p>
    </>
  );
}
