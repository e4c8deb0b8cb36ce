import type { EngineSlice } from '../engine/engine-state.ts';
import type { RefusedFile } from '../session-file/read-session-file.ts';
import type { RunSlice } from '../running/run-state.ts';
import type { SessionSlice } from '../session/session-state.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { SourceSlice } from '../source/source-state.ts';

/** Everything that the screen reads. Each room declares its own part. */
export interface AppState extends EngineSlice, SourceSlice, SessionSlice, RunSlice, SettingsSlice {
  /** A session file that was asked for but could not be opened. `null`: none was asked for, or it was read. */
  readonly refusedFile: (Omit<RefusedFile, 'kind'> & { readonly name: string }) | null;
  /**
   * Whether this machine can speak the language of the settings. If it can't, tones take the voice's place. `null`: not
   * known yet.
   */
  readonly voiceAvailable: boolean | null;
}
