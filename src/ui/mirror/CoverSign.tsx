import { useAppState } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';
import './cover.css';

/** Takes the place of the mirror while the person does a rep by feel. The sign shows nothing that was measured. */
export function MirrorCover() {
  const { t } = useWords();
  return (
    <div className="cover cover-mirror">
      <svg className="cover-legs" viewBox="0 0 120 100" aria-hidden="true" focusable="false">
        <path d="M38 4v92M82 4v92" />
        <circle cx="38" cy="50" r="9" />
        <circle cx="82" cy="50" r="9" />
      </svg>
      <p className="cover-words">{t('live.coveredHint')}</p>
    </div>
  );
}

export function PauseSign() {
  const raisedHand = useAppState((state) => state.settings.raisedHand);
  const { t } = useWords();
  return (
    <div className="cover cover-pause">
      <svg className="cover-sign" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <path d="M20 10h20v80H20zM60 10h20v80H60z" />
      </svg>
      <p className="cover-hint">
        {raisedHand ? t('live.pausedHint') : t('live.pausedHintOnlyKey')}{' '}
        {raisedHand ? <span className="with-keys">{t('live.pausedHintKey')}</span> : null}
      </p>
    </div>
  );
}

export function DoneSign() {
  return (
    <div className="cover">
      <svg className="cover-sign cover-sign-line" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <path d="m14 54 24 24 48-54" />
      </svg>
    </div>
  );
}
