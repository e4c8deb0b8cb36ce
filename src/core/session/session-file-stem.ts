/**
 * `kneeline-2026-11-23T08-00-00`: no character that a file system minds. Everything saved of a session begins with it.
 *
 * @param startedAt ISO 8601.
 */
export function sessionFileStem(startedAt: string): string {
  return `kneeline-${startedAt.slice(0, 19).replaceAll(':', '-')}`;
}
