import './live.css';
import './plates.css';
import './signs.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { useAppState, useIntents } from '../app-context.ts';
import { formatShare } from '../numbers/format.ts';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useWords } from '../use-words.ts';
import { EngineFailureNotice } from '../start/FailureNotice.tsx';
import { CountIn } from './CountIn.tsx';
import { DoneSign, MirrorCover, PauseSign } from './CoverSign.tsx';
import { DepthGauge } from './DepthGauge.tsx';
import { DiagnosticsPanel } from './DiagnosticsPanel.tsx';
import { EarsOnly } from './EarsOnly.tsx';
import { HandRing } from './HandRing.tsx';
import { LegPlate } from './LegPlate.tsx';
import { LiveControls } from './LiveControls.tsx';
import { liveActionOf } from './live-keys.ts';
import { Mirror } from './Mirror.tsx';
import { RepCount } from './RepCount.tsx';
import { RestSign } from './RestSign.tsx';
import { showsNumbers } from './scene.ts';
import { StateLine } from './StateLine.tsx';
import { TryItBar } from './TryItBar.tsx';
import { useFullscreen } from './use-fullscreen.ts';
import { useScene } from './use-scene.ts';
import { useSetReps } from './use-set-reps.ts';

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

/** The legs that have something to say: on one leg, only the one whose turn it is. */
function LegPlates() {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const turnLeg = useAppState((state) => state.coach?.turn.leg ?? 'both');
  const sides = mirrored ? SIDES : SIDES.toReversed();
  return sides
    .filter((side) => turnLeg === 'both' || turnLeg === 'any' || turnLeg === side)
    .map((side) => <LegPlate key={side} side={side} />);
}

/** What lies over the mirror, or in its place. */
function SceneSign() {
  const scene = useScene();
  const reps = useSetReps();
  switch (scene) {
    case 'counting-in':
      return <CountIn />;
    case 'covered':
      return <MirrorCover />;
    case 'resting':
      return <RestSign reps={reps} />;
    case 'paused':
      return <PauseSign />;
    case 'finished':
      return <DoneSign />;
    default:
      return null;
  }
}

/** The mirror: the person, the two plumb lines, one sentence. */
export function LiveScreen() {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const muted = useAppState((state) => state.settings.muted);
  const dark = useAppState((state) => state.settings.earsOnly);
  const failed = useAppState((state) => state.engine.kind === 'failed');
  const scene = useScene();
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
      const action = liveActionOf(event, dark);
      if (action === null) return;
      event.preventDefault();
      switch (action) {
        case 'go':
          intents.coach('go');
          break;
        case 'finish':
        case 'back':
          intents.finish();
          break;
        case 'sound':
          intents.changeSettings({ muted: !muted });
          break;
        case 'dark':
          intents.changeSettings({ earsOnly: !dark });
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
  }, [intents, mirrored, muted, dark, toggleFullscreen]);

  // The button that darkened the screen is gone with it; the next Space is for the set.
  useEffect(() => {
    if (dark) focusHeading();
  }, [dark, focusHeading]);

  return (
    <main className="live" ref={screen} aria-label={t('live.region')} data-scene={scene}>
      <h1 className="only-spoken" ref={heading} tabIndex={-1}>
        {t('live.region')}
      </h1>
      <Mirror />
      <SceneSign />
      <header className="live-head">
        {failed ? <span /> : <StateLine />}
        <RepCount />
      </header>
      {showsNumbers(scene) ? <LegPlates /> : null}
      {showsNumbers(scene) || scene === 'covered' ? <DepthGauge /> : null}
      <HandRing />
      {failed ? (
        <div className="live-notice">
          <EngineFailureNotice />
        </div>
      ) : null}
      {dark ? (
        <EarsOnly onLit={focusHeading} />
      ) : (
        <>
          <TryItBar />
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
        </>
      )}
    </main>
  );
}
