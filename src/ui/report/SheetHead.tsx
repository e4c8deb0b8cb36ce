import type { SessionRecord } from '../../core/session/session-record.ts';
import { useAppState } from '../context/app-context.ts';
import { formatMoment } from '../numbers/format.ts';
import { Wordmark } from '../parts/Wordmark.tsx';
import { useWords } from '../words/use-words.ts';

interface SheetHeadProps {
  readonly record: SessionRecord;
  /** An empty name is left out. */
  readonly name: string;
  readonly heading: string;
  /** Says what was done. */
  readonly did: string;
}

/** Names the person, the day, what was done, and the clinic on top of a sheet. */
export function SheetHead({ record, name, heading, did }: SheetHeadProps) {
  const { locale } = useWords();
  const clinic = useAppState((state) => state.settings.clinic.trim());
  const signer = useAppState((state) => state.settings.signer.trim());
  return (
    <header className="sheet-head">
      <div>
        <h2>{heading}</h2>
        <p className="sheet-name">{name}</p>
      </div>
      <div className="sheet-facts">
        <p>{formatMoment(record.origin.startedAt, locale)}</p>
        <p>{did}</p>
        {clinic === '' && signer === '' ? null : (
          <p className="sheet-letterhead">{[clinic, signer].filter((one) => one !== '').join(' · ')}</p>
        )}
      </div>
      <Wordmark />
    </header>
  );
}
