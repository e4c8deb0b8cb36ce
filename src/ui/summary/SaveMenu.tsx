import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
  type Key,
} from 'react-aria-components';
import { CSV_CONVENTIONS } from '../../core/session/csv-line.ts';
import { sessionToCsv } from '../../core/session/session-csv.ts';
import { sessionToJson } from '../../core/session/session-json.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { tellerOf } from '../../core/session/told-session.ts';
import { sessionToTrc } from '../../core/session/session-trc.ts';
import { useApp, useAppState, useIntents } from '../context/app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { fileNameOf } from './file-name.ts';
import { useFilmOf } from '../stills/use-film-picture.ts';
import './save-menu.css';

const FILES = ['json', 'csv', 'trc'] as const;
const FILMS = ['film', 'barefilm'] as const;
type Kind = (typeof FILES)[number] | (typeof FILMS)[number];

const isKind = (key: Key): key is Kind => [...FILES, ...FILMS].some((kind) => kind === key);

/** Offers everything of this session that can be saved as a file, and says what each file is for. */
export function SaveMenu({ record }: { readonly record: SessionRecord }) {
  const { saveFile } = useApp();
  const { tape } = useRooms();
  const mirrored = useAppState((state) => state.settings.mirrored);
  const isWriting = useRoomState(tape, (state) => state.exportShare !== null);
  const film = useFilmOf(record);
  const convention = useAppState((state) => state.settings.csvConvention);
  const intents = useIntents();
  const { t } = useWords();
  const name = fileNameOf(record);

  const save = (key: Key) => {
    if (!isKind(key)) return;
    switch (key) {
      case 'json':
        return saveFile(`${name}.json`, 'application/json', sessionToJson(record));
      case 'csv':
        return saveFile(`${name}.csv`, 'text/csv;charset=utf-8', sessionToCsv(record, convention));
      case 'trc':
        return saveFile(`${name}.trc`, 'text/plain;charset=utf-8', sessionToTrc(record));
      case 'film':
      case 'barefilm':
        return tape.exportFilm({
          overlay: key === 'film',
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

  return (
    <MenuTrigger>
      <Button className="quiet-button">
        <Icon name="download" />
        {t('report.save')}
        <Icon name="chevron" />
      </Button>
      <Popover className="popover save-popover" placement="bottom end">
        <Menu className="save-menu" aria-label={t('report.save')} onAction={save} disabledKeys={isWriting ? FILMS : []}>
          {[...FILES, ...(film === null ? [] : FILMS)].map((kind) => (
            <MenuItem className="save-item" id={kind} key={kind} textValue={t(`report.files.${kind}.name`)}>
              <Text slot="label">{t(`report.files.${kind}.name`)}</Text>
              <Text slot="description">{hint(kind)}</Text>
            </MenuItem>
          ))}
          <MenuSection
            className="save-signs"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[convention]}
            shouldCloseOnSelect={false}
            onSelectionChange={(keys) => {
              const chosen = CSV_CONVENTIONS.find((one) => keys !== 'all' && keys.has(one));
              if (chosen !== undefined) intents.changeSettings({ csvConvention: chosen });
            }}
          >
            <Header className="save-signs-head">{t('report.csvSigns')}</Header>
            {CSV_CONVENTIONS.map((one) => (
              <MenuItem
                className="save-item save-sign"
                id={one}
                key={one}
                textValue={t(`report.csvConventions.${one}`)}
              >
                <Text slot="label">{t(`report.csvConventions.${one}`)}</Text>
                <Icon name="check" />
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
