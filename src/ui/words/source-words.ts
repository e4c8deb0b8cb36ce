import type { SessionOrigin } from '../../core/session/session-record.ts';
import { formatTimes } from '../numbers/format.ts';
import type { Tongue } from './use-words.ts';

/** Says where the pictures came from. */
export function sourceWords({ t }: Tongue, { kind, label }: SessionOrigin['source']): string {
  switch (kind) {
    case 'camera':
      return t('summary.sourceCamera');
    case 'file':
      // A session that was saved as a file names no film.
      return t('summary.sourceFile', { name: label }).trimEnd();
    case 'try-it':
      return t('summary.sourceTryIt');
  }
}

/** Adds to the source how its film was read, where the film was not read as the file stands. */
export function sourceAsReadWords(tongue: Tongue, { source, film }: SessionOrigin): string {
  const { t, locale } = tongue;
  const words = [sourceWords(tongue, source)];
  if (film !== undefined && film.slowedTimes !== 1) {
    words.push(t('summary.speedSlowed', { times: formatTimes(film.slowedTimes, locale) }));
  }
  if (film?.mirrored === true) words.push(t('summary.sourceMirrored'));
  return words.join(', ');
}
