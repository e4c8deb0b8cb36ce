import { useWords } from '../words/use-words.ts';

/** The foot of a page with results: Kneeline trains, and is no medical device. */
export function NotMedical() {
  const { t } = useWords();
  return (
    <footer className="summary-foot">
      <p>{t('product.notMedical')}</p>
    </footer>
  );
}
