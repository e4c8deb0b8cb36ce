import { sessionToCsv } from '../../core/session/session-csv.ts';
import { sessionToJson } from '../../core/session/session-json.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { tellerOf } from '../../core/session/told-session.ts';
import { sessionToTrc } from '../../core/session/session-trc.ts';
import { useApp, useAppState } from '../context/app-context.ts';
import { FileMenu } from '../parts/FileMenu.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { useFileName } from './file-name.ts';
import { useFilmOf } from '../stills/use-film-picture.ts';

const FILES = ['json', 'csv', 'trc'] as const;
const FILMS = ['film', 'barefilm'] as const;
type Kind = (typeof FILES)[number] | (typeof FILMS)[number];

/** Offers everything of this session that can be saved as a file, and says what each file is for. */
export function SaveMenu({ record }: { readonly record: SessionRecord }) {
  const { saveFile } = useApp();
  const { tape } = useRooms();
  const mirrored = useAppState((state) => state.settings.mirrored);
  const isWriting = useRoomState(tape, (state) => state.exportShare !== null);
  const film = useFilmOf(record);
  const convention = useAppState((state) => state.settings.csvConvention);
  const { t } = useWords();
  const name = useFileName(record);

  const save = (kind: Kind) => {
    switch (kind) {
      case 'json':
        return saveFile(`${name}.json`, 'application/json', sessionToJson(record));
      case 'csv':
        return saveFile(`${name}.csv`, 'text/csv;charset=utf-8', sessionToCsv(record, convention));
      case 'trc':
        return saveFile(`${name}.trc`, 'text/plain;charset=utf-8', sessionToTrc(record));
      case 'film':
      case 'barefilm':
        return tape.exportFilm({
          overlay: kind === 'film',
          mirrored,
          frames: record.frames,
          tell: tellerOf(record),
          startedAt: record.origin.startedAt,
        });
    }
  };
  const hint = (kind: Kind) =>
    kind === 'film' || kind === 'barefilm'
      ? `${t(`report.files.${kind}.hint`)} ${t(mirrored ? 'report.filmMirrored' : 'report.filmPlain')}`
      : t(`report.files.${kind}.hint`);

  const kinds = [...FILES, ...(film === null ? [] : FILMS)];
  return (
    <FileMenu
      files={kinds.map((kind) => ({ kind, name: t(`report.files.${kind}.name`), hint: hint(kind) }))}
      disabled={isWriting ? FILMS : []}
      onSave={save}
    />
  );
}
