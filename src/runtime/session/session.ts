import type { Programme } from '../../core/coach/programme.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { Purpose } from '../../core/session/session-record.ts';

/** A person does squats of any kind in a session, or runs. `runtime/running` measures the runs. */
export type Activity = 'squats' | 'run';

/**
 * One session: from "start" to the summary, with one person, in front of one source. Only the session keeper begins and
 * ends sessions.
 */
export interface Session {
  /** Counts the sessions of this page. Another id is another session. */
  readonly id: number;
  /** The person whom the session was begun for, as the archive knows them. `null`: nobody was known yet. */
  readonly personId: string | null;
  readonly purpose: Purpose;
  readonly activity: Activity;
  /** The programme that the session leads through, whatever the settings have become since. */
  readonly programme: Programme;
  /** How strict the session is, from its first frame to its last, whatever the person's thresholds have become since. */
  readonly thresholds: Thresholds;
}
