import { createFilmTurn, type FilmTurn } from '../../core/film/film-turn.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { APP_VERSION } from '../browser/app-version.ts';
import type { FilmEngine, FilmEngines } from '../engine/film-engines.ts';
import type { ProcessedFrame } from '../engine/pipeline.ts';
import type { EngineSlice } from '../engine/engine-state.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import { createFilmPace, squatApartMs } from '../source/film-pace.ts';
import { AS_FILE_SAYS, originOfFilm, pictureOfFilm, type FilmWish } from '../source/film-wish.ts';
import { SourceError } from '../source/source-error.ts';
import type { SourceParts } from '../source/source-parts.ts';
import type { Slice } from '../state/slice.ts';
import type { SessionParts } from './session-parts.ts';
import type { MeasuredBy } from './session-plan.ts';
import { filmProgramme } from './session-programme.ts';
import type { SessionSlice } from './session-state.ts';
import { createSessionRun, type SessionRun } from './session-run.ts';

/**
 * Measures a film beside the screen: nothing is shown, coached or heard. Waits while a session runs in front of the
 * screen, and while every engine has a film.
 *
 * @param onProgress hears of the measured share, 0..1.
 * @throws BrokenFilm; SourceError; DOMException `AbortError`.
 */
export type MeasureFilm = (
  film: { readonly file: File; readonly wish?: FilmWish },
  signal: AbortSignal,
  onProgress: (share: number) => void,
) => Promise<SessionRecord>;

/** A film that can't be read to its end. */
export class BrokenFilm extends SourceError {
  /** Everything until then; `null`: nothing. */
  readonly measured: SessionRecord | null;

  constructor({ reason, message }: SourceError, measured: SessionRecord | null) {
    super(reason, message);
    this.measured = measured;
  }
}

type FilmParts = Pick<SourceParts, 'openVideoFile' | 'keepScreenOn'> &
  Pick<SessionParts, 'createTracker' | 'createCoach' | 'today' | 'shelf'>;

type FilmState = Pick<SessionSlice, 'session'> & Pick<EngineSlice, 'preciseFailure'> & SettingsSlice;

