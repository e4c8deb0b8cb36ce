import './live.css';
import './plates.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { useAppState, useIntents } from '../app-context.ts';
import { formatShare, formatWhole } from '../numbers/format.ts';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useWords } from '../use-words.ts';
import { EngineFailureNotice } from '../start/FailureNotice.tsx';
import { DepthGauge } from './DepthGauge.tsx';
import { DiagnosticsPanel } from './DiagnosticsPanel.tsx';
import { LegPlate } from './LegPlate.tsx';
import { LiveControls } from './LiveControls.tsx';
import { liveActionOf } from './live-keys.ts';
import { Mirror } from './Mirror.tsx';
import { StateLine } from './StateLine.tsx';
import { useFullscreen } from './use-fullscreen.ts';

function RepCount() {
  const count = useAppState((state) => state.live?.repCount ?? 0);
  const { t, locale } = useWords();
  return (
    <div className="reps">
      <p className="only-spoken">{t('live.repsSpoken', { count })}</p>
      <p className="reps-count" aria-hidden="true">
        {formatWhole(count, locale)}
      </p>
      <p className="reps-word" aria-hidden="true">
        {t('live.reps', { count })}
      </p>
    </div>
  );
}

function FileProgress() {
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

/** The mirror: the person, the two plumb lines, one sentence. */
export function LiveScreen() {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const failed = useAppState((state) => state.engine.kind === 'failed');
  const intents = useIntents();
  const { t } = useWords();
  const screen = useRef<HTMLElement>(null);
  const heading = useArrivalFocus();
  const [diagnosticsShown, setDiagnosticsShown] = useState(false);
  const [keysShown, setKeysShown] = useState(false);
  const { fullscreen, toggleFullscreen } = useFullscreen(screen);
  const focusHeading = useCallback(() => heading.current?.focus({ preventScroll: true }), [heading]);

  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const action = liveActionOf(event);
      if (action === null) return;
      event.preventDefault();
      switch (action) {
        case 'finish':
        case 'back':
          intents.finish();
          break;
        case 'restart':
          intents.restart();
          break;
        case 'mirror':
          intents.changeSettings({ mirrored: !mirrored });
          break;
        case 'fullscreen':
          toggleFullscreen();
          break;
        case 'diagnostics':
          setDiagnosticsShown((shown) => !shown);
          break;
        case 'help':
          setKeysShown((shown) => !shown);
          break;
      }
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [intents, mirrored, toggleFullscreen]);

  return (
    <main className="live" ref={screen} aria-label={t('live.region')}>
      <h1 className="only-spoken" ref={heading} tabIndex={-1}>
        {t('live.region')}
      </h1>
      <Mirror />
      <header className="live-head">
        {failed ? <span /> : <StateLine />}
        <RepCount />
      </header>
      {(mirrored ? SIDES : SIDES.toReversed()).map((side) => (
        <LegPlate key={side} side={side} />
      ))}
      <DepthGauge />
      {failed ? (
        <div className="live-notice">
          <EngineFailureNotice />
        </div>
      ) : null}
      {diagnosticsShown ? <DiagnosticsPanel /> : null}
      <footer className="live-foot">
        <LiveControls
          diagnosticsShown={diagnosticsShown}
          onDiagnostics={setDiagnosticsShown}
          keysShown={keysShown}
          onKeys={setKeysShown}
          fullscreen={fullscreen}
          onFullscreen={toggleFullscreen}
          onPanelLeft={focusHeading}
        />
        <FileProgress />
      </footer>
    </main>
  );
}
