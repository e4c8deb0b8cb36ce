import type { CoachCommand, CoachView } from '../../core/coach/coach.ts';
import type { Programme } from '../../core/coach/programme.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';
import type { Purpose, SessionOrigin, SessionRecord } from '../../core/session/session-record.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { Slice } from '../state/slice.ts';
import type { FilmWish } from '../source/film-wish.ts';
import type { FilmFacts } from '../source/film-facts.ts';
import { createFilmPace, squatApartMs } from '../source/film-pace.ts';
import type { Draft } from './draft.ts';
import { frameOrigin, openedFilm, type OpenedFilm } from './frame-origin.ts';
import type { PaintFrame } from './paint-frame.ts';
import type { Painters } from './painters.ts';
import { dropSession, rememberSession, type PersonsSession } from './remember-session.ts';
import type { SessionParts } from './session-parts.ts';
import type { MeasuredBy } from './session-plan.ts';
import { filmProgramme, programmeOf, TRY_IT_PROGRAMME } from './session-programme.ts';
import type { Teaching } from './teaching.ts';
import { createSessionRun, type RunStep, type SessionRun } from './session-run.ts';
import type { Activity } from './session.ts';
import type { SessionSlice } from './session-state.ts';
import { hasFinishedSet, questionBeforeStartOver } from './start-over.ts';

/** The source that a person asked for, and the purpose. */
export interface AskedSession {
  readonly source: SessionOrigin['source'];
  readonly purpose: Purpose;
  readonly activity: Activity;
}

/** One frame, with the joints that an engine found in it now or found earlier (try-it). */
interface ObservedFrame {
  readonly observation: PoseObservation;
  readonly measuredBy: MeasuredBy;
  readonly size: PictureSize;
  /** Valid during the call only. */
  readonly picture: CanvasImageSource | null;
}

/** The one session at a time: from frames to the screen, the ear and the record. Nobody else begins or ends a session. */
export interface SessionKeeper {
  /** Begins a session. An earlier one that still runs is set aside until the new source is measured. */
  begin(asked: AskedSession): void;
  /** Takes the date and the speed of the film that was opened. Valid until the next session begins. */
  noteFilm(facts: FilmFacts, wish: FilmWish): void;
  /** Tells whether this frame of a film is measured by this model. Has to be asked once for each frame, in order. */
  wantsFilmFrame(timestampMs: number, model: string): boolean;
  advance(frame: ObservedFrame): RunStep;
  /** @returns `false` when nothing is measured that could be commanded. */
  command(command: CoachCommand): boolean;
  /** Begins or ends a time in which something is shown and nothing counts. `null`: what is measured counts. */
  teach(teaching: Teaching | null): void;
  /** Asks the person before a broken-off set is lost. @returns whether there is something to ask. */
  askToStartOver(): boolean;
  /** Begins the session over, with the person and the programme that are chosen now. A session without a finished set is dropped. */
  startOver(): void;
  /** Begins a session for somebody else in front of the same source. The session until now goes to the history. */
  beginForOther(): void;
  /** Begins another run within the session, because another model sees the joints elsewhere. */
  leaveRun(): void;
  /**
   * Ends the session. Its record goes to the history, and is shown as `finished` where there is something to look back
   * on. Where nothing was measured yet, the session that was set aside takes its place.
   *
   * @param alwaysShow also a session in which nothing was measured.
   * @returns everything that was recorded; `null` when no frame was.
   */
  end(alwaysShow: boolean): SessionRecord | null;
  /** The moment at which the last frame was shown, page clock, milliseconds. */
  readonly lastFrameMs: number;
}

