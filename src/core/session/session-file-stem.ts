/**
 * The beginning of the name of every file of a session, for example `kneeline-2026-11-23T08-00-00`. Every file system
 * takes its characters.
 *
 * @param startedAt start of the session, ISO 8601.
 */
export function sessionFileStem(startedAt: string): string {
  return `kneeline-${startedAt.slice(0, 19).replaceAll(':', '-')}`;
}

/** The letters of a pseudonym that a file's name takes. */
const FIRST_LETTERS = /^.{0,40}/u;

/** Adds a pseudonym to the beginning of a file's name, in letters and digits, which every file system takes. */
export function withPseudonym(stem: string, pseudonym: string): string {
  const plain = pseudonym.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const letters = FIRST_LETTERS.exec(plain)?.[0].replaceAll(/^-|-$/gu, '') ?? '';
  return letters === '' ? stem : `${stem}-${letters}`;
}