interface Attempt {
  readonly file: File;
  readonly wish: FilmWish;
  readonly engine: FilmEngine;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/**
 * Measures films beside the screen, as `openFile` would in front of it, as many at once as there are engines. A session
 * in front of the screen comes first: the films are let go, and measured anew from their beginning when the session is
 * over. An engine follows one person, and a film measured in two halves would not give the same numbers.
 */
export function createFilmMeasurer(
  parts: FilmParts,
  store: Slice<FilmState>,
  engines: FilmEngines,
  nameEngine: (keeper: FilmEngine['keeper']) => MeasuredBy,
): MeasureFilm {
  const measureInTurn: MeasureFilm = async ({ file, wish = AS_FILE_SAYS }, signal, onProgress) => {
    const engine = await engines.take(signal);
    const attempt = new AbortController();
    const stop = (): void => attempt.abort();
    const before = store.getState();
    const unsubscribe = store.subscribe((state) => {
      // Another model sees the joints elsewhere, so no film is measured by two.
      if (!isFree(state) || hasOtherModel(before, state)) stop();
    });
    signal.addEventListener('abort', stop, { once: true });
    engine.lost.addEventListener('abort', stop, { once: true });
    try {
      if (engine.lost.aborted || !isFree(store.getState())) stop();
      attempt.signal.throwIfAborted();
      return await measureUpright(parts, store, nameEngine, {
        file,
        wish,
        engine,
        signal: attempt.signal,
        onProgress,
      });
    } catch (error) {
      signal.throwIfAborted();
      if (!attempt.signal.aborted) throw nameFailure(error);
    } finally {
      unsubscribe();
      signal.removeEventListener('abort', stop);
      engine.lost.removeEventListener('abort', stop);
      engines.giveBack(engine);
    }
    onProgress(0);
    await whenFree(store, signal);
    return measureInTurn({ file, wish }, signal, onProgress);
  };

  return async (film, signal, onProgress) => {
    await whenFree(store, signal);
    return measureInTurn(film, signal, onProgress);
  };
}

/**
 * Measures a film, and once more with its pictures turned if most of the people in it lie on a side or stand on their head.
 * The turn of a phone's upright film is lost in most copies into another kind of file.
 *
 * @throws BrokenFilm; DOMException `AbortError`, with nothing left open.
 */
async function measureUpright(
  parts: FilmParts,
  store: Slice<FilmState>,
  nameEngine: (keeper: FilmEngine['keeper']) => MeasuredBy,
  attempt: Attempt,
): Promise<SessionRecord> {
  const turn = createFilmTurn();
  const record = await measureOnce(parts, store, nameEngine, attempt, turn);
  const { turnDeg } = turn;
  if (attempt.wish.turnedDeg !== undefined || turnDeg === 0) return record;
  const wish = { ...attempt.wish, turnedDeg: turnDeg };
  return measureOnce(parts, store, nameEngine, { ...attempt, wish }, createFilmTurn());
}

/** @throws BrokenFilm; DOMException `AbortError`, with nothing left open. */
async function measureOnce(
  parts: FilmParts,
  store: Slice<FilmState>,
  nameEngine: (keeper: FilmEngine['keeper']) => MeasuredBy,
  { file, wish, engine: { keeper, pipeline }, signal, onProgress }: Attempt,
  turn: FilmTurn,
): Promise<SessionRecord> {
  const programme = filmProgramme(store.getState().settings);
  const thresholds = parts.shelf.thresholds();
  const source = { kind: 'file', label: file.name } as const;
  let set: SessionRun | null = null;

  const letScreenSleep = parts.keepScreenOn();
  try {
    const video = await parts.openVideoFile(file, signal, wish);
    const begun = originOfFilm(video.facts, wish, parts.today());
    const use = ({ frame: { size }, estimate: { observation } }: ProcessedFrame): void => {
      if (signal.aborted) return;
      // Another picture size begins another run, as in front of the screen.
      if (set === null || set.picture.widthPx !== size.widthPx || set.picture.heightPx !== size.heightPx) {
        const origin = { ...begun, source, ...nameEngine(keeper), appVersion: APP_VERSION };
        const picture = pictureOfFilm(size, video.facts);
        set = createSessionRun(parts, { origin, picture, programme, purpose: 'training', thresholds });
      }
      turn.add(observation);
      set.hold(observation);
    };
    const passOver = (timestampMs: number): void => set?.passOver(timestampMs);
    try {
      // The person who was followed before is not in this film. An engine that is still to come knows nobody.
      await keeper.whenReady(signal);
      keeper.current?.forgetPerson(null);
      const pace = createFilmPace();
      for await (const frame of video.frames()) {
        const { timestampMs } = frame;
        if (pace.wants(timestampMs, squatApartMs(nameEngine(keeper).model))) {
          await pipeline.measure(frame, signal, use);
        } else {
          frame.image.close();
          passOver(timestampMs);
        }
        signal.throwIfAborted();
        if (video.durationMs > 0) onProgress(Math.min(1, Math.max(0, timestampMs / video.durationMs)));
      }
    } finally {
      video.close();
    }
  } catch (error) {
    if (error instanceof SourceError) throw new BrokenFilm(error, measuredBy(set));
    throw error;
  } finally {
    letScreenSleep();
  }
  return recordOf(set);
}

/** Widens the type again: the compiler does not see that `use` sets the run. */
function measuredBy(set: SessionRun | null): SessionRecord | null {
  return set?.toRecord() ?? null;
}

function recordOf(set: SessionRun | null): SessionRecord {
  if (set === null) throw new SourceError('file-broken', 'No picture of the film could be measured');
  return set.toRecord();
}

function hasOtherModel(before: FilmState, { settings, preciseFailure }: FilmState): boolean {
  const { model, films } = before.settings;
  return settings.model !== model || settings.films !== films || preciseFailure !== before.preciseFailure;
}

/** The engine is free while no session runs in front of the screen. */
function isFree({ session }: FilmState): boolean {
  return session === null;
}

/** @throws DOMException `AbortError` */
function whenFree(store: Slice<FilmState>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!signal.aborted && !isFree(store.getState())) return;
      unsubscribe();
      signal.removeEventListener('abort', look);
      if (signal.aborted) reject(abortError());
      else resolve();
    };
    const unsubscribe = store.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
}

function nameFailure(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError('file-broken', String(error), { cause: error });
}

function abortError(): DOMException {
  return new DOMException('Cancelled', 'AbortError');
}
