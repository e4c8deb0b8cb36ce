import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useApp, useAppState } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { MomentSign } from '../studio/MomentSign.tsx';
import { ReplayPlate } from '../studio/ReplayPlate.tsx';
import { SecondScreen } from '../studio/SecondScreen.tsx';
import { createShownFrames } from '../mirror/shown-frames.ts';
import { StudioContext, useStudioState } from '../mirror/studio-context.ts';
import { followTeaching } from '../studio/follow-teaching.ts';
import { StudioPanel } from '../studio/StudioPanel.tsx';
import { StudioSigns } from '../studio/StudioSigns.tsx';
import { createStudio } from '../mirror/studio.ts';
import { usePresenter } from '../studio/use-presenter.ts';
import { useStudioHands } from '../studio/use-studio-hands.ts';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { useWords } from '../words/use-words.ts';
import { EngineFailureNotice } from '../parts/FailureNotice.tsx';
import { AskEnd } from './AskEnd.tsx';
import { AskStartOver } from './AskStartOver.tsx';
import { MirrorCover } from '../mirror/CoverSign.tsx';
import { DiagnosticsPanel } from './DiagnosticsPanel.tsx';
import { EarsOnly } from './EarsOnly.tsx';
import { FileProgress } from './FileProgress.tsx';
import { LiveControls } from './LiveControls.tsx';
import { Mirror } from '../mirror/Mirror.tsx';
import type { Sheet } from './MoreSheet.tsx';
import { NoPictureNotice } from './NoPictureNotice.tsx';
import { NowLine } from './StateLine.tsx';
import { NowSigns } from './NowSigns.tsx';
import { TryItBar } from './TryItBar.tsx';
import { useFullscreen } from './use-fullscreen.ts';
import { useLiveKeys } from './use-live-keys.ts';
import { useScene } from '../mirror/use-scene.ts';
import './live.css';
import './plates.css';
import './signs.css';
import '../studio/studio.css';

/** Shows the mirror: the person, the two plumb lines, and one sentence. */
function LiveStage() {
  const dark = useAppState((state) => state.settings.earsOnly);
  const failed = useAppState((state) => state.engine.kind === 'failed');
  const { tape } = useRooms();
  const live = useRoomState(tape, ({ view }) => view.kind === 'live');
  const panelOpen = useStudioState((state) => state.panelOpen);
  const presenting = usePresenter() && !dark;
  const { hands, trouble } = useStudioHands();
  const scene = useScene();
  const { t } = useWords();
  const screen = useRef<HTMLElement>(null);
  const heading = useArrivalFocus();
  const [diagnosticsShown, setDiagnosticsShown] = useState(false);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [asksEnd, setAsksEnd] = useState(false);
  const askEnd = useCallback(() => setAsksEnd(true), []);
  const { fullscreen, toggleFullscreen } = useFullscreen(screen);
  const focusHeading = useCallback(() => heading.current?.focus({ preventScroll: true }), [heading]);

  const app = useApp();
  useEffect(() => followTeaching(hands, app), [hands, app]);

  const act = useLiveKeys({ hands, toggleFullscreen, setDiagnosticsShown, setSheet, onAskEnd: askEnd });

  // The button that darkened the screen has disappeared. The heading takes the focus, so that the next Space goes to
  // the set.
  useEffect(() => {
    if (dark || presenting) focusHeading();
  }, [dark, presenting, focusHeading]);

  const panelShown = panelOpen && !dark && !presenting;
  return (
    <>
      <main
        className="live"
        ref={screen}
        aria-label={t('live.region')}
        data-scene={scene}
        data-moment={live ? 'now' : 'other'}
        data-studio={panelShown ? 'open' : 'closed'}
        data-presenting={presenting}
      >
        <h1 className="only-spoken" ref={heading} tabIndex={-1}>
          {t('live.region')}
        </h1>
        <Mirror takesClicks />
        {presenting && live && scene === 'covered' ? <MirrorCover /> : null}
        {live && !presenting ? <NowSigns failed={failed} /> : null}
        <div className="moment-head">
          <MomentSign />
          {live || presenting ? null : <NowLine />}
        </div>
        {presenting ? (
          <Button className="presenter-leave" onPress={() => hands.studio.present(false)}>
            {t('studio.presentLeave')}
          </Button>
        ) : (
          <>
            <ReplayPlate hands={hands} />
            <StudioSigns trouble={trouble} />
          </>
        )}
        {failed ? (
          <div className="live-notice">
            <EngineFailureNotice />
          </div>
        ) : (
          <NoPictureNotice />
        )}
        {dark ? <EarsOnly onLit={focusHeading} /> : null}
        {dark || presenting ? null : (
          <>
            <TryItBar />
            {diagnosticsShown ? <DiagnosticsPanel /> : null}
            <footer className="live-foot">
              <LiveControls
                hands={hands}
                diagnosticsShown={diagnosticsShown}
                onDiagnostics={setDiagnosticsShown}
                sheet={sheet}
                onSheet={setSheet}
                fullscreen={fullscreen}
                onFullscreen={toggleFullscreen}
                onPanelLeft={focusHeading}
              />
              <FileProgress />
            </footer>
          </>
        )}
      </main>
      <AskStartOver />
      <AskEnd of="set" isOpen={asksEnd} onClose={() => setAsksEnd(false)} />
      {panelShown ? <StudioPanel hands={hands} onLeft={focusHeading} /> : null}
      <SecondScreen onKey={act} />
    </>
  );
}

/** Shows the live screen with its studio. Drawings and the chosen moment end with the screen. */
export function LiveScreen() {
  const app = useApp();
  const { tape, demonstrations } = useRooms();
  const [parts] = useState(() => ({
    studio: createStudio(tape.getState().film),
    frames: createShownFrames(app, tape, demonstrations),
  }));
  useEffect(() => {
    const stop = parts.frames.start();
    return () => {
      stop();
      if (tape.getState().view.kind !== 'live') tape.showLive();
    };
  }, [parts, tape]);
  return (
    <StudioContext value={parts}>
      <LiveStage />
    </StudioContext>
  );
}
