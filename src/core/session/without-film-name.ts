import type { SessionRecord } from './session-record.ts';

/**
 * Leaves out the name of the film's file, which may be that of a client. A session that leaves this browser as a file is
 * written like that, and the session that is kept here knows its film.
 */
export function withoutFilmName(record: SessionRecord): SessionRecord {
  const { origin } = record;
  if (origin.source.kind !== 'file' || origin.source.label === '') return record;
  return { ...record, origin: { ...origin, source: { ...origin.source, label: '' } } };
}
