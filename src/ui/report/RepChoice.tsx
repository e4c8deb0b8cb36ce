import { useId, useMemo } from 'react';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { drawableReps } from '../stills/telling-rep.ts';
import { useWords } from '../words/use-words.ts';

interface RepChoiceProps {
  readonly record: SessionRecord;
  /** The number of the rep that is drawn; `null`: the one that shows what the words say. */
  readonly shown: number | null;
  readonly onChoose: (number: number | null) => void;
}

/** Chooses the rep that the sheet shows. */
export function RepChoice({ record, shown, onChoose }: RepChoiceProps) {
  const { t } = useWords();
  const id = useId();
  const reps = useMemo(() => drawableReps(record), [record]);
  if (reps.length < 2) return null;
  return (
    <p className="report-field">
      <label htmlFor={id}>{t('report.shownRep')}</label>
      <select
        id={id}
        value={shown ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{t('report.shownTelling')}</option>
        {reps.map(({ number }) => (
          <option key={number} value={number}>
            {t('report.shownNumber', { number })}
          </option>
        ))}
      </select>
    </p>
  );
}
