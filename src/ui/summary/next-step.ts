import type { SessionRecord } from '../../core/session/session-record.ts';

export type NextStep = 'again' | 'after-run' | 'check-again' | 'with-camera' | 'start';

/** Picks what a person most likely wants after this session: the same once more, or the other half of a check. */
export function nextAfter({ origin, purpose }: Pick<SessionRecord, 'origin' | 'purpose'>): NextStep {
  if (origin.source.kind === 'file') return 'start';
  if (origin.source.kind === 'try-it') return 'with-camera';
  if (purpose === 'fresh') return 'after-run';
  return purpose === 'tired' ? 'check-again' : 'again';
}
