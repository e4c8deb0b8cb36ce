import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { CoachCommand } from '../../core/coach/coach.ts';
import type { Programme } from '../../core/coach/programme.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';
import type { Purpose, SessionOrigin, SessionRecord } from '../../core/session/session-record.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { Slice } from '../state/slice.ts';
import { APP_VERSION } from '../browser/app-version.ts';
import type { Draft } from './draft.ts';
import { createSessionRun, type SessionRun, type RunStep } from './session-run.ts';
import type { Painters } from './painters.ts';
import { rememberSession, type PersonsSession } from './remember-session.ts';
import type { SessionParts } from './session-parts.ts';
import type { MeasuredBy } from './session-plan.ts';
import type { SessionSlice } from './session-state.ts';
import { filmProgramme, programmeOf, TRY_IT_PROGRAMME } from './session-programme.ts';

/** What a source was opened for. */
export interface AskedSession {
  readonly source: SessionOrigin['source'];
  readonly purpose: Purpose;
}

/** One frame, as seen by an engine or as recorded. */
export interface ObservedFrame {
  readonly observation: PoseObservation;
  readonly measuredBy: MeasuredBy;
  readonly size: PictureSize;
  /** Valid during the call only. */
  readonly picture: CanvasImageSource | null;
}

/** The one session at a time: from frames to the screen, the ear and the record. */
export interface SessionKeeper {
  /** Another source was asked for: what ran is set aside until that source is measured. */
  begin(asked: AskedSession): void;
  advance(frame: ObservedFrame): RunStep;
  /** @returns `false` when nothing is measured that could be commanded. */
  command(command: CoachCommand): boolean;
  /** Begins a session of its own, with the programme that is asked for now; what was measured goes to the history. */
  startAnew(): void;
  /** Begins a set of its own within the same programme; what was measured goes to the history. */
  leaveSet(): void;
  /**
   * @param alwaysShow also a session in which nothing was measured.
   * @returns what was recorded, and what there is to look back on: that, or what was set aside for it.
   */
  end(alwaysShow: boolean): { readonly record: SessionRecord | null; readonly finished: PersonsSession | null };
  /** When the last frame was shown, page clock, milliseconds. */
  readonly lastFrameMs: number;
}

interface Planned extends AskedSession {
  readonly programme: Programme;
  readonly thresholds: Thresholds;
  /** Whom it was begun for. */
  readonly personId: string | null;
}

export function createSessionKeeper(
  parts: SessionParts,
  store: Slice<SessionSlice & SettingsSlice>,
  painters: Painters,
): SessionKeeper {
  let planned: Planned | null = null;
  let set: SessionRun | null = null;
  /** Of that set. */
  let draft: Draft | null = null;
  /** Given back when the source that it was left for never gets as far as a measurement. */
  let interrupted: PersonsSession | null = null;
  let lastFrameMs = 0;

  const plan = (asked: AskedSession): void => {
    const programme = programmeFor(asked);
    planned = { ...asked, programme, thresholds: parts.shelf.thresholds(), personId: parts.shelf.personId() };
    store.setState({ programme });
  };

  const programmeFor = ({ source: { kind }, purpose }: AskedSession): Programme => {
    const { settings, history } = store.getState();
    if (kind === 'try-it') return TRY_IT_PROGRAMME;
    return kind === 'file' ? filmProgramme(settings) : programmeOf(settings, history, purpose);
  };

  /** A phone that was turned sees another picture: what was taken standing holds no more, so a new set begins. */
  const setFor = ({ size, measuredBy }: ObservedFrame): SessionRun => {
    if (set !== null && set.picture.widthPx === size.widthPx && set.picture.heightPx === size.heightPx) return set;
    leaveSet();
    if (planned === null) throw new Error('A frame came without a session');
    const { source, programme, purpose, thresholds, personId } = planned;
    const origin = { startedAt: parts.today().toISOString(), source, ...measuredBy, appVersion: APP_VERSION };
    const begun = createSessionRun(parts, { origin, picture: size, programme, purpose, thresholds });
    if (source.kind === 'camera') draft = parts.drafts.begin(begun, () => personId ?? parts.shelf.personId());
    return begun;
  };

  const show = (shown: SessionRun, step: RunStep): void => {
    const live = shown.takeSnapshot(step, lastFrameMs);
    if (live !== null) store.setState({ live, coach: step.coach, stalled: false });
  };

  const giveCues = ({ cues }: RunStep): void => {
    for (const given of cues) {
      parts.cuePlayer.play(given.cue, store.getState().settings);
      store.setState({ lastCue: given });
    }
  };

  const recordOf = (measured: SessionRun): PersonsSession => ({
    record: measured.toRecord(),
    personId: planned?.personId ?? null,
    draft,
  });

  parts.onHidden(() => draft?.noteHidden());

  /** What can't go on with another picture or model still happened: its numbers are kept. */
  const leaveSet = (): void => {
    if (set !== null) rememberSession(parts, store, recordOf(set));
    forgetSet();
  };

  const forgetSet = (): void => {
    set = null;
    draft = null;
    store.setState({ live: null, coach: null, lastCue: null });
  };

  return {
    begin(asked) {
      if (set !== null) interrupted = set.worthShowing ? recordOf(set) : null;
      plan(asked);
      lastFrameMs = parts.now();
      forgetSet();
    },
    advance(frame) {
      set = setFor(frame);
      if (interrupted !== null) rememberSession(parts, store, interrupted);
      interrupted = null;
      const step = set.advance(frame.observation);
      draft?.noteFrame();
      painters.paint({ reading: step.reading, coach: step.coach, picture: frame.picture, size: frame.size });
      lastFrameMs = parts.now();
      show(set, step);
      giveCues(step);
      return step;
    },
    command(command) {
      set?.command(command);
      return set !== null;
    },
    startAnew() {
      leaveSet();
      if (planned !== null) plan(planned);
    },
    leaveSet,
    end(alwaysShow) {
      const ended = set && recordOf(set);
      const finished = set !== null && (alwaysShow || set.worthShowing) ? ended : interrupted;
      interrupted = null;
      planned = null;
      store.setState({ programme: null });
      forgetSet();
      return { record: ended?.record ?? null, finished };
    },
    get lastFrameMs() {
      return lastFrameMs;
    },
  };
}
