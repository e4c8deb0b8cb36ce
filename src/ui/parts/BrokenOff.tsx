import { useAppState } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

/** Says above the results that the source failed, so that they end there. */
export function BrokenOff() {
  const source = useAppState((state) => state.source);
  const { t } = useWords();
  if (source.kind !== 'failed') return null;
  return <p className="summary-broken">{t(`source.failures.${source.reason}.title`)}</p>;
}
