import type { BatchItem } from '../../runtime/batch/batch.ts';
import { formatShare } from '../numbers/format.ts';
import { nearEndLimits } from '../words/strictness-of.ts';
import { missedWords, unseenWords } from '../words/missed-words.ts';
import { modelName } from '../words/model-words.ts';
import { noRepsWords } from '../words/no-reps-words.ts';
import { sensitivityWords } from '../words/sensitivity-words.ts';
import { useWords } from '../words/use-words.ts';

const KNEES = {
  inward: 'M3 4.5v15L11 12zM21 4.5v15L13 12z',
  outward: 'M10 4.5v15L2 12zM14 4.5v15L22 12z',
} as const;

/** Draws the two knees from the front, towards each other or apart. The word stands beside the drawing. */
function KneesMark({ way }: { readonly way: keyof typeof KNEES }) {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={KNEES[way]} strokeLinejoin="round" />
    </svg>
  );
}

interface FilmNumbersProps {
  readonly numbers: Extract<BatchItem['state'], { kind: 'measured' }>;
}

/** Counts reps by where a knee went, and says what could not be measured. */
export function FilmNumbers({ numbers }: FilmNumbersProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const { reps, frames, refusedFrames } = numbers;
  const ways = (['inward', 'outward'] as const).filter((way) => numbers[way] > 0);
  return (
    <>
      <p className="film-numbers">
        <span>{reps === 0 ? t('films.noReps') : t('films.reps', { count: reps })}</span>
        {ways.map((way) => (
          <span className={`film-way tone-text-${way}`} key={way}>
            <KneesMark way={way} />
            {t(`films.${way}`, { count: numbers[way] })}
          </span>
        ))}
        {reps > 0 && ways.length === 0 ? (
          <span className="film-way">
            <svg className="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <circle cx="12" cy="12" r="8" />
            </svg>
            {t('films.neither')}
          </span>
        ) : null}
      </p>
      {reps === 0 ? null : (
        <p className="film-soft">
          {t('summary.measuredBy', {
            model: modelName(tongue, numbers.model),
            sensitivity: sensitivityWords(tongue, nearEndLimits(numbers.thresholds)),
          })}
        </p>
      )}
      {reps === 0
        ? null
        : numbers.missed.map((count) => (
            <p className="film-soft" key={count.reason}>
              {missedWords(tongue, count, 'file')}
            </p>
          ))}
      {reps === 0 || numbers.unseen === null ? null : (
        <p className="film-soft">{unseenWords(tongue, numbers.unseen, 'file')}</p>
      )}
      {numbers.why === null ? null : <p className="film-soft">{noRepsWords(tongue, numbers.why, 'file')}</p>}
      {refusedFrames === 0 || numbers.why?.kind === 'refused' ? null : (
        <p className="film-soft">{t('films.refused', { share: formatShare(refusedFrames / frames, locale) })}</p>
      )}
    </>
  );
}
