import * as v from 'valibot';
import { SESSION_FORMAT_VERSION, type SessionRecord } from '../../core/session/session-record.ts';
import { group, type Expectation } from './checked-values.ts';
import { Session } from './session-schema.ts';
import { upgradeSession } from './upgrade-session.ts';

/** The most characters that are read. A session of ten minutes has about 60 million. */
export const LONGEST_FILE = 300_000_000;

/** Why a file is not opened. `does-not-fit`: one place in the file is not as it should be. */
export type FileRefusal = 'too-large' | 'not-json' | 'not-a-session' | 'too-old' | 'too-new' | 'does-not-fit';

export interface RefusedFile {
  readonly kind: 'refused';
  readonly reason: FileRefusal;
  /** The first place that does not fit, such as `reps[3].legs.left.driftAtBottomDeg`. Empty: the file as a whole. */
  readonly path: string;
  /** The thing that should stand at that place. */
  readonly detail: Expectation;
}

export type SessionFile = { readonly kind: 'session'; readonly record: SessionRecord } | RefusedFile;

/**
 * Opens a session that was exported as JSON, here or on another machine. Nothing in the file is believed: the session
 * is built anew from checked values, and names that the format does not know are left behind. Never throws.
 */
export function readSessionFile(text: string): SessionFile {
  if (text.length > LONGEST_FILE) return refuse('too-large', '', 'at most 300 million characters');
  const document = parseJson(text);
  if (document === undefined) return refuse('not-json', '', 'complete JSON');
  return refuseOther(document) ?? readSessionDocument(document);
}

/** Checks a session that was read as JSON, or whose frames were unpacked from a record. Never throws. */
export function readSessionDocument(document: unknown): SessionFile {
  const session = v.safeParse(Session, upgradeSession(document), { abortEarly: true });
  if (session.success) return { kind: 'session', record: session.output };
  return doesNotFit(session.issues[0]);
}

function refuse(reason: FileRefusal, path: string, detail: Expectation): RefusedFile {
  return { kind: 'refused', reason, path, detail };
}

/**
 * @returns `undefined`, which no JSON is, for a text that is no JSON: damaged, cut off, or nested beyond the engine's
 *   stack.
 */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Files of this version and later ones are opened. */
const OLDEST_FORMAT_VERSION = 2;

const Head = group({ format: v.literal('kneeline-session') });
const Version = group({
  formatVersion: v.pipe(v.number('format version 2 or 3'), v.safeInteger('format version 2 or 3')),
});

/** Tells another file, or another version of this format, before anything is looked for in it. */
function refuseOther(document: unknown): RefusedFile | null {
  if (!v.is(Head, document)) return refuse('not-a-session', 'format', 'the format "kneeline-session"');
  const version = v.safeParse(Version, document);
  if (!version.success) return doesNotFit(version.issues[0]);
  const { formatVersion } = version.output;
  if (formatVersion >= OLDEST_FORMAT_VERSION && formatVersion <= SESSION_FORMAT_VERSION) return null;
  const reason = formatVersion < SESSION_FORMAT_VERSION ? 'too-old' : 'too-new';
  return refuse(reason, 'formatVersion', 'format version 2 or 3');
}

/** The message of every check is one of the expectations. A test sends the schema all kinds of wrong values. */
function doesNotFit({ path, message }: v.BaseIssue<unknown>): RefusedFile {
  return refuse('does-not-fit', nameOf(path ?? []), message as Expectation);
}

function nameOf(path: readonly v.IssuePathItem[]): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
}
