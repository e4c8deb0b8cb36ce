import { useAppState } from '../context/app-context.ts';
import { formatShare } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';

/** Shows how much of a film has been measured. */
export function FileProgress() {
  const source = useAppState((state) => state.source);
  const { t, locale } = useWords();
  if (source.kind !== 'file') return null;
  const share = formatShare(source.progressShare, locale);
  return (
    <>
      <p className="file-progress">{t('live.fileProgress', { share })}</p>
      <span
        className="file-line"
        aria-hidden="true"
        ref={(line) => line?.style.setProperty('--share', String(source.progressShare))}
      />
    </>
  );
}
