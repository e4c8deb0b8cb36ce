import { Label, ProgressBar } from 'react-aria-components';
import { useAppState } from '../context/app-context.ts';
import { formatShare } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import './engine-progress.css';

/**
 * Shows how much of the model has been loaded. The line is small, because the person can choose a camera or film
 * meanwhile.
 */
export function EngineProgress() {
  const engine = useAppState((state) => state.engine);
  const { t, locale } = useWords();
  if (engine.kind === 'failed') return null;
  if (engine.kind === 'ready') {
    return (
      <output className="engine engine-ready">
        <span className="engine-dot" aria-hidden="true" />
        {t('engine.ready')}
      </output>
    );
  }
  if (engine.kind === 'recovering') {
    return (
      <output className="engine">{t('engine.recovering', { attempt: engine.attempt, max: engine.maxAttempts })}</output>
    );
  }
  const share = engine.totalBytes > 0 ? Math.min(1, engine.loadedBytes / engine.totalBytes) : 0;
  return (
    <ProgressBar
      className="engine"
      value={share * 100}
      isIndeterminate={engine.totalBytes === 0}
      valueLabel={formatShare(share, locale)}
    >
      <Label className="engine-label">
        {engine.totalBytes === 0
          ? t('engine.loading')
          : t('engine.loadingShare', { share: formatShare(share, locale) })}
      </Label>
      <span className="engine-track" aria-hidden="true">
        <span className="engine-fill" ref={(fill) => fill?.style.setProperty('--share', String(share))} />
      </span>
    </ProgressBar>
  );
}
