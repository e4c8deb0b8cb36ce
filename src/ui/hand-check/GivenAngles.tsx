import { angleInPicture, type HandRating } from '../../core/agreement/hand-rating.ts';
import { formatSignedTenths } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';

/** Shows both angles of a rating that was given, with the words for their signs. */
export function GivenAngles({ rating }: { readonly rating: HandRating }) {
  const { t, locale } = useWords();
  const { hand, still } = rating;
  const byHand = angleInPicture(hand, still);
  const byKneeline = angleInPicture(still.kneeline, still);
  if (byHand === null || byKneeline === null) return null;
  const told = (angleDeg: number) => {
    const direction = angleDeg > 0 ? t('alignment.inward') : t('alignment.outward');
    return Math.abs(angleDeg) < 0.05
      ? formatSignedTenths(0, locale)
      : `${formatSignedTenths(angleDeg, locale)} ${direction}`;
  };
  return (
    <dl className="hand-given" aria-live="polite">
      <div className="hand-given-yours">
        <dt>{t('handCheck.yours')}</dt>
        <dd>{told(byHand)}</dd>
      </div>
      <div className="hand-given-kneeline">
        <dt>{t('handCheck.kneeline')}</dt>
        <dd>{told(byKneeline)}</dd>
      </div>
      <div>
        <dt>
          {t('handCheck.difference')} <span className="hand-soft">{t('handCheck.differenceHint')}</span>
        </dt>
        <dd>{formatSignedTenths(byKneeline - byHand, locale)}</dd>
      </div>
    </dl>
  );
}
