import type { SessionRecord } from '../../core/session/session-record.ts';
import { APP_VERSION } from '../browser/app-version.ts';
import type { EngineKeeper } from '../engine/engine-keeper.ts';
import type { Pipeline, ProcessedFrame } from '../engine/pipeline.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import { SourceError } from '../source/source-error.ts';
import type { SourceParts } from '../source/source-parts.ts';
import type { Slice } from '../state/slice.ts';
import type { SessionParts } from './session-parts.ts';
import type { MeasuredBy } from './session-plan.ts';
import { filmProgramme } from './session-programme.ts';
import type { SessionSlice } from './session-state.ts';
import { createSessionRun, type SessionRun } from './session-run.ts';

/**
 * Measures a film beside the screen: nothing is shown, coached or heard. Waits while something else is measured.
 *
 * @param onProgress hears of the measured share, 0..1.
 * @throws SourceError; DOMException `AbortError`.
 */
export type MeasureFilm = (
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
) => Promise<SessionRecord>;

/** The engine that also measures in front of the screen. */
interface SharedEngine {
  readonly keeper: Pick<EngineKeeper, 'current' | 'whenReady'>;
  readonly pipeline: Pick<Pipeline, 'measure'>;
  readonly nameEngine: () => MeasuredBy;
}

type FilmParts = Pick<SourceParts, 'openVideoFile' | 'keepScreenOn'> &
  Pick<SessionParts, 'createTracker' | 'createCoach' | 'today' | 'shelf'>;

type FilmState = Pick<SessionSlice, 'session'> & SettingsSlice;

/**
 * Measures films beside the screen, one at a time, as `openFile` would in front of it. A session in front of the screen
 * comes first: the film is let go, and measured anew from its beginning when the session is over. The engine follows
 * one person, and a film measured in two halves would not give the same numbers.
 */
export function createFilmMeasurer(parts: FilmParts, store: Slice<FilmState>, shared: SharedEngine): MeasureFilm {
  let lastTurn: Promise<unknown> = Promise.resolve();

  const measurePatiently = async (
    file: File,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<SessionRecord> => {
    await whenFree(store, signal);
    const attempt = new AbortController();
    const stop = (): void => attempt.abort();
    const { model } = store.getState().settings;
    const unsubscribe = store.subscribe((state) => {
      // Another model sees the joints elsewhere, so no film is measured by two.
      if (!isFree(state) || state.settings.model !== model) stop();
    });
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await measureOnce(parts, store, shared, file, attempt.signal, onProgress);
    } catch (error) {
      signal.throwIfAborted();
      if (!attempt.signal.aborted) throw nameFailure(error);
    } finally {
      unsubscribe();
      signal.removeEventListener('abort', stop);
    }
    onProgress(0);
    return measurePatiently(file, signal, onProgress);
  };

  return (file, signal, onProgress) => {
    const myTurn = unlessAborted(lastTurn, signal).then(() => measurePatiently(file, signal, onProgress));
    // Drops the value, because each turn would hold the records of all turns before it.
    lastTurn = Promise.allSettled([lastTurn, myTurn]).then(() => undefined);
    return myTurn;
  };
}

/** @throws SourceError; DOMException `AbortError`, with nothing left open. */
async function measureOnce(
  parts: FilmParts,
  store: Slice<FilmState>,
  { keeper, pipeline, nameEngine }: SharedEngine,
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<SessionRecord> {
  const programme = filmProgramme(store.getState().settings);
  const thresholds = parts.shelf.thresholds();
  const source = { kind: 'file', label: file.name } as const;
  let set: SessionRun | null = null;

  const use = ({ frame: { size }, estimate: { observation } }: ProcessedFrame): void => {
    if (signal.aborted) return;
    // Another picture size begins another run, as in front of the screen.
    if (set === null || set.picture.widthPx !== size.widthPx || set.picture.heightPx !== size.heightPx) {
      const origin = { startedAt: parts.today().toISOString(), source, ...nameEngine(), appVersion: APP_VERSION };
      set = createSessionRun(parts, { origin, picture: size, programme, purpose: 'training', thresholds });
    }
    set.advance(observation);
  };

  const letScreenSleep = parts.keepScreenOn();
  try {
    const video = await parts.openVideoFile(file, signal);
    try {
      // The person who was followed before is not in this film. An engine that is still to come knows nobody.
      await keeper.whenReady(signal);
      keeper.current?.forgetPerson(null);
      for await (const frame of video.frames()) {
        const { timestampMs } = frame;
        await pipeline.measure(frame, signal, use);
        signal.throwIfAborted();
        if (video.durationMs > 0) onProgress(Math.min(1, Math.max(0, timestampMs / video.durationMs)));
      }
    } finally {
      video.close();
    }
  } finally {
    letScreenSleep();
  }
  return recordOf(set);
}

function recordOf(set: SessionRun | null): SessionRecord {
  if (set === null) throw new SourceError('file-broken', 'No picture of the film could be measured');
  return set.toRecord();
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

/**
 * @param turn never rejects.
 * @throws DOMException `AbortError` as soon as `signal` is aborted.
 */
function unlessAborted(turn: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortError());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void turn.then(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

function nameFailure(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError('file-broken', String(error), { cause: error });
}

function abortError(): DOMException {
  return new DOMException('Cancelled', 'AbortError');
}
