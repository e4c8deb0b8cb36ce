import type { SessionRecord } from '../../core/session/session-record.ts';

export type NextStep = 'again' | 'after-run' | 'check-again' | 'with-camera' | 'start';

/** What one most likely wants after this set: the same once more, or its other half. */
export function nextAfter({ origin, purpose }: Pick<SessionRecord, 'origin' | 'purpose'>): NextStep {
  if (origin.source.kind === 'file') return 'start';
  if (origin.source.kind === 'try-it') return 'with-camera';
  if (purpose === 'fresh') return 'after-run';
  return purpose === 'tired' ? 'check-again' : 'again';
}
