/** With one decimal, without a unit; a dash for nothing. */
export const degrees = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : value.toFixed(1);
/** A share in percent, without the sign. */
export const percent = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(1));

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
