/** Gives each text of a language under its whole name, as in `summary.title`. */
export function leavesOf(words: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value] as const] : [...leavesOf(value as object, here)];
    }),
  );
}
