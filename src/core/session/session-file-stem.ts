/**
 * The beginning of the name of every file of a session, for example `kneeline-2026-11-23T08-00-00`. Every file system
 * takes its characters.
 *
 * @param startedAt start of the session, ISO 8601.
 */
export function sessionFileStem(startedAt: string): string {
  return `kneeline-${startedAt.slice(0, 19).replaceAll(':', '-')}`;
}
