import type { Agreement } from '../../core/agreement/compare-ratings.ts';
import type { Estimate } from '../../core/agreement/estimate.ts';
import { formatHundredths, formatSignedTenths, formatTenths, formatWhole } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';

const NAMES = ['pairs', 'bias', 'sd', 'lower', 'upper', 'sem', 'sdd', 'icc'] as const;
type Name = (typeof NAMES)[number];

/** Lists every figure of a comparison, each with its meaning and, where there is one, its interval. */
export function Figures({ agreement }: { readonly agreement: Agreement }) {
  const { t, locale } = useWords();
  const signed = ({ value, low, high }: Estimate) => ({
    value: formatSignedTenths(value, locale),
    interval: t('handCheck.interval', { low: formatSignedTenths(low, locale), high: formatSignedTenths(high, locale) }),
  });
  const plain = (value: number) => ({ value: `${formatTenths(value, locale)}°`, interval: null });
  const icc = agreement.icc && {
    value: formatHundredths(agreement.icc.value, locale),
    interval: t('handCheck.interval', {
      low: formatHundredths(agreement.icc.low, locale),
      high: formatHundredths(agreement.icc.high, locale),
    }),
  };
  const told: Readonly<Record<Name, { readonly value: string; readonly interval: string | null }>> = {
    pairs: { value: formatWhole(agreement.pairs, locale), interval: null },
    bias: signed(agreement.bias),
    sd: plain(agreement.differencesSd),
    lower: signed(agreement.lowerLimit),
    upper: signed(agreement.upperLimit),
    sem: plain(agreement.sem),
    sdd: plain(agreement.sdd),
    icc: icc ?? { value: t('handCheck.noIcc'), interval: null },
  };
  return (
    <table className="hand-figures">
      <thead>
        <tr>
          <th scope="col">{t('handCheck.figure')}</th>
          <th scope="col">{t('handCheck.value')}</th>
        </tr>
      </thead>
      <tbody>
        {NAMES.map((name) => (
          <tr key={name} data-figure={name}>
            <th scope="row">
              {t(`handCheck.figures.${name}.name`)}
              <span className="hand-soft">{t(`handCheck.figures.${name}.means`)}</span>
            </th>
            <td>
              <b>{told[name].value}</b>
              {told[name].interval === null ? null : <span className="hand-soft">{told[name].interval}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
