import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { EngineError } from '../../src/pose/engine.ts';
import type { AppParts } from '../../src/runtime/app/app-parts.ts';
import { createApp } from '../../src/runtime/app/create-app.ts';
import type { App } from '../../src/runtime/app/app.ts';
import { letPageGoOn } from '../../src/runtime/archive/page-turn.ts';
import { createBackendCache } from '../../src/runtime/engine/backend-cache.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import { createPlacementStorage } from '../../src/runtime/session/placement.ts';
import { createRunCounts } from '../../src/runtime/running/run-counts.ts';
import { followRun } from '../../src/runtime/running/follow-run.ts';
import { readOnPage } from '../../src/runtime/session-file/read-beside-page.ts';
import { createSettingsStorage } from '../../src/runtime/settings/settings-storage.ts';
import { defaultSettings } from '../../src/runtime/settings/settings.ts';
import type { FilmFacts } from '../../src/runtime/source/film-facts.ts';
import type { FilmWish } from '../../src/runtime/source/film-wish.ts';
import type { SourceError } from '../../src/runtime/source/source-error.ts';
import type { TryItRecording } from '../../src/runtime/source/try-it-file.ts';
import type { Cue } from '../../src/core/coach/cue.ts';
import type { Spoken } from '../../src/runtime/voice/spoken.ts';
import { FakeCameras } from './fake-cameras.ts';
import { FakeCoach } from './fake-coach.ts';
import { FrameLedger } from './fake-frame.ts';
import { emptyObservation, FAKE_ENGINE, FakePoseEstimator } from './fake-pose-estimator.ts';
import { FakeShelf } from './fake-shelf.ts';
import { FakeTracker } from './fake-tracker.ts';
import { MemoryStorage } from './memory-storage.ts';

/** An app of fakes, with the test as clock, camera and engine. */
export class AppBench {
  readonly cameras = new FakeCameras();
  readonly ledger = new FrameLedger();
  readonly storage = new MemoryStorage();
  readonly shelf = new FakeShelf();
  /** Every engine that was loaded, the newest last. */
  readonly engines: FakePoseEstimator[] = [];
  /** Every set's tracker, the newest last. */
  readonly trackers: FakeTracker[] = [];
  /** Cues that each new coach gives in its first frame. */
  firstCues: readonly Cue[] = [];
  /** Every set's coach, the newest last. */
  readonly coaches: FakeCoach[] = [];
  /** Cues that were played aloud, oldest first. */
  readonly played: Spoken[] = [];
  timesSilenced = 0;
  /** Languages that the machine speaks; `null`: it does not say yet. */
  voiceLanguages: readonly string[] | null = null;
  readonly faults: unknown[] = [];
  loadFailure: EngineError | null = null;
  /** Timestamps of the frames that the next film has, milliseconds. */
  film: readonly number[] = [0, 33, 66];
  filmFacts: FilmFacts = { recordedAt: null, slowedTimes: 1 };
  /** The wishes of the persons who opened films, in order. */
  readonly filmWishes: (FilmWish | undefined)[] = [];
  filmFailure: SourceError | null = null;
  filmOpeningFailure: SourceError | null = null;
  /** The recording that the next try plays; `null`: it can't be loaded. */
  tryIt: TryItRecording | null = {
    origin: 'fake',
    model: 'blazepose-full',
    picture: { widthPx: 640, heightPx: 480 },
    observations: [0, 33, 66].map(emptyObservation),
  };
  nowMs = 0;
  /** How far the clock on the wall went on. */
  passedMs = 0;
  isTabVisible = true;
  isScreenKeptOn = false;
  readonly app: App;
  readonly #watchers: { readonly intervalMs: number; readonly tick: () => void }[] = [];
  #ticks = 0;
  readonly #onHidden: (() => void)[] = [];
  #changeVoices: () => void = () => undefined;
  readonly #screenFrames = new Set<(nowMs: number) => void>();

