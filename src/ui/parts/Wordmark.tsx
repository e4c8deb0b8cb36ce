import { useWords } from '../words/use-words.ts';

/** Draws the name, with the plumb line through its place for the knee. */
export function Wordmark() {
  const { t } = useWords();
  return (
    <p className="wordmark">
      <svg viewBox="0 0 20 32" aria-hidden="true" focusable="false">
        <path className="wordmark-line" d="M10 0v14" />
        <path className="wordmark-bob" d="M8 12h4v3l3 3-5 14-5-14 3-3z" />
      </svg>
      <span>{t('product.name')}</span>
    </p>
  );
}
