export type CsvCell = string | number | null;

/**
 * One CSV field (RFC 4180), empty for an unmeasured value. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front, because a camera's label or a file's name comes from outside.
 */
function csvField(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of one row, without the line's end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvField).join(',');
}
