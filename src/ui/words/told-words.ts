import { numberOf, verdictOf, type ToldLeg } from '../../core/drift/told-leg.ts';
import { formatBand, formatDegrees } from '../numbers/format.ts';
import type { Tongue } from './use-words.ts';

/** Stands where a number is held back until the verdict about it is in. */
export const AWAITED = '…';

/**
 * Rounds a drift to whole degrees on its own side of the limit, so that no number stands once for in line and once for
 * beyond: 6.8° are 6° in line below a limit of 7°.
 */
function wholeDeg(driftDeg: number, limitDeg: number | null): number {
  const size = Math.abs(driftDeg);
  if (limitDeg === null) return Math.round(size);
  const first = Math.ceil(limitDeg);
  return size < limitDeg ? Math.min(Math.round(size), first - 1) : Math.max(Math.round(size), first);
}

/** The words of a number: whole degrees, its band, and where the knee is. A drift that rounds to 0° has no direction. */
export interface NumberWords {
  readonly degrees: string;
  readonly band: string | null;
  readonly direction: string | null;
}

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined).join(' ');

/** Gives the number that is shown of a leg; `null` where none is. */
export function numberWords({ t, locale }: Tongue, told: ToldLeg): NumberWords | null {
  const number = numberOf(told);
  if (number === null) return null;
  const whole = wholeDeg(number.driftDeg, number.limitDeg);
  return {
    degrees: formatDegrees(whole, locale),
    band: number.bandDeg === null ? null : t('live.band', { band: formatBand(number.bandDeg, locale) }),
    direction: whole === 0 ? null : t(`alignment.${number.driftDeg > 0 ? 'inward' : 'outward'}`),
  };
}

/** Gives the word beside the number: the verdict, or that the person is upright; `null` while the verdict is awaited. */
export function verdictWords({ t }: Tongue, told: ToldLeg): string | null {
  if (told.kind === 'unmeasured') return t('live.notMeasured');
  if (told.kind === 'upright') return t('live.plumb');
  const verdict = verdictOf(told);
  return verdict === null ? null : t(`alignment.${verdict}`);
}

/** Says which way the knee is, where the verdict does not say so already. */
export function directionWords(tongue: Tongue, told: ToldLeg): string | null {
  const verdict = verdictOf(told);
  return verdict === 'inward' || verdict === 'outward' ? null : (numberWords(tongue, told)?.direction ?? null);
}

/** Says all of a leg in one line: `12° ± 3°, inward`, or `4° ± 3° inward, in line`. */
export function toldWords(tongue: Tongue, told: ToldLeg): string {
  if (told.kind === 'unmeasured') return tongue.t('live.notMeasured');
  const drift = joined(sizeOfTold(tongue, told), directionWords(tongue, told));
  const verdict = verdictWords(tongue, told);
  return verdict === null ? drift : `${drift}, ${verdict}`;
}

/** Gives the number with its band, `12° ± 3°`, or the words that stand in its place. */
export function sizeOfTold(tongue: Tongue, told: ToldLeg): string {
  const number = numberWords(tongue, told);
  if (number === null) return told.kind === 'awaited' ? AWAITED : tongue.t('live.notMeasured');
  return joined(number.degrees, number.band);
}

/** Gives the number with its band and always its direction, where the verdict stands apart: `12° ± 3° inward`. */
export function driftOfTold(tongue: Tongue, told: ToldLeg): string {
  return joined(sizeOfTold(tongue, told), numberWords(tongue, told)?.direction);
}

/** Gives the drift of a rep in a narrow column: `12° inward`. */
export function briefDrift(tongue: Tongue, told: ToldLeg): string {
  const number = numberWords(tongue, told);
  const driftDeg = numberOf(told)?.driftDeg ?? 0;
  const hasDirection = number !== null && number.direction !== null;
  const direction = hasDirection ? tongue.t(`summary.driftBrief.${driftDeg > 0 ? 'inward' : 'outward'}`) : null;
  return joined(number?.degrees, direction);
}
