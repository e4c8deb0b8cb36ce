import type { SessionRecord } from '../../core/session/session-record.ts';
import type { App } from './app.ts';
import type { AppState } from './app-state.ts';
import type { SourceFailure } from '../source/source-state.ts';
import type { FrameObserver, FrameReport } from '../engine/frame-report.ts';

/** The newest frames that the probe keeps: ten minutes of them. */
const MAX_FRAMES = 18_000;

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
  forgetFrames(): void;
  /**
   * Measures one film to its end.
   *
   * @param film a file, or the address of one on the own origin.
   * @throws Error when the film can't be fetched, or when the engine has failed for good.
   */
  measureFile(film: File | string): Promise<ProbeRun>;
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
  let lastRecord: SessionRecord | null = null;

  return {
    observer: {
      onFrame(report) {
        if (frames.length >= MAX_FRAMES) frames = frames.slice(MAX_FRAMES / 2);
        frames.push(report);
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
        forgetFrames() {
          frames = [];
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
      };
    },
  };
}

async function fetchFilm(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new File([await response.blob()], address.slice(address.lastIndexOf('/') + 1));
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
