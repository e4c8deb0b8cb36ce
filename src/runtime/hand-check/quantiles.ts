import jStat from 'jstat';
import type { Quantiles } from '../../core/agreement/estimate.ts';

/** The quantiles of jStat, right to about eight digits. */
export const QUANTILES: Quantiles = {
  t: (p, degreesOfFreedom) => jStat.studentt.inv(p, degreesOfFreedom),
  f: (p, numerator, denominator) => jStat.centralF.inv(p, numerator, denominator),
};
