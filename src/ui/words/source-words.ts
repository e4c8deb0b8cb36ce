import type { SessionOrigin } from '../../core/session/session-record.ts';
import type { Tongue } from './use-words.ts';

/** Says where the pictures came from. */
export function sourceWords({ t }: Tongue, { kind, label }: SessionOrigin['source']): string {
  switch (kind) {
    case 'camera':
      return t('summary.sourceCamera');
    case 'file':
      return t('summary.sourceFile', { name: label });
    case 'try-it':
      return t('summary.sourceTryIt');
  }
}
