import type { CsvConvention } from '../../core/session/csv-line.ts';

/**
 * The convention that spreadsheets of a country expect. Where decimals have a comma, cells are parted by semicolons, and
 * Swiss ones are too, although Swiss decimals have a point.
 *
 * @param language a BCP 47 tag with or without a region, as in `navigator.languages`; an unknown one gives `comma-point`.
 */
export function csvConventionOf(language: string): CsvConvention {
  if (/-(?:CH|LI)\b/iu.test(language)) return 'semicolon-point';
  try {
    const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
    return decimal === ',' ? 'semicolon-comma' : 'comma-point';
  } catch {
    return 'comma-point';
  }
}
