/** How a spreadsheet of the reader's country reads a table: the sign between cells, and the sign before decimals. */
export const CSV_CONVENTIONS = ['comma-point', 'semicolon-comma', 'semicolon-point'] as const;
export type CsvConvention = (typeof CSV_CONVENTIONS)[number];

const SIGNS: Readonly<Record<CsvConvention, { readonly separator: string; readonly decimal: string }>> = {
  'comma-point': { separator: ',', decimal: '.' },
  'semicolon-comma': { separator: ';', decimal: ',' },
  'semicolon-point': { separator: ';', decimal: '.' },
};

export type CsvCell = string | number | null;

/**
 * One CSV field (RFC 4180), empty for an unmeasured value. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front, because a camera's label or a file's name comes from outside.
 */
function csvField(cell: CsvCell, convention: CsvConvention): string {
  const { separator, decimal } = SIGNS[convention];
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', decimal) : '';
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/u.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of one row, without the line's end. Numbers keep every digit in each convention. */
export function csvLine(cells: readonly CsvCell[], convention: CsvConvention): string {
  return cells.map((cell) => csvField(cell, convention)).join(SIGNS[convention].separator);
}
