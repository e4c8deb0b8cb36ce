import * as v from 'valibot';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { Summary } from '../archive/summary-schema.ts';
import type { LocalStore } from '../browser/local-store.ts';

const KEY = 'kneeline.history';

/** Reads the sessions that an earlier page kept in `localStorage`: numbers only. They move into the archive. */
export interface OldHistory {
  /** Lists the sessions, oldest first. */
  load(): readonly SessionSummary[];
  remove(): void;
}

export function createOldHistory(store: LocalStore): OldHistory {
  return {
    load: () => parseHistory(store.read(KEY)),
    remove: () => store.remove(KEY),
  };
}

/** Leaves out damaged sessions, so that one of them costs a person none of the others. */
function parseHistory(stored: unknown): readonly SessionSummary[] {
  const envelope = v.safeParse(Envelope, stored);
  if (!envelope.success) return [];
  return envelope.output.sessions.flatMap((session) => {
    const parsed = v.safeParse(Summary, session);
    return parsed.success ? [parsed.output] : [];
  });
}

const Envelope = v.object({ version: v.literal(1), sessions: v.array(v.unknown()) });
