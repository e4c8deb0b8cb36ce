import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BackupPreview, Comparison } from '../../runtime/backup/backup-job.ts';
import { useRooms } from '../context/rooms.ts';
import { formatMoment } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';

const PARTS = ['people', 'sessions', 'demonstrations', 'ratings'] as const;

/** The names that are shown; the rest is counted. */
const MOST_NAMES = 6;
const LONGEST_NAME = 60;

function Row({ part, compared }: { readonly part: (typeof PARTS)[number]; readonly compared: Comparison }) {
  const { t } = useWords();
  const { incoming, here } = compared;
  if (incoming + here === 0) return null;
  return (
    <li>
      {t(`backup.${part}`, { count: incoming })}
      {here === 0 ? null : <span className="backup-soft">{` · ${t('backup.here', { count: here })}`}</span>}
    </li>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const { t } = useWords();
  if (names.length === 0) return null;
  const shown = names.slice(0, MOST_NAMES).map((name) => (name === '' ? t('backup.nameless') : name));
  return (
    <p className="backup-soft">
      {shown.map((name, index) => (
        <span key={names[index]}>
          {index === 0 ? null : ', '}
          <bdi>{name.slice(0, LONGEST_NAME)}</bdi>
        </span>
      ))}
      {names.length > MOST_NAMES ? ' …' : null}
    </p>
  );
}

/** Says what would come in and what is here already, and takes it in when asked. */
export function TakeIn({ preview }: { readonly preview: BackupPreview }) {
  const { backup } = useRooms();
  const { t, locale } = useWords();
  const { createdAt, newPeople, settings, isFirst, leftOut } = preview;
  const hasSettings = settings !== null;
  const [takesSettings, setTakesSettings] = useState(hasSettings && isFirst);
  const isNothingNew = PARTS.every((part) => preview[part].incoming === 0);
  const moment = formatMoment(createdAt, locale);
  return (
    <>
      <p>{t('backup.savedOn', { moment })}</p>
      {isNothingNew ? <p>{t('backup.allHere')}</p> : null}
      <ul className="backup-counts">
        {PARTS.map((part) => (
          <Row key={part} part={part} compared={preview[part]} />
        ))}
      </ul>
      <Names names={newPeople} />
      {leftOut === 0 ? null : <p className="backup-soft">{t('backup.leftOut', { count: leftOut })}</p>}
      {hasSettings ? (
        <label className="backup-settings">
          <input type="checkbox" checked={takesSettings} onChange={(event) => setTakesSettings(event.target.checked)} />
          {t('backup.takeSettings')}
        </label>
      ) : null}
      <div className="ask-ways">
        {isNothingNew && !takesSettings ? null : (
          <Button
            className="plain-button"
            onPress={() => backup.takeIn({ settings: takesSettings, nameless: t('backup.namelessFrom', { moment }) })}
          >
            {t('backup.take')}
          </Button>
        )}
        <Button className="quiet-button" onPress={() => backup.close()}>
          {isNothingNew ? t('backup.close') : t('backup.cancel')}
        </Button>
      </div>
    </>
  );
}
