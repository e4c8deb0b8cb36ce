import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { nameRating } from '../../src/runtime/archive/library-copies.ts';
import type { LibraryCopies, LibraryRows } from '../../src/runtime/archive/library-rows.ts';
import { packRecord } from '../../src/runtime/archive/pack-record.ts';

export type MemoryRows = Omit<LibraryRows, 'damaged'>;

/** An archive in memory, for tests of the file alone. The real archive is tested in a browser. */
export interface MemoryCopies extends LibraryCopies {
  readonly rows: () => MemoryRows;
  /** Ids of records without a row. */
  readonly staged: () => readonly string[];
  readonly records: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const done = <Value>(value: Value) => Promise.resolve({ kind: 'done', value } as const);

export async function createMemoryCopies(
  start: MemoryRows,
  sessionRecords: ReadonlyMap<string, SessionRecord>,
): Promise<MemoryCopies> {
  let rows = start;
  const records = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [id, record] of sessionRecords) records.set(id, await packRecord(record));
  const staged = () => [...records.keys()].filter((id) => rows.sessions.every((row) => row.id !== id));
  return {
    rows: () => rows,
    staged,
    records,
    readRows: () => done({ ...rows, damaged: 0 }),
    readPacked(id) {
      const packed = records.get(id);
      return packed === undefined ? Promise.resolve({ kind: 'failed', failure: 'not-found' }) : done(packed);
    },
    readKnown: () =>
      done({
        people: new Set(rows.people.map(({ id }) => id)),
        sessions: new Set(rows.sessions.map(({ id }) => id)),
        demonstrations: new Set(rows.demonstrations.map(({ demonstration }) => demonstration.kind)),
        ratings: new Set(rows.ratings.map((rating) => nameRating(rating))),
        untouchedPersonId: null,
        hasNameless: false,
      }),
    async stageRecord(id, record) {
      const packed = await packRecord(record);
      if (rows.sessions.every((row) => row.id !== id)) records.set(id, packed);
      return { kind: 'done', value: packed.length };
    },
    takeIn(incoming) {
      const people = incoming.people.filter(({ id }) => rows.people.every((row) => row.id !== id));
      const sessions = incoming.sessions.filter(({ id }) => rows.sessions.every((row) => row.id !== id));
      const ratings = incoming.ratings.filter((one) =>
        rows.ratings.every((row) => nameRating(row) !== nameRating(one)),
      );
      const demonstrations = incoming.demonstrations.filter((one) =>
        rows.demonstrations.every((row) => row.demonstration.kind !== one.demonstration.kind),
      );
      rows = {
        people: [...rows.people, ...people],
        sessions: [...rows.sessions, ...sessions],
        ratings: [...rows.ratings, ...ratings],
        demonstrations: [...rows.demonstrations, ...demonstrations],
      };
      return done({
        people: people.length,
        sessions: sessions.length,
        ratings: ratings.length,
        demonstrations: demonstrations.length,
      });
    },
    dropStaged() {
      for (const id of staged()) records.delete(id);
      return done(null);
    },
  };
}
