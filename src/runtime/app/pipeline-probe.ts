import type { MeasuredRun } from '../../core/session/measured-run.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { App } from './app.ts';
import type { AppState } from './app-state.ts';
import { BrokenFilm } from '../session/measure-film.ts';
import type { FilmWish } from '../source/film-wish.ts';
import type { SourceFailure } from '../source/source-state.ts';
import type { FrameObserver, FrameReport } from '../engine/frame-report.ts';

/** The newest frames that the probe keeps: ten minutes of them. */
const MAX_FRAMES = 18_000;

type RunnerFrameReport = Omit<FrameReport, 'reading'>;

/** One file, measured by the product's own pipeline. */
interface ProbeRun {
  /** Every frame in order, events included. */
  readonly frames: readonly FrameReport[];
  /** `null` when no frame was processed. */
  readonly session: SessionRecord | null;
  readonly failure: SourceFailure | null;
}

/**
 * Stands on `window.kneelineProbe` when the address has `?probe`, so that the bench and the accuracy run can look on.
 * The probe reads, and asks for what a person can ask for; it changes nothing in how frames are measured.
 */
interface PipelineProbe {
  readonly state: AppState;
  /** The frames that were processed since the last `forgetFrames`, oldest first. */
  readonly frames: readonly FrameReport[];
  /** The frames of a run that were processed since the last `forgetFrames`, oldest first. */
  readonly runnerFrames: readonly RunnerFrameReport[];
  forgetFrames(): void;
  /**
   * Measures one film to its end.
   *
   * @param film a file, or the address of one on the own origin.
   * @throws Error when the film can't be fetched, or when the engine has failed for good.
   */
  measureFile(film: File | string): Promise<ProbeRun>;
  /**
   * Measures one film of a run to its end.
   *
   * @param film a file, or the address of one on the own origin.
   * @throws Error when the film can't be fetched, or when the engine has failed for good.
   */
  measureRunFile(film: File | string, wish: FilmWish): Promise<ProbeRunFilm>;
  /** How many films `measureBeside` measures at once. */
  readonly filmsAtOnce: number;
  /**
   * Measures one film beside the screen, as the page's list of films does.
   *
   * @param onShare hears of the measured share, 0..1, and of 0 when the film begins.
   * @throws Error when the film can't be fetched, or when the engine has failed for good.
   */
  measureBeside(film: File | string, wish: FilmWish, onShare: (share: number) => void): Promise<ProbeFilm>;
}

/** One film of a run, measured by the product's own pipeline. */
interface ProbeRunFilm {
  /** The frames that were measured, in order. */
  readonly frames: readonly RunnerFrameReport[];
  /** The run up to the end of the film, or to the place where the film broke off; `null`: no frame was measured. */
  readonly run: MeasuredRun | null;
  readonly failure: SourceFailure | null;
}

/** One film, measured beside the screen. */
interface ProbeFilm {
  /** Everything until the film broke off, if it did; `null`: nothing was measured. */
  readonly record: SessionRecord | null;
  readonly failure: SourceFailure | null;
}

declare global {
  interface Window {
    /** Present when the address has `?probe`. */
    kneelineProbe?: PipelineProbe;
  }
}

export interface ProbeWiring {
  readonly observer: FrameObserver;
  readonly connect: (app: App) => PipelineProbe;
}

export function createPipelineProbe(): ProbeWiring {
  let frames: FrameReport[] = [];
  let runnerFrames: RunnerFrameReport[] = [];
  let lastRecord: SessionRecord | null = null;

  return {
    observer: {
      onFrame(report) {
        if (frames.length >= MAX_FRAMES) frames = frames.slice(MAX_FRAMES / 2);
        frames.push(report);
      },
      onRunnerFrame(report) {
        if (runnerFrames.length >= MAX_FRAMES) runnerFrames = runnerFrames.slice(MAX_FRAMES / 2);
        runnerFrames.push(report);
      },
      onSessionEnded(record) {
        lastRecord = record;
      },
    },
    connect(app) {
      return {
        get state() {
          return app.getState();
        },
        get frames() {
          return frames;
        },
        get runnerFrames() {
          return runnerFrames;
        },
        forgetFrames() {
          frames = [];
          runnerFrames = [];
        },
        async measureRunFile(film, wish) {
          const file = typeof film === 'string' ? await fetchFilm(film) : film;
          runnerFrames = [];
          app.intents.openRunFilm(file, wish);
          await sessionEnded(app);
          const { source, finishedRun } = app.getState();
          const failure = source.kind === 'failed' ? source.reason : null;
          return { frames: runnerFrames, run: finishedRun?.run ?? null, failure };
        },
        async measureFile(film) {
          const file = typeof film === 'string' ? await fetchFilm(film) : film;
          frames = [];
          lastRecord = null;
          app.intents.openFile(file);
          await sessionEnded(app);
          const { source } = app.getState();
          return { frames, session: lastRecord, failure: source.kind === 'failed' ? source.reason : null };
        },
        get filmsAtOnce() {
          return app.filmsAtOnce();
        },
        async measureBeside(film, wish, onShare) {
          const file = typeof film === 'string' ? await fetchFilm(film) : film;
          const stop = new AbortController();
          const failed = engineFailed(app, stop.signal);
          try {
            const record = await Promise.race([app.measureFilm({ file, wish }, stop.signal, onShare), failed]);
            return { record, failure: null };
          } catch (error) {
            if (error instanceof BrokenFilm) return { record: error.measured, failure: error.reason };
            throw error;
          } finally {
            stop.abort();
          }
        },
      };
    },
  };
}

async function fetchFilm(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new File([await response.blob()], address.slice(address.lastIndexOf('/') + 1));
}

/** Rejects when the engine of the screen fails for good, and never resolves. @param signal ends the wait. */
function engineFailed(app: App, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const look = (): void => {
      const { engine } = app.getState();
      if (engine.kind === 'failed') reject(new Error(`Engine failed: ${engine.reason}: ${engine.detail}`));
    };
    signal.addEventListener('abort', app.subscribe(look), { once: true });
    look();
  });
}

function sessionEnded(app: App): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { session, engine } = app.getState();
      if (engine.kind === 'failed')
        settle(() => reject(new Error(`Engine failed: ${engine.reason}: ${engine.detail}`)));
      else if (session === null) settle(resolve);
    };
    const settle = (end: () => void): void => {
      unsubscribe();
      end();
    };
    const unsubscribe = app.subscribe(look);
    look();
  });
}
