import type { Tongue } from '../words/use-words.ts';
import type { RepResult } from './choose-state-line.ts';

/**
 * Describes a rep in a few words.
 *
 * @param number 1-based within its set.
 */
export function repWords({ t }: Tongue, number: number, result: RepResult): string {
  switch (result.kind) {
    case 'in-line':
      return t('live.repInLine', { number });
    case 'inward-both':
      return t('live.repInwardBoth', { number });
    case 'outward-both':
      return t('live.repOutwardBoth', { number });
    case 'mixed':
      return t('live.repMixed', { number });
    case 'unclear':
      return t('live.repUnclear', { number });
    case 'unmeasured':
      return t('live.repUnmeasured', { number });
    case 'inward':
    case 'outward': {
      const knee = t(`live.kneeWithin.${result.side}`);
      return result.kind === 'inward' ? t('live.repInward', { number, knee }) : t('live.repOutward', { number, knee });
    }
  }
}
