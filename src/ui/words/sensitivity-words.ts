import type { SessionSummary } from '../../core/session/session-summary.ts';
import { speaksUpFrom, strictnessOfLimits } from './strictness-of.ts';
import { formatPreciseDegrees } from '../numbers/format.ts';
import type { Tongue } from './use-words.ts';

type Limits = NonNullable<SessionSummary['limits']>;

/** Names the sensitivity of a session: its word, or a person's own numbers on the scale that people see. */
export function sensitivityWords({ t, locale }: Tongue, limits: Limits): string {
  const strictness = strictnessOfLimits(limits);
  if (strictness.kind === 'word') return t(`people.strictness.${strictness.word}`);
  const degrees = [limits.inwardDeg, limits.outwardDeg].map((deg) => formatPreciseDegrees(speaksUpFrom(deg), locale));
  return `${t('people.strictness.own')} (${degrees.join(' / ')})`;
}
