import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { CoachCommand } from '../../core/coach/coach.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';
import { hiddenShareOfRun } from '../../core/run-coach/fade-mirror.ts';
import { runThresholds } from '../../core/running/run-thresholds.ts';
import type { MeasuredRun } from '../../core/session/measured-run.ts';
import { sessionOfRun } from '../../core/session/run-session.ts';
import type { SessionOrigin } from '../../core/session/session-record.ts';
import { frameOrigin, openedFilm, type OpenedFilm } from '../session/frame-origin.ts';
import type { Draft } from '../session/draft.ts';
import type { Painters } from '../session/painters.ts';
import type { MeasuredBy } from '../session/session-plan.ts';
import type { SessionParts } from '../session/session-parts.ts';
import type { SessionSlice } from '../session/session-state.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { FilmFacts } from '../source/film-facts.ts';
import { createFilmPace, RUN_APART_MS } from '../source/film-pace.ts';
import type { FilmWish } from '../source/film-wish.ts';
import type { Slice } from '../state/slice.ts';
import type { FollowedRun, FollowRun } from './follow-run.ts';
import { isWholeRun, type RunCounts } from './run-counts.ts';
import type { FinishedRun, LiveRun, RunFrame, RunSlice } from './run-state.ts';

/** The concrete parts that runs need. */
export interface RunParts extends Pick<SessionParts, 'now' | 'today' | 'cuePlayer' | 'shelf' | 'drafts' | 'onHidden'> {
  readonly followRun: FollowRun;
  readonly runCounts: RunCounts;
}

/** Measures the frames of a session in which a person runs. The session keeper begins and ends the session itself. */
export interface RunKeeper {
  /** Whether frames belong to a run now. */
  readonly isOpen: boolean;
  begin(source: SessionOrigin['source']): void;
  /** Takes the facts of the film that was opened. Valid until the next run begins. */
  noteFilm(facts: FilmFacts, wish: FilmWish): void;
  /** Tells whether this frame of a film is measured. Has to be asked once for each frame, in order. */
  wants(timestampMs: number): boolean;
  advance(frame: {
    readonly observation: PoseObservation;
    readonly measuredBy: MeasuredBy;
    readonly size: PictureSize;
    /** Valid during the call only. */
    readonly picture: CanvasImageSource | null;
  }): LiveRun;
  /** A key, a clicker or a button. @returns `false` when nobody is coached. */
  command(command: CoachCommand): boolean;
  /** Measures from here on anew: another model, another person or the person's wish. */
  leavePart(): void;
  /** Ends a run that another session takes the place of, and shows no run any more. */
  giveWay(): void;
  /**
   * Ends the run, and shows it as `finishedRun` where a step was found. A camera's run in which a leg has a mean is kept.
   *
   * @param film the file of a film, which shows its result in any case; `null`: a camera.
   */
  end(film: File | null): void;
  /** The moment at which the last frame was shown, page clock, milliseconds. */
  readonly lastFrameMs: number;
}

export function createRunKeeper(
  parts: RunParts,
  store: Slice<RunSlice & SettingsSlice & Pick<SessionSlice, 'session' | 'stalled'>>,
  painters: Painters<RunFrame>,
): RunKeeper {
  let source: SessionOrigin['source'] | null = null;
  let film: OpenedFilm | null = null;
  let part: FollowedRun | null = null;
  /** The draft of the present part; `null`: a film, or no draft can be kept. */
  let draft: Draft | null = null;
  /** Parts of this run that were left for another picture size, model or person, each with the person who ran. */
  let left: { readonly part: FollowedRun; readonly personId: string | null; readonly draft: Draft | null }[] = [];
  let lastFrameMs = 0;
  let isCoached = false;
  let hiddenShare = 0;
  let pace = createFilmPace();

  const forget = (finishedRun: FinishedRun | null = null): void => {
    source = null;
    isCoached = false;
    film = null;
    part = null;
    draft = null;
    left = [];
    store.setState({ run: null, finishedRun });
  };

  const leavePart = (): void => {
    if (part !== null) left.push({ part, personId: store.getState().session?.personId ?? null, draft });
    part = null;
    draft = null;
    store.setState({ run: null });
  };

  /** A phone that was turned sees another picture, in which the standing axis does not hold. */
  const partFor = (measuredBy: MeasuredBy, size: PictureSize): FollowedRun => {
    if (part !== null && part.picture.widthPx === size.widthPx && part.picture.heightPx === size.heightPx) return part;
    leavePart();
    const { session, settings } = store.getState();
    if (source === null || session === null) throw new Error('A frame came without a run');
    const known = { source, film, lens: settings.lens, today: parts.today() };
    const coaching = isCoached ? { hiddenShare } : null;
    const { personId, thresholds } = session;
    const opened = parts.followRun(
      { ...frameOrigin(known, measuredBy, size), thresholds: runThresholds(thresholds) },
      coaching,
    );
    if (isCoached) draft = parts.drafts.begin(opened, () => personId ?? parts.shelf.personId());
    return opened;
  };

  parts.onHidden(() => draft?.noteHidden());

  /** Ends every part. Films are nobody's training; a film's run can be kept by hand. */
  const finishParts = (): readonly MeasuredRun[] => {
    leavePart();
    return left.map(({ part: one, personId, draft: written }) => {
      const run = one.toRun();
      const hasMean = Object.values(run.record.legs).some((leg) => leg !== null);
      written?.stop();
      if (isCoached && hasMean) parts.shelf.keep(sessionOfRun(run), personId, written);
      else written?.discard();
      if (isCoached && isWholeRun(run)) parts.runCounts.add(personId);
      return run;
    });
  };

  return {
    get isOpen() {
      return source !== null;
    },
    begin(wanted) {
      forget();
      source = wanted;
      isCoached = wanted.kind === 'camera';
      const { session, settings } = store.getState();
      hiddenShare = settings.runFading ? hiddenShareOfRun(parts.runCounts.of(session?.personId ?? null)) : 0;
      lastFrameMs = parts.now();
    },
    noteFilm(facts, wish) {
      film = openedFilm(facts, wish, parts.today());
      pace = createFilmPace();
    },
    wants: (timestampMs) => pace.wants(timestampMs, RUN_APART_MS),
    advance({ observation, measuredBy, size, picture }) {
      part = partFor(measuredBy, size);
      const { settings } = store.getState();
      const { reading, live, isDue, cues } = part.advance(observation, parts.now(), settings.raisedHand);
      draft?.noteFrame();
      painters.paint({ reading, live, keypoints: observation.person?.keypoints ?? null, picture, size });
      lastFrameMs = parts.now();
      if (isDue) store.setState({ run: live, stalled: false });
      for (const { cue } of cues) parts.cuePlayer.play(cue, store.getState().settings);
      return live;
    },
    command(command) {
      if (part === null || !isCoached) return false;
      part.command(command);
      return true;
    },
    leavePart,
    giveWay() {
      finishParts();
      forget();
    },
    end(file) {
      // One part is shown: the one with the most steps.
      const [run] = finishParts().toSorted((one, other) => other.record.steps.length - one.record.steps.length);
      const isWorthShowing = run !== undefined && (file !== null || run.record.steps.length > 0);
      forget(isWorthShowing ? { run, film: file } : null);
    },
    get lastFrameMs() {
      return lastFrameMs;
    },
  };
}
