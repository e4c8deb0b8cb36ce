import * as v from 'valibot';
import { EXERCISES } from '../core/coach/programme.ts';
import { degrees } from '../core/geometry/units.ts';
import type { SessionSummary } from '../core/session/session-summary.ts';
import type { LocalStore, StorageFailure } from './local-store.ts';

const KEY = 'kneeline.history';
/** Years of training, some 150 KB. */
const MAX_SESSIONS = 200;

/** Earlier sessions in the browser's own storage: numbers only. */
export interface HistoryStorage {
  /** Oldest first. */
  load(): readonly SessionSummary[];
  /** @returns the newest of them, as they are kept, and why they could not be written, if so. Never throws. */
  save(sessions: readonly SessionSummary[]): {
    readonly kept: readonly SessionSummary[];
    readonly failure: StorageFailure | null;
  };
  forget(): void;
}

export function createHistoryStorage(store: LocalStore): HistoryStorage {
  return {
    load: () => parseHistory(store.read(KEY)),
    save(sessions) {
      const kept = sessions.slice(-MAX_SESSIONS);
      return { kept, failure: store.write(KEY, { version: 1, sessions: kept }) };
    },
    forget: () => store.remove(KEY),
  };
}

/** One damaged session costs a person none of the others. */
function parseHistory(stored: unknown): readonly SessionSummary[] {
  const envelope = v.safeParse(Envelope, stored);
  if (!envelope.success) return [];
  return envelope.output.sessions.flatMap((session) => {
    const parsed = v.safeParse(Session, session);
    return parsed.success ? [parsed.output] : [];
  });
}

const Envelope = v.object({ version: v.literal(1), sessions: v.array(v.unknown()) });

/** Some that look right are no time (`+23`), and could not be shown as a day. */
const Timestamp = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => Number.isFinite(Date.parse(text)), 'No time'),
);
const Finite = v.pipe(v.number(), v.finite());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Angle = v.pipe(Finite, v.transform(degrees));

const Mean = v.object({ reps: Count, driftDeg: Angle, bandDeg: Angle });
const Group = v.object({
  ...Mean.entries,
  inwardReps: Count,
  outwardReps: Count,
  depthPct: Finite,
  atMatchedDepth: v.nullable(Mean),
});
const Leg = v.object({ ...Group.entries, covered: v.nullable(Group), seen: v.nullable(Group) });
const Session: v.GenericSchema<unknown, SessionSummary> = v.object({
  startedAt: Timestamp,
  purpose: v.picklist(['training', 'fresh', 'tired']),
  exercise: v.picklist(EXERCISES),
  model: v.string(),
  reps: Count,
  coveredReps: Count,
  depthPct: Finite,
  legs: v.object({ left: v.nullable(Leg), right: v.nullable(Leg) }),
});
