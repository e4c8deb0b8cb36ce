import type { CreateTracker } from '../../core/tracker/tracker.ts';
import type { CreateCoach } from '../../core/coach/coach.ts';
import type { App } from './app-state.ts';
import type { Settings } from '../settings/settings.ts';
import type { BackendCache } from '../engine/backend-cache.ts';
import type { Cameras } from '../source/camera.ts';
import type { EngineFrame } from '../source/captured-frame.ts';
import type { Drafts } from '../session/draft.ts';
import type { LoadEngine } from '../engine/engine-keeper.ts';
import type { FrameObserver } from '../engine/frame-report.ts';
import type { PlacementStorage } from '../session/placement.ts';
import type { SettingsStorage } from '../settings/settings-storage.ts';
import type { Shelf } from '../session/shelf.ts';
import type { OnEachFrame } from '../source/play-try-it.ts';
import type { LoadTryIt } from '../source/try-it-file.ts';
import type { OpenVideoFileFrom } from '../source/video-file.ts';
import type { CuePlayer } from '../voice/cue-player.ts';

/** The concrete parts, handed in by main.tsx (and by tests). */
export interface AppParts {
  readonly loadEngine: LoadEngine;
  readonly backendCache: BackendCache;
  readonly cameras: Cameras;
  readonly openVideoFile: OpenVideoFileFrom;
  readonly loadTryIt: LoadTryIt;
  readonly createTracker: CreateTracker;
  readonly createCoach: CreateCoach;
  readonly cuePlayer: Omit<CuePlayer, 'unlock'>;
  readonly copyFrame: (image: EngineFrame) => EngineFrame | null;
  readonly initialSettings: Settings;
  readonly settingsStorage: SettingsStorage;
  readonly shelf: Shelf;
  readonly drafts: Drafts;
  readonly placementStorage: PlacementStorage;
  readonly exportFile: App['saveFile'];
  /** @returns lets the screen sleep again. */
  readonly keepScreenOn: () => () => void;
  /** Page clock, milliseconds. */
  readonly now: () => number;
  readonly today: () => Date;
  /** Calls `tick` every `intervalMs`, for as long as the page lives. */
  readonly every: (intervalMs: number, tick: () => void) => void;
  /** The screen's pace. */
  readonly onEachFrame: OnEachFrame;
  readonly isVisible: () => boolean;
  /** Calls `act` whenever the tab goes out of sight, for as long as the page lives. */
  readonly onHidden: (act: () => void) => void;
  /** A fault of our own: into the console, never the end of measuring. */
  readonly onFault: (error: unknown) => void;
  readonly observer: FrameObserver | null;
}
