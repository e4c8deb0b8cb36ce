import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Settings } from '../../runtime/settings/settings.ts';
import { findOpenCheck } from '../run-check/open-check.ts';
import type { Advice } from '../summary/advice.ts';

/** The session that the main button of the start page begins. `as-set`: the programme as it is set. */
export type Suggestion =
  { readonly kind: 'check'; readonly freshAt: Date } | { readonly kind: 'mirror-faded' | 'one-leg' | 'as-set' };

/** The session that ended last, as far as the next one depends on it. */
export interface LastSession {
  readonly startedAt: string;
  readonly exercise: Settings['exercise'];
  readonly advice: Advice | null;
}

interface Known {
  /** Oldest first. */
  readonly history: readonly SessionSummary[];
  /** `null`: nothing is known of an earlier session. */
  readonly last: LastSession | null;
  readonly settings: Pick<Settings, 'exercise' | 'fading'>;
  readonly now: Date;
}

/** Picks the session that is offered first, by the rule START-2 of SPEC.md. */
export function suggestNext({ history, last, settings, now }: Known): Suggestion {
  const freshAt = findOpenCheck(history, now);
  if (freshAt !== null) return { kind: 'check', freshAt };
  // A person who has chosen another programme since then does not want a step of the one before.
  if (last === null || last.exercise !== settings.exercise) return { kind: 'as-set' };
  if (last.advice === 'one-leg') return { kind: 'one-leg' };
  if (last.advice === 'mirror-faded' && settings.fading === 'off') return { kind: 'mirror-faded' };
  return { kind: 'as-set' };
}

/** The part of the settings that a suggestion changes. */
export function changeFor({ kind }: Suggestion): Partial<Pick<Settings, 'exercise' | 'fading'>> {
  if (kind === 'one-leg') return { exercise: 'single-leg-squat' };
  return kind === 'mirror-faded' ? { fading: '25' } : {};
}

/** Gives the advice that is still worth telling: enough for one day is enough on that day only (START-1). */
export function adviceFor({ advice, startedAt }: LastSession, now: Date): Advice | null {
  const isToday = new Date(startedAt).toDateString() === now.toDateString();
  return advice === 'enough' && !isToday ? null : advice;
}
