import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { STORED_PARTS, type Stored, type StoredPart } from '../../runtime/offline/offline.ts';
import { useRooms } from '../context/rooms.ts';
import { formatBytes, formatWhole } from '../numbers/format.ts';
import { AskTwice } from '../parts/AskTwice.tsx';
import { useWords } from '../words/use-words.ts';

/** Measures now, and again whenever the library or what is kept changes. `null`: not measured yet. */
function useStored(): { readonly stored: Stored | null; readonly measure: () => void } {
  const { offline, library } = useRooms();
  const [stored, setStored] = useState<Stored | null>(null);
  const measure = useCallback(() => {
    // Without the code of the measurement, which comes late, the sizes stay unknown.
    offline.measureStored().then(setStored, () => undefined);
  }, [offline]);
  useEffect(() => {
    measure();
    const stops = [offline.subscribe(measure), library.subscribe(measure)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [offline, library, measure]);
  return { stored, measure };
}

interface RowProps {
  readonly part: StoredPart;
  readonly stored: Stored | null;
  readonly onRemove: () => void;
}

function Row({ part, stored, onRemove }: RowProps) {
  const { t, locale } = useWords();
  const bytes = stored?.bytes[part] ?? null;
  const count = (value = 0) => formatWhole(value, locale);
  return (
    <li className="stored-row">
      <div>
        <p className="stored-name">{t(`stored.part.${part}`)}</p>
        <p className="stored-soft">
          {t(`stored.partWhat.${part}`, {
            sessions: count(stored?.sessions),
            drafts: count(stored?.drafts),
            demonstrations: count(stored?.demonstrations),
            ratings: count(stored?.ratings),
          })}
        </p>
      </div>
      <span className="stored-size">{bytes === null ? t('stored.sizeUnknown') : formatBytes(bytes, locale)}</span>
      <Button
        className="quiet-button"
        aria-label={t('stored.removeSpoken', { part: t(`stored.part.${part}`) })}
        onPress={onRemove}
      >
        {t('stored.remove')}
      </Button>
    </li>
  );
}

function Persistence({ stored, onAsked }: { readonly stored: Stored; readonly onAsked: () => void }) {
  const { offline } = useRooms();
  const { t } = useWords();
  const [refused, setRefused] = useState(false);
  if (stored.persistent) return <p>{t('stored.persistent')}</p>;
  const ask = async () => {
    setRefused(!(await offline.askToPersist()));
    onAsked();
  };
  return (
    <>
      <p>{t('stored.notPersistent')}</p>
      <div className="stored-ways">
        <Button className="quiet-button" onPress={() => void ask()}>
          {t('stored.persist')}
        </Button>
      </div>
      {refused ? <output>{t('stored.persistRefused')}</output> : null}
    </>
  );
}

/** Lists what this browser stores, with its size, and removes each part after a second question. */
export function StoredParts() {
  const { offline } = useRooms();
  const { stored, measure } = useStored();
  const [asks, setAsks] = useState<StoredPart | null>(null);
  const { t, locale } = useWords();
  const size = formatBytes(stored?.bytes.models ?? 0, locale);
  const remove = async (part: StoredPart) => {
    await offline.remove(part);
    measure();
  };
  return (
    <section className="stored-part" aria-labelledby="stored-parts">
      <h2 id="stored-parts" className="section-title">
        {t('stored.parts')}
      </h2>
      <ul className="stored-list">
        {STORED_PARTS.map((part) => (
          <Row key={part} part={part} stored={stored} onRemove={() => setAsks(part)} />
        ))}
      </ul>
      {stored === null || stored.usageBytes === null || stored.quotaBytes === null ? null : (
        <p className="stored-soft">
          {t('stored.use', {
            usage: formatBytes(stored.usageBytes, locale),
            quota: formatBytes(stored.quotaBytes, locale),
          })}
        </p>
      )}
      {stored === null ? null : <Persistence stored={stored} onAsked={measure} />}
      {asks === null ? null : (
        <AskTwice
          isOpen
          question={t(`stored.ask.${asks}`)}
          warning={t(`stored.warning.${asks}`, { size })}
          yes={t('stored.yes')}
          no={t('stored.no')}
          onYes={() => void remove(asks)}
          onClose={() => setAsks(null)}
        />
      )}
    </section>
  );
}
