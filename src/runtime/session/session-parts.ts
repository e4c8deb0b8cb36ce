import type { CreateCoach } from '../../core/coach/coach.ts';
import type { CreateTracker } from '../../core/tracker/tracker.ts';
import type { CuePlayer } from '../voice/cue-player.ts';
import type { Drafts } from './draft.ts';
import type { PlacementStorage } from './placement.ts';
import type { Shelf } from './shelf.ts';

/** The concrete parts that sessions need. */
export interface SessionParts {
  readonly createTracker: CreateTracker;
  readonly createCoach: CreateCoach;
  readonly cuePlayer: Omit<CuePlayer, 'unlock'>;
  readonly shelf: Shelf;
  readonly drafts: Drafts;
  readonly placementStorage: PlacementStorage;
  /** Page clock, milliseconds. */
  readonly now: () => number;
  /** The clock on the wall. */
  readonly today: () => Date;
  /** Calls `act` whenever the tab goes out of sight, for as long as the page lives. */
  readonly onHidden: (act: () => void) => void;
}
