import type { IDBPDatabase, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { GroupOfReps } from './summary-schema.ts';

/** The transaction that brings a database from one version to another. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;
type Migration = (database: IDBPDatabase, upgrade: Upgrade) => Promise<void>;

/**
 * The steps by which the stored layout came to be: the migration at index n leads from version n to n + 1. A published
 * step is never changed. A new layout is a new step at the end; stored data of the layout before it goes into
 * tests/fixtures, and a test opens them. A migration may await only requests to the database, because awaiting anything
 * else ends the upgrade.
 */
const MIGRATIONS: readonly Migration[] = [createStores, tellCoveredRepsApart, addDemonstrations, addDrafts, addRatings];

export const LAYOUT_VERSION = MIGRATIONS.length;

/** Takes all steps from that version on in one transaction, so that either all of them are done or none. */
export async function migrate(database: IDBPDatabase, upgrade: Upgrade, fromVersion: number): Promise<void> {
  for (const step of MIGRATIONS.slice(fromVersion)) {
    // Waits for each step, because the next one builds on it.
    await step(database, upgrade);
  }
}

/** Version 1 keeps light rows and packed records apart. Sessions are found by person or by time; time is a text. */
async function createStores(database: IDBPDatabase): Promise<void> {
  database.createObjectStore('people', { keyPath: 'id' });
  const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
  sessions.createIndex('by-time', 'startedAt');
  sessions.createIndex('by-person', 'personId');
  database.createObjectStore('records');
}

/** A row of version 1, from before the mirror could be covered and before a session had a purpose. */
const RowOfVersion1 = v.looseObject({
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  legs: v.object({ left: v.nullable(GroupOfReps), right: v.nullable(GroupOfReps) }),
});

function seenOnly(leg: v.InferOutput<typeof GroupOfReps> | null) {
  return leg && { ...leg, covered: null, seen: leg };
}

/**
 * Version 2 counts covered reps apart from seen ones, adds a purpose, and has indexes that a page of a list can be cut
 * from: time as a number, the id to tell two sessions of one moment apart, and the bytes to add up. A damaged row stays
 * as it is.
 */
async function tellCoveredRepsApart(_database: IDBPDatabase, upgrade: Upgrade): Promise<void> {
  const sessions = upgrade.objectStore('sessions');
  sessions.deleteIndex('by-time');
  sessions.deleteIndex('by-person');
  sessions.createIndex('by-time', ['startedAtMs', 'id']);
  sessions.createIndex('by-person', ['personId', 'startedAtMs', 'id']);
  sessions.createIndex('by-size', 'recordBytes');
  for (let cursor = await sessions.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const old = v.safeParse(RowOfVersion1, cursor.value);
    if (!old.success) continue;
    const { legs, ...kept } = old.output;
    await cursor.update({
      ...kept,
      startedAtMs: Date.parse(old.output.startedAt),
      purpose: 'training',
      coveredReps: 0,
      legs: { left: seenOnly(legs.left), right: seenOnly(legs.right) },
    });
  }
}

/** Version 3 keeps demonstrations, each under its kind. */
async function addDemonstrations(database: IDBPDatabase): Promise<void> {
  database.createObjectStore('demonstrations');
}

/**
 * Version 4 keeps drafts of running sessions: a head for each, found by person too, and the frames in blocks under the
 * draft's id and their first frame.
 */
async function addDrafts(database: IDBPDatabase): Promise<void> {
  const drafts = database.createObjectStore('drafts', { keyPath: 'id' });
  drafts.createIndex('by-person', 'personId');
  database.createObjectStore('draft-frames');
}

/** Version 5 keeps the ratings of the hand check under their session, rater, round and still. */
async function addRatings(database: IDBPDatabase): Promise<void> {
  database.createObjectStore('ratings');
}
