import type { Room } from '../state/room.ts';

/** How far the page has come to open without its server. */
export type AppKept =
  /** Nobody has asked the browser yet. */
  | 'unknown'
  /** The browser keeps no pages here, or the page is served from its sources. */
  | 'unsupported'
  | 'saving'
  | 'ready'
  | 'failed';

/** How far the model files have come. */
export interface ModelsKept {
  readonly keptBytes: number;
  readonly totalBytes: number;
  readonly state:
    | 'waiting'
    | 'keeping'
    | 'kept'
    /** The browser asks for few bytes: nothing is fetched unless somebody asks for it. */
    | 'sparing'
    /** The browser has no room for all of them. */
    | 'no-room'
    | 'failed';
}

/** `waiting`: a newer version is here and takes over when asked. `active`: another tab has let it take over already. */
export type Update = 'none' | 'waiting' | 'active';

export interface OfflineState {
  readonly app: AppKept;
  readonly update: Update;
  /** `null`: not looked at yet. */
  readonly models: ModelsKept | null;
}

/** The parts that this browser stores of Kneeline. Each can be removed by itself. */
export const STORED_PARTS = ['sessions', 'settings', 'models', 'app'] as const;
export type StoredPart = (typeof STORED_PARTS)[number];

export interface Stored {
  /** Bytes of each part. `null`: the browser does not tell. */
  readonly bytes: Readonly<Record<StoredPart, number | null>>;
  readonly sessions: number;
  /** Sessions that were cut off, or run in another tab. */
  readonly drafts: number;
  readonly demonstrations: number;
  /** Ratings of the check by hand. */
  readonly ratings: number;
  /** Bytes that the browser counts for this origin and allows. `null`: the browser does not tell. */
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
  /** Whether the browser promised to clear nothing by itself. */
  readonly persistent: boolean;
}

/** The page's own copy in this browser: what makes it open without a network, and how it becomes a newer version. */
export interface Offline extends Room<OfflineState> {
  /** Begins to keep the page and the models. Called once the page is idle. */
  start(): void;
  /** Loads the newer version, unless something is being measured. */
  takeUpdate(): void;
  /** Fetches the missing models, also where the browser wants to spare bytes. */
  keepModels(): void;
  measureStored(): Promise<Stored>;
  /** @returns whether the browser promises to clear nothing by itself. */
  askToPersist(): Promise<boolean>;
  /** Removes a part for good. The page loads again after its settings were removed. */
  remove(part: StoredPart): Promise<void>;
}
