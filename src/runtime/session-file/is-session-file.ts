/** Whether the file is a saved session. Saved sessions are JSON; every film has another name and kind. */
export function isSessionFile({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type === 'application/json' || /\.json$/iu.test(name);
}
