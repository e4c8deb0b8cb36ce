import { useMemo, useState } from 'react';
import { sessionToCsv } from '../../core/session/session-csv.ts';
import { sessionToJson } from '../../core/session/session-json.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { tellerOf } from '../../core/session/told-session.ts';
import { fitsKinovea, sessionToKinovea } from '../../core/session/session-kinovea.ts';
import { withoutFilmName } from '../../core/session/without-film-name.ts';
import { sessionToTrc } from '../../core/session/session-trc.ts';
import { useApp, useAppState } from '../context/app-context.ts';
import { FileMenu } from '../parts/FileMenu.tsx';
import { useShare } from '../parts/use-share.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { TrcDialog } from './TrcDialog.tsx';
import { useFileName } from './file-name.ts';
import { useFilmOf } from '../stills/use-film-picture.ts';

const FILES = ['json', 'csv', 'trc', 'kinovea'] as const;
/** Files that can be shared, since they are made at once. */
const SHARED = ['json', 'csv'] as const;
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
  const nameless = useMemo(() => withoutFilmName(record), [record]);

  const sharing = useShare();
  const [asksForLeg, setAsksForLeg] = useState(false);

  const make = (kind: (typeof SHARED)[number]): readonly [name: string, mime: string, text: string] =>
    kind === 'json'
      ? [`${name}.json`, 'application/json', sessionToJson(nameless)]
      : [`${name}.csv`, 'text/csv;charset=utf-8', sessionToCsv(nameless, convention)];
  const saveTrc = (legLengthM: number | null) =>
    saveFile(`${name}.trc`, 'text/plain;charset=utf-8', sessionToTrc(record, legLengthM));
  const save = (kind: Kind) => {
    switch (kind) {
      case 'json':
      case 'csv':
        return saveFile(...make(kind));
      case 'trc':
        return setAsksForLeg(true);
      case 'kinovea':
        return saveFile(`${name}-kinovea.trc`, 'text/plain;charset=utf-8', sessionToKinovea(record));
      case 'film':
      case 'barefilm':
        return tape.exportFilm({
          overlay: kind === 'film',
          mirrored,
          frames: record.frames,
          tell: tellerOf(record),
          stem: name,
        });
    }
  };
  const hint = (kind: Kind) =>
    kind === 'film' || kind === 'barefilm'
      ? `${t(`report.files.${kind}.hint`)} ${t(mirrored ? 'report.filmMirrored' : 'report.filmPlain')}`
      : t(`report.files.${kind}.hint`);

  const kinds = [...FILES.filter((kind) => kind !== 'kinovea' || fitsKinovea(record)), ...(film === null ? [] : FILMS)];
  const offer = <Some extends Kind>(kind: Some) => ({ kind, name: t(`report.files.${kind}.name`), hint: hint(kind) });
  return (
    <>
      <FileMenu files={kinds.map((kind) => offer(kind))} disabled={isWriting ? FILMS : []} onSave={save} />
      {sharing === null ? null : (
        <>
          <FileMenu
            way="share"
            files={SHARED.map((kind) => offer(kind))}
            onSave={(kind) => void sharing.share(...make(kind))}
          />
          {sharing.wasSavedInstead ? <output>{t('backup.savedInstead')}</output> : null}
        </>
      )}
      {asksForLeg ? (
        <TrcDialog hasScale={record.baseline !== null} onSave={saveTrc} onClose={() => setAsksForLeg(false)} />
      ) : null}
    </>
  );
}