  constructor(change: Partial<AppParts> = {}) {
    const store = createLocalStore(() => this.storage);
    const defaults = defaultSettings(['en']);
    this.app = createApp({
      loadEngine: async ({ model, backend }) => {
        if (this.loadFailure !== null) throw this.loadFailure;
        const engine = new FakePoseEstimator({
          ...FAKE_ENGINE,
          model,
          backend: backend === 'auto' ? 'webgl' : backend,
        });
        this.engines.push(engine);
        return engine;
      },
      machine: { cores: 1, memoryGb: 8 },
      backendCache: createBackendCache(store, 'test'),
      cameras: this.cameras,
      openVideoFile: async (_file, _signal, wish) => {
        this.filmWishes.push(wish);
        const { ledger, film, filmFailure } = this;
        if (this.filmOpeningFailure !== null) throw this.filmOpeningFailure;
        return {
          picture: { widthPx: 640, heightPx: 480 },
          durationMs: 100,
          facts: this.filmFacts,
          async *frames() {
            for (const timestampMs of film) yield ledger.capture(timestampMs);
            if (filmFailure !== null) throw filmFailure;
          },
          close: () => undefined,
        };
      },
      createTracker: () => {
        const tracker = new FakeTracker();
        this.trackers.push(tracker);
        return tracker;
      },
      createCoach: (programme) => {
        const coach = new FakeCoach(programme);
        coach.nextCues = [...this.firstCues];
        this.coaches.push(coach);
        return coach;
      },
      followRun,
      runCounts: createRunCounts(store),
      cuePlayer: {
        play: (cue) => this.played.push(cue),
        silence: () => {
          this.timesSilenced += 1;
        },
        voiceAvailable: (language) => this.voiceLanguages?.includes(language) ?? null,
        onVoicesChange: (act) => {
          this.#changeVoices = act;
        },
      },
      loadTryIt: async () => {
        if (this.tryIt === null) throw new Error('not served');
        return this.tryIt;
      },
      copyFrame: this.ledger.copy,
      initialSettings: defaults,
      settingsStorage: createSettingsStorage(store, defaults),
      shelf: this.shelf,
      drafts: { begin: () => null },
      placementStorage: createPlacementStorage(store),
      exportFile: () => undefined,
      readSession: readOnPage,
      keepScreenOn: () => {
        this.isScreenKeptOn = true;
        return () => {
          this.isScreenKeptOn = false;
        };
      },
      now: () => this.nowMs,
      today: () => new Date(Date.parse('2026-11-23T08:00:00Z') + this.passedMs),
      every: (intervalMs, tick) => {
        this.#watchers.push({ intervalMs, tick });
      },
      onEachFrame: (act) => {
        this.#screenFrames.add(act);
        return () => this.#screenFrames.delete(act);
      },
      isVisible: () => this.isTabVisible,
      onHidden: (act) => {
        this.#onHidden.push(act);
      },
      onFault: (error) => this.faults.push(error),
      observer: null,
      ...change,
    });
  }

  get engine(): FakePoseEstimator {
    const engine = this.engines.at(-1);
    if (engine === undefined) throw new Error('No engine was loaded yet');
    return engine;
  }

  get tracker(): FakeTracker {
    const tracker = this.trackers.at(-1);
    if (tracker === undefined) throw new Error('No set was begun yet');
    return tracker;
  }

  get coach(): FakeCoach {
    const coach = this.coaches.at(-1);
    if (coach === undefined) throw new Error('No set was begun yet');
    return coach;
  }

  /** The screen is painted anew, at `nowMs` of the page's clock. */
  repaint(nowMs: number): void {
    this.nowMs = nowMs;
    for (const act of this.#screenFrames) act(nowMs);
  }

  loadVoices(languages: readonly string[]): void {
    this.voiceLanguages = languages;
    this.#changeVoices();
  }

  hideTab(): void {
    this.isTabVisible = false;
    for (const act of this.#onHidden) act();
  }

  /** Lets time pass while the page is awake. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += TICK_MS) {
      this.passedMs += TICK_MS;
      this.tick();
      await settled();
    }
  }

  /** Lets half a second pass on the page: each watcher whose interval is over looks once. */
  tick(times = 1): void {
    for (let count = 0; count < times; count += 1) {
      this.#ticks += 1;
      for (const { intervalMs, tick } of this.#watchers) {
        if ((this.#ticks * TICK_MS) % intervalMs === 0) tick();
      }
    }
  }

  /** The camera takes a picture at `timestampMs`, and the page's clock is there too. */
  capture(timestampMs: number, width = 640, height = 480): void {
    this.nowMs = timestampMs;
    this.cameras.events?.onFrame(this.ledger.capture(timestampMs, width, height));
  }

  /** The camera takes a picture, and the engine answers. */
  async process(timestampMs: number, seen: Partial<PoseObservation> = {}): Promise<void> {
    this.capture(timestampMs);
    this.engine.answer(seen);
    await settled();
  }
}

/** The pace of the fastest watcher, milliseconds. */
const TICK_MS = 500;

/** Until everything that can happen now has happened: promises run out before the page's next turn. */
export const settled = letPageGoOn;
