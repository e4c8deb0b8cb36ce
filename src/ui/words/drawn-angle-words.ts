import { formatDegrees } from '../numbers/format.ts';
import type { Tongue } from './use-words.ts';

/** Tells an angle that somebody drew, with the word that tells it from a measured one. */
export function drawnAngleWords({ t, locale }: Tongue, angleDeg: number): string {
  return t('studio.drawnAngle', { degrees: formatDegrees(angleDeg, locale) });
}
