import type { SaveFile } from '../browser/export-file.ts';
import type { BackendCache } from '../engine/backend-cache.ts';
import type { LoadEngine } from '../engine/engine-keeper.ts';
import type { Machine } from '../engine/film-engines.ts';
import type { FrameObserver } from '../engine/frame-report.ts';
import type { RunParts } from '../running/run-keeper.ts';
import type { SessionParts } from '../session/session-parts.ts';
import type { ReadSession } from '../session-file/read-beside-page.ts';
import type { SettingsStorage } from '../settings/settings-storage.ts';
import type { Settings } from '../settings/settings.ts';
import type { EngineFrame } from '../source/captured-frame.ts';
import type { SourceParts } from '../source/source-parts.ts';

/** The concrete parts, handed in by main.tsx (and by tests). Each room declares the parts that it needs. */
export interface AppParts extends SourceParts, SessionParts, RunParts {
  readonly loadEngine: LoadEngine;
  readonly machine: Machine;
  readonly backendCache: BackendCache;
  readonly copyFrame: (image: EngineFrame) => EngineFrame | null;
  readonly initialSettings: Settings;
  readonly settingsStorage: SettingsStorage;
  readonly exportFile: SaveFile;
  readonly readSession: ReadSession;
  /** Calls `tick` every `intervalMs`, for as long as the page lives. */
  readonly every: (intervalMs: number, tick: () => void) => void;
  readonly isVisible: () => boolean;
  readonly observer: FrameObserver | null;
}
