import { Button, Label, ProgressBar } from 'react-aria-components';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatShare } from '../numbers/format.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { useFilmOf } from '../stills/use-film-picture.ts';

/** Shows that the session's film is being written to a file, or that writing failed. */
export function FilmExport({ record }: { readonly record: SessionRecord }) {
  const { tape } = useRooms();
  const film = useFilmOf(record);
  const share = useRoomState(tape, (state) => state.exportShare);
  const failure = useRoomState(tape, (state) => state.failure);
  const { t, locale } = useWords();
  if (share !== null) {
    return (
      <div className="film-export">
        <ProgressBar className="film-export-bar" value={share} maxValue={1} valueLabel={formatShare(share, locale)}>
          {({ valueText }) => (
            <>
              <Label>{t('report.writingFilm', { share: valueText ?? '' })}</Label>
              <span className="film-export-track">
                <span style={{ width: `${share * 100}%` }} />
              </span>
            </>
          )}
        </ProgressBar>
        <Button className="quiet-button" onPress={() => tape.cancelExport()}>
          {t('report.cancel')}
        </Button>
      </div>
    );
  }
  return failure === null || film === null ? null : (
    <p className="summary-broken film-export-failed" role="alert">
      {t(`report.filmFailures.${failure}`)}
    </p>
  );
}
