import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { EXERCISES } from '../../core/coach/programme.ts';
import { degrees, percentOfLeg } from '../../core/geometry/units.ts';
import type { Listed, Person, StoredSession } from './archive.ts';

/** What is stored under which key. Rows are read as `unknown`: an older page, or a fault of the disk, may have written them. */
export interface ArchiveSchema extends DBSchema {
  people: { key: string; value: unknown };
  /** Light rows, a kilobyte or two each. */
  sessions: {
    key: string;
    value: unknown;
    indexes: {
      'by-time': [startedAtMs: number, id: string];
      'by-person': [personId: string, startedAtMs: number, id: string];
      'by-size': number;
    };
  };
  /** Packed records under the id of their session: megabytes each, and read one at a time. */
  records: { key: string; value: unknown };
}

const Finite = v.pipe(v.number(), v.finite());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Angle = v.pipe(Finite, v.transform(degrees));
const Share = v.pipe(Finite, v.transform(percentOfLeg));
const Moment = v.pipe(v.string(), v.isoTimestamp());

const AngleLimit = v.object({ on: Angle, off: Angle });
const ShareLimit = v.object({ on: Share, off: Share });
const StoredThresholds = v.object({
  inwardWatchDeg: AngleLimit,
  inwardDriftDeg: AngleLimit,
  outwardWatchDeg: AngleLimit,
  outwardDriftDeg: AngleLimit,
  kneeOverToeAgainstInwardPct: ShareLimit,
  kneeOverToeOutwardPct: ShareLimit,
  dwellOnMs: Finite,
  dwellOffMs: Finite,
});

const PersonRow: v.GenericSchema<unknown, Person> = v.object({
  id: v.string(),
  pseudonym: v.string(),
  thresholds: v.nullable(StoredThresholds),
  notes: v.string(),
  createdAt: Moment,
});

const Mean = v.object({ reps: Count, driftDeg: Angle, bandDeg: Angle });
export const GroupRow = v.object({
  ...Mean.entries,
  inwardReps: Count,
  outwardReps: Count,
  depthPct: Finite,
  atMatchedDepth: v.nullable(Mean),
});
const LegRow = v.object({ ...GroupRow.entries, covered: v.nullable(GroupRow), seen: v.nullable(GroupRow) });

const SessionRow: v.GenericSchema<unknown, StoredSession> = v.object({
  id: v.string(),
  personId: v.string(),
  startedAtMs: Finite,
  notes: v.string(),
  recordBytes: Count,
  startedAt: Moment,
  purpose: v.picklist(['training', 'fresh', 'tired']),
  exercise: v.picklist(EXERCISES),
  model: v.string(),
  reps: Count,
  coveredReps: Count,
  depthPct: Finite,
  legs: v.object({ left: v.nullable(LegRow), right: v.nullable(LegRow) }),
});

function readRow<Row>(schema: v.GenericSchema<unknown, Row>, id: string, stored: unknown): Listed<Row> {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? { kind: 'intact', row: parsed.output } : { kind: 'damaged', id };
}

export function readPersonRow(id: string, stored: unknown): Listed<Person> {
  return readRow(PersonRow, id, stored);
}

export function readSessionRow(id: string, stored: unknown): Listed<StoredSession> {
  return readRow(SessionRow, id, stored);
}
