import { useWords } from '../use-words.ts';

/** The name, with the plumb line through its place for the knee. */
export function Wordmark() {
  const { t } = useWords();
  return (
    <p className="wordmark">
      <svg viewBox="0 0 20 32" aria-hidden="true" focusable="false">
        <path className="wordmark-line" d="M10 1v21" />
        <path className="wordmark-bob" d="M5.2 20.5h9.6L10 31z" />
      </svg>
      <span>{t('product.name')}</span>
    </p>
  );
}
