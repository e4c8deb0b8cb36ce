import type { SessionRecord } from '../../core/session/session-record.ts';

export function SummaryScreen({ record }: { readonly record: SessionRecord }) {
  return <main>{record.reps.length}</main>;
}
