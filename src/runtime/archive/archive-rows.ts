import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { PROGRAMME_SETTINGS } from '../settings/settings.ts';
import type { Listed, Person, StoredSession } from './archive.ts';
import { Angle, Count, Finite, Moment, SUMMARY_ENTRIES } from './summary-schema.ts';

/** The session comes first, so that all ratings of one session lie side by side. */
export type RatingKey = [
  startedAtMs: number,
  source: string,
  model: string,
  rater: string,
  round: number,
  rep: number,
  side: string,
];

/**
 * The stores and their keys. Rows are read as `unknown`, because an older page or a fault of the disk may have written
 * them.
 */
export interface ArchiveSchema extends DBSchema {
  people: { key: string; value: unknown };
  /** Light rows of sessions, one or two kilobytes each. */
  sessions: {
    key: string;
    value: unknown;
    indexes: {
      'by-time': [startedAtMs: number, id: string];
      'by-person': [personId: string, startedAtMs: number, id: string];
      'by-size': number;
    };
  };
  /** Packed records under the id of their session. Each has megabytes, and they are read one at a time. */
  records: { key: string; value: unknown };
  /** One demonstration of each kind, under its kind. */
  demonstrations: { key: string; value: unknown };
  /** Heads of drafts: sessions that run, or whose page ended before they did. */
  drafts: { key: string; value: unknown; indexes: { 'by-person': string } };
  /**
   * The frames of drafts, in order: blocks of encoded frames, each under the number of its first frame within the
   * session.
   */
  'draft-frames': { key: [draftId: string, firstFrame: number]; value: unknown };
  /** Joints that raters placed, each under its session, rater, round and still. */
  ratings: { key: RatingKey; value: unknown };
}

const AngleLimit = v.object({ on: Angle, off: Angle });
const StoredThresholds = v.object({
  inwardWatchDeg: AngleLimit,
  inwardDriftDeg: AngleLimit,
  outwardWatchDeg: AngleLimit,
  outwardDriftDeg: AngleLimit,
  dwellOnMs: Finite,
  dwellOffMs: Finite,
});

export const PersonRow: v.GenericSchema<unknown, Person> = v.object({
  id: v.string(),
  pseudonym: v.string(),
  thresholds: v.nullable(StoredThresholds),
  // A row of an earlier page has no programme. An odd programme must not cost anybody the rest of the row.
  programme: v.fallback(v.nullable(v.object(PROGRAMME_SETTINGS)), null),
  notes: v.string(),
  createdAt: Moment,
});

export const SessionRow: v.GenericSchema<unknown, StoredSession> = v.object({
  id: v.string(),
  personId: v.string(),
  startedAtMs: Finite,
  notes: v.string(),
  recordBytes: Count,
  ...SUMMARY_ENTRIES,
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
