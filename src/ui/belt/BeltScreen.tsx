import { useCallback, useRef, useState } from 'react';
import { perSide } from '../../core/geometry/keypoints.ts';
import { tellRunLeg } from '../../core/running/tell-run.ts';
import { runThresholds } from '../../core/running/run-thresholds.ts';
import type { RunCoachView } from '../../core/run-coach/run-coach.ts';
import { useApp, useAppState, useIntents } from '../context/app-context.ts';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { AskEnd } from '../live/AskEnd.tsx';
import { stateLineOf } from '../live/choose-state-line.ts';
import { EarsOnly } from '../live/EarsOnly.tsx';
import { HandRing } from '../live/HandRing.tsx';
import { lineWords } from '../live/line-words.ts';
import { NoPictureNotice } from '../live/NoPictureNotice.tsx';
import { SignButton, SwitchButton } from '../live/SignButton.tsx';
import { useFullscreen } from '../live/use-fullscreen.ts';
import { EngineFailureNotice } from '../parts/FailureNotice.tsx';
import { useWords } from '../words/use-words.ts';
import { BeltMirror } from './BeltMirror.tsx';
import { BeltView } from './BeltView.tsx';
import { beltLineOf, type BeltLine } from './belt-line.ts';
import { useBeltKeys } from './use-belt-keys.ts';
import '../live/live.css';
import '../live/signs.css';

const NO_PICTURE = { widthPx: 0, heightPx: 0 } as const;

/** Stands in until the first frame was measured. */
const NOT_YET: RunCoachView = {
  stage: 'placing',
  hint: null,
  legs: { left: null, right: null },
  isCovered: false,
  ranMs: 0,
  handShare: 0,
};

function useLine(coach: RunCoachView): BeltLine {
  const tongue = useWords();
  const run = useAppState((state) => state.run);
  const engine = useAppState((state) => state.engine);
  const source = useAppState((state) => state.source);
  const stalled = useAppState((state) => state.stalled);
  const session = useAppState((state) => state.session);
  if (run !== null) return beltLineOf(tongue, coach, run.lastCue, run.phase === 'running', run.timestampMs);
  const nothing = { live: null, coach: null, lastCue: null, teaching: null };
  const waiting = stateLineOf({ engine, source, stalled, session, ...nothing });
  return { words: lineWords(tongue, waiting), tone: 'plain' };
}

function Tools({ fullscreen, onFullscreen }: { readonly fullscreen: boolean; readonly onFullscreen: () => void }) {
  const { muted, earsOnly } = useAppState((state) => state.settings);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <>
      <SwitchButton
        name={t('live.mute')}
        icon={muted ? 'soundOff' : 'sound'}
        on={muted}
        onSwitch={(chosen) => intents.changeSettings({ muted: chosen })}
      />
      <SwitchButton
        name={t('live.earsOnly')}
        icon="ear"
        on={earsOnly}
        onSwitch={(chosen) => intents.changeSettings({ earsOnly: chosen })}
      />
      <SignButton
        name={fullscreen ? t('live.fullscreenLeave') : t('live.fullscreen')}
        icon={fullscreen ? 'shrink' : 'expand'}
        className="wide-button"
        onPress={onFullscreen}
      />
    </>
  );
}

/** Shows the live mirror of a runner. */
export function BeltScreen() {
  const app = useApp();
  const intents = useIntents();
  const run = useAppState((state) => state.run);
  const stalled = useAppState((state) => state.stalled);
  const failed = useAppState((state) => state.engine.kind === 'failed');
  const source = useAppState((state) => state.source);
  const thresholds = useAppState((state) => state.session?.thresholds ?? null);
  const { mirrored: wantsMirror, earsOnly } = useAppState((state) => state.settings);
  const { t } = useWords();
  const heading = useArrivalFocus();
  const screen = useRef<HTMLElement>(null);
  const { fullscreen, toggleFullscreen } = useFullscreen(screen);
  const [asksEnd, setAsksEnd] = useState(false);
  const askEnd = useCallback(() => setAsksEnd(true), []);
  const coach = run?.coach ?? NOT_YET;
  useBeltKeys({ toggleFullscreen, onAskEnd: coach.ranMs > 0 ? askEnd : undefined });
  const subscribe = app.subscribeRunFrames;
  const follow = useCallback(
    (show: (share: number) => void) => subscribe(({ live }) => show(live.coach?.handShare ?? 0)),
    [subscribe],
  );
  const line = useLine(coach);
  const measuring = run !== null && !stalled;
  // A person seen from behind is not mirrored: their left leg then stays on the left.
  const seenFrom = run?.seenFrom ?? 'front';
  const mirrored = wantsMirror && seenFrom === 'front';
  const isLeftOnLeft = (seenFrom === 'back') !== mirrored;
  return (
    <main className="belt" ref={screen} aria-label={t('belt.region')} data-stage={coach.stage}>
      <h1 className="only-spoken" ref={heading} tabIndex={-1}>
        {t('belt.region')}
      </h1>
      <BeltView
        line={line}
        stage={coach.stage}
        isCovered={coach.isCovered}
        legs={perSide((side) => {
          const leg = coach.legs[side];
          return leg === null || thresholds === null ? null : tellRunLeg(leg, runThresholds(thresholds));
        })}
        stepCount={run?.stepCount ?? 0}
        cadencePerMin={run?.cadencePerMin ?? null}
        isLeftOnLeft={isLeftOnLeft}
        onGo={coach.ranMs > 0 ? () => intents.coach('go') : undefined}
        onStop={() => intents.coach('stop')}
        tools={<Tools fullscreen={fullscreen} onFullscreen={toggleFullscreen} />}
      >
        <BeltMirror
          stream={source.kind === 'camera' ? app.getStream() : null}
          size={'picture' in source ? source.picture : NO_PICTURE}
          mirrored={mirrored}
          subscribe={subscribe}
          measuring={measuring}
        />
      </BeltView>
      <HandRing follow={follow} measuring={measuring} />
      {failed ? (
        <div className="live-notice">
          <EngineFailureNotice />
        </div>
      ) : (
        <NoPictureNotice />
      )}
      <AskEnd of="run" isOpen={asksEnd} onClose={() => setAsksEnd(false)} />
      {earsOnly ? <EarsOnly onLit={() => heading.current?.focus({ preventScroll: true })} /> : null}
    </main>
  );
}
