import * as v from 'valibot';
import type { HandRating } from '../../core/agreement/hand-rating.ts';
import { PersonRow, SessionRow } from '../archive/archive-rows.ts';
import type { Person, StoredSession } from '../archive/archive.ts';
import { readDemonstration } from '../archive/demonstration-schema.ts';
import type { KeptDemonstration } from '../archive/kept-demonstration.ts';
import { RatingRow } from '../archive/rating-rows.ts';
import {
  Count,
  EXPECTATIONS,
  group,
  listOf,
  Moment,
  Text,
  wordOf,
  type Expectation,
} from '../session-file/checked-values.ts';
import { BackupError } from './refuse-backup.ts';

/** The list of everything in a backup: `backup.json` in its zip. docs/file-formats.md describes it. */
export const MANIFEST_NAME = 'backup.json';
const FORMAT_VERSION = 1;

/** The most bytes of the list: 30,000 sessions of two kilobytes. */
export const LARGEST_MANIFEST_BYTES = 64_000_000;
const MOST_ROWS = 60_000;
const LONGEST_NOTES = 100_000;
const LONGEST_NAME = 1000;

export type BackupScope = 'everything' | 'person';

/** A kept session: its row as in the browser, and where its record stands. */
export interface BackedUpSession {
  readonly row: StoredSession;
  /** The name of the entry with the packed record. `null`: only the numbers were kept. */
  readonly record: string | null;
}

export interface BackedUpDemonstration {
  readonly demonstration: KeptDemonstration['demonstration'];
  /** `null`: without a film. */
  readonly film: { readonly entry: string; readonly type: string } | null;
}

export interface BackupManifest {
  readonly scope: BackupScope;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly appVersion: string;
  readonly people: readonly Person[];
  readonly sessions: readonly BackedUpSession[];
  readonly demonstrations: readonly BackedUpDemonstration[];
  readonly ratings: readonly HandRating[];
  /** Settings as they were, to be read value by value. `null`: the backup holds one person. */
  readonly settings: unknown;
  /** Number of kept entries that could not be read and are not in here. */
  readonly leftOut: number;
}

const NOTES = {
  people: 'thresholds: null = those of the page; programme: null = never chosen',
  sessions:
    'row: the session in numbers, as the list of sessions shows it; record: the entry of this zip with every frame, packed as docs/file-formats.md says',
  demonstrations: 'points in leg lengths of the demonstrator; film: the entry of this zip with the film',
  ratings: 'joints that people placed by hand, in pixels of the un-mirrored picture',
  notice: 'Training aid, not a medical device. Does not diagnose, treat or monitor any disease or injury.',
} as const;

export function writeManifest(manifest: BackupManifest): string {
  const document = { format: 'kneeline-backup', formatVersion: FORMAT_VERSION, notes: NOTES, ...manifest };
  return `${JSON.stringify(document, null, 1)}\n`;
}

const Id = v.pipe(Text, v.minLength(1));
const isShort = (text: string, most: number) => text.length <= most;
const BackedUpPerson = v.pipe(
  PersonRow,
  v.check(
    ({ id, pseudonym, notes }) =>
      isShort(id, LONGEST_NAME) && isShort(pseudonym, LONGEST_NAME) && isShort(notes, LONGEST_NOTES),
    'a shorter text',
  ),
);
const Session = group({
  row: v.pipe(
    SessionRow,
    v.check(
      ({ id, model, notes }) =>
        isShort(id, LONGEST_NAME) && isShort(model, LONGEST_NAME) && isShort(notes, LONGEST_NOTES),
      'a shorter text',
    ),
    v.check(({ startedAt, startedAtMs }) => Date.parse(startedAt) === startedAtMs, 'a date and time'),
  ),
  record: v.nullable(Id),
});
const Shown = group({
  demonstration: v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = readDemonstration(dataset.value);
      if (read.kind === 'demonstration') return read.demonstration;
      addIssue({ message: read.detail });
      return NEVER;
    }),
  ),
  film: v.nullable(group({ entry: Id, type: Text })),
});

const Manifest: v.GenericSchema<unknown, BackupManifest> = group({
  scope: wordOf<BackupScope>({ everything: true, person: true }),
  createdAt: Moment,
  appVersion: Text,
  people: listOf(BackedUpPerson, MOST_ROWS),
  sessions: listOf(Session, MOST_ROWS),
  demonstrations: listOf(Shown, MOST_ROWS),
  ratings: listOf(RatingRow, MOST_ROWS),
  settings: v.unknown(),
  leftOut: Count,
});

const Head = v.object({ format: v.literal('kneeline-backup'), formatVersion: v.pipe(v.number(), v.integer()) });

/**
 * Checks the list of a backup, and builds it anew from the checked values.
 *
 * @throws BackupError at the first place that does not fit.
 */
export function readManifest(bytes: Uint8Array): BackupManifest {
  const document = parseJson(bytes);
  const head = v.safeParse(Head, document);
  if (!head.success) throw new BackupError('not-a-backup', MANIFEST_NAME, 'format');
  if (head.output.formatVersion > FORMAT_VERSION) throw new BackupError('too-new', MANIFEST_NAME, 'formatVersion');
  const read = v.safeParse(Manifest, document, { abortEarly: true });
  if (!read.success) {
    const [{ path, message }] = read.issues;
    throw new BackupError('does-not-fit', MANIFEST_NAME, nameOf(path ?? []), expectationOf(message));
  }
  refuseDoubles(read.output);
  return read.output;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BackupError('does-not-fit', MANIFEST_NAME, '', 'complete JSON');
  }
}

function expectationOf(message: string): Expectation | null {
  return EXPECTATIONS.find((one) => one === message) ?? null;
}

function nameOf(path: readonly v.IssuePathItem[]): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
}

function refuseAt(path: string): never {
  throw new BackupError('does-not-fit', MANIFEST_NAME, path);
}

function refuseSecond(keys: readonly string[], pathOf: (index: number) => string): void {
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) refuseAt(pathOf(index));
    seen.add(key);
  }
}

/** Each id and each kind stands once, and each session belongs to somebody in the file. */
function refuseDoubles({ people, sessions, demonstrations }: BackupManifest): void {
  const ids = people.map(({ id }) => id);
  refuseSecond(ids, (index) => `people[${index}].id`);
  refuseSecond(
    sessions.map(({ row }) => row.id),
    (index) => `sessions[${index}].row.id`,
  );
  refuseSecond(
    demonstrations.map(({ demonstration }) => demonstration.kind),
    (index) => `demonstrations[${index}].demonstration.kind`,
  );
  const known = new Set(ids);
  const stray = sessions.findIndex(({ row }) => !known.has(row.personId));
  if (stray >= 0) refuseAt(`sessions[${stray}].row.personId`);
}