export function createSessionKeeper(
  parts: SessionParts,
  store: Slice<SessionSlice & SettingsSlice>,
  painters: Painters<PaintFrame>,
): SessionKeeper {
  let lastId = 0;
  let asked: AskedSession | null = null;
  /** The facts of the film's file; `null`: the source is no film. */
  let film: OpenedFilm | null = null;
  let run: SessionRun | null = null;
  let draft: Draft | null = null;
  /** The coach's view of the run's newest frame. */
  let view: CoachView | null = null;
  /** The session that was left for a source that has not been measured yet. */
  let setAside: PersonsSession | null = null;
  let lastFrameMs = 0;
  let pace = createFilmPace();

  const open = (wanted: AskedSession): void => {
    asked = wanted;
    film = null;
    forgetRun();
    lastId += 1;
    store.setState({
      session: {
        id: lastId,
        personId: parts.shelf.personId(),
        purpose: wanted.purpose,
        activity: wanted.activity,
        programme: programmeFor(wanted),
        thresholds: parts.shelf.thresholds(),
      },
      startOverQuestion: null,
    });
  };

  const programmeFor = ({ source: { kind }, purpose }: AskedSession): Programme => {
    const { settings, history } = store.getState();
    if (kind === 'try-it') return TRY_IT_PROGRAMME;
    return kind === 'file' ? filmProgramme(settings) : programmeOf(settings, history, purpose);
  };

  /** A phone that was turned sees another picture. The standing axis holds no more there, so another run begins. */
  const runFor = ({ size, measuredBy }: ObservedFrame): SessionRun => {
    if (run !== null && run.picture.widthPx === size.widthPx && run.picture.heightPx === size.heightPx) return run;
    leaveRun();
    const { session } = store.getState();
    if (asked === null || session === null) throw new Error('A frame came without a session');
    const { source } = asked;
    const { programme, purpose, thresholds, personId } = session;
    const known = { source, film, lens: store.getState().settings.lens, today: parts.today() };
    const { origin, picture } = frameOrigin(known, measuredBy, size);
    const opened = createSessionRun(parts, { origin, picture, programme, purpose, thresholds });
    opened.teach(store.getState().teaching !== null);
    if (source.kind === 'camera') draft = parts.drafts.begin(opened, () => personId ?? parts.shelf.personId());
    return opened;
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
    personId: store.getState().session?.personId ?? null,
    draft,
  });

  parts.onHidden(() => draft?.noteHidden());

  /** Leaves the run and keeps its numbers: it can't go on with another picture, model or person, but it happened. */
  const leaveRun = (): void => {
    if (run !== null) rememberSession(parts, store, recordOf(run));
    forgetRun();
  };

  const forgetRun = (): void => {
    run = null;
    draft = null;
    view = null;
    store.setState({ live: null, coach: null, lastCue: null });
  };

  return {
    begin(wanted) {
      if (run !== null) setAside = run.worthShowing ? recordOf(run) : null;
      lastFrameMs = parts.now();
      open(wanted);
      store.setState({ finished: null, stalled: false });
    },
    noteFilm(facts, wish) {
      film = openedFilm(facts, wish, parts.today());
      pace = createFilmPace();
    },
    wantsFilmFrame(timestampMs, model) {
      const isWanted = pace.wants(timestampMs, squatApartMs(model));
      if (!isWanted) run?.passOver(timestampMs);
      return isWanted;
    },
    advance(frame) {
      run = runFor(frame);
      if (setAside !== null) rememberSession(parts, store, setAside);
      setAside = null;
      const step = run.advance(frame.observation, store.getState().settings.raisedHand);
      view = step.coach;
      draft?.noteFrame();
      painters.paint({ reading: step.reading, coach: step.coach, picture: frame.picture, size: frame.size });
      lastFrameMs = parts.now();
      show(run, step);
      giveCues(step);
      return step;
    },
    command(command) {
      run?.command(command);
      return run !== null;
    },
    teach(wanted) {
      // Nobody stands in front of a film, so all of it counts.
      const teaching = asked?.source.kind === 'file' ? null : wanted;
      store.setState({ teaching });
      run?.teach(teaching !== null);
    },
    askToStartOver() {
      // Only a session in front of the camera is kept, so only there something can be lost.
      const question = asked?.source.kind === 'camera' ? questionBeforeStartOver(view) : null;
      store.setState({ startOverQuestion: question });
      return question !== null;
    },
    startOver() {
      if (run !== null && view !== null && !hasFinishedSet(view)) {
        dropSession(parts, store, recordOf(run));
        forgetRun();
      }
      leaveRun();
      if (asked !== null) open(asked);
    },
    beginForOther() {
      leaveRun();
      if (asked !== null) open(asked);
    },
    leaveRun,
    end(alwaysShow) {
      const ended = run && recordOf(run);
      const finished = run !== null && (alwaysShow || run.worthShowing) ? ended : setAside;
      setAside = null;
      asked = null;
      forgetRun();
      store.setState({
        session: null,
        startOverQuestion: null,
        teaching: null,
        stalled: false,
        finished: finished?.record ?? null,
      });
      if (finished !== null) rememberSession(parts, store, finished);
      return ended?.record ?? null;
    },
    get lastFrameMs() {
      return lastFrameMs;
    },
  };
}
