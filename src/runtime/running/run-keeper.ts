import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { CoachCommand } from '../../core/coach/coach.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';
import { hiddenShareOfRun } from '../../core/run-coach/fade-mirror.ts';
import type { SessionOrigin } from '../../core/session/session-record.ts';
import { frameOrigin, openedFilm, type OpenedFilm } from '../session/frame-origin.ts';
import type { Painters } from '../session/painters.ts';
import type { MeasuredBy } from '../session/session-plan.ts';
import type { SessionParts } from '../session/session-parts.ts';
import type { SessionSlice } from '../session/session-state.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { FilmFacts } from '../source/film-facts.ts';
import type { FilmWish } from '../source/film-wish.ts';
import type { Slice } from '../state/slice.ts';
import type { FollowedRun, FollowRun } from './follow-run.ts';
import { isWholeRun, type RunCounts } from './run-counts.ts';
import type { FinishedRun, LiveRun, RunFrame, RunSlice } from './run-state.ts';

/** The concrete parts that runs need. */
export interface RunParts extends Pick<SessionParts, 'now' | 'today' | 'cuePlayer'> {
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
  /** Drops a run that another session takes the place of, and the finished run that was shown. */
  forget(): void;
  /**
   * Ends the run, and shows it as `finishedRun` where a step was found. Forgets a run of which nothing was seen.
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
  /** Parts of this run that were left for another picture size, model or person. */
  let left: FollowedRun[] = [];
  let lastFrameMs = 0;
  let isCoached = false;
  let hiddenShare = 0;

  const forget = (finishedRun: FinishedRun | null = null): void => {
    source = null;
    isCoached = false;
    film = null;
    part = null;
    left = [];
    store.setState({ run: null, finishedRun });
  };

  const leavePart = (): void => {
    if (part !== null) left.push(part);
    part = null;
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
    return parts.followRun({ ...frameOrigin(known, measuredBy, size), thresholds: session.thresholds }, coaching);
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
    },
    advance({ observation, measuredBy, size, picture }) {
      part = partFor(measuredBy, size);
      const { settings } = store.getState();
      const { reading, live, isDue, cues } = part.advance(observation, parts.now(), settings.raisedHand);
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
    forget: () => forget(),
    end(file) {
      leavePart();
      const runs = left.map((one) => one.toRun());
      // One part is shown: the one with the most steps.
      const [run] = runs.toSorted((one, other) => other.record.steps.length - one.record.steps.length);
      if (isCoached && run !== undefined && isWholeRun(run)) {
        parts.runCounts.add(store.getState().session?.personId ?? null);
      }
      const isWorthShowing = run !== undefined && (file !== null || run.record.steps.length > 0);
      forget(isWorthShowing ? { run, film: file } : null);
    },
    get lastFrameMs() {
      return lastFrameMs;
    },
  };
}
