import * as v from 'valibot';
import { readDemonstration } from './demonstration-schema.ts';
import type { KeptDemonstration } from './kept-demonstration.ts';

const Row = v.object({ demonstration: v.unknown(), film: v.nullable(v.blob()) });

/** @returns `null` when the row is damaged or lies under another kind than its own. */
export function readDemonstrationRow(kind: string, stored: unknown): KeptDemonstration | null {
  const row = v.safeParse(Row, stored);
  if (!row.success) return null;
  const read = readDemonstration(row.output.demonstration);
  return read.kind === 'demonstration' && read.demonstration.kind === kind
    ? { demonstration: read.demonstration, film: row.output.film }
    : null;
}
