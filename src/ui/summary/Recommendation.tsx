import { Button } from 'react-aria-components';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useIntents } from '../context/app-context.ts';
import { cuesFor } from '../words/headline-cues.ts';
import type { Headline } from '../words/headline.ts';
import { useWords } from '../words/use-words.ts';
import { squatsInLine, type Advice } from './advice.ts';
import './recommendation.css';

/** Gives the key number of the session, with its plain meaning. */
export function KeyNumber({ record }: { readonly record: SessionRecord }) {
  const { t } = useWords();
  const { inLine, unclear, measured } = squatsInLine(countedReps(record));
  if (measured === 0) return null;
  return (
    <div className="key-number">
      <p className="key-number-value">{t('summary.keyNumber', { hits: inLine, count: measured })}</p>
      <p className="key-number-means">
        {t('summary.keyMeans')} {unclear === 0 ? null : t('summary.keyUnclear', { hits: unclear, count: measured })}
      </p>
    </div>
  );
}

const AGAIN = 'summary.again';

/** The words of the main button for each step. */
const TAKE = {
  'faster-computer': AGAIN,
  'more-reps': AGAIN,
  cue: AGAIN,
  'less-deep': AGAIN,
  slower: AGAIN,
  'see-better': AGAIN,
  'mirror-faded': 'summary.fadeMirror',
  'one-leg': 'summary.onOneLeg',
  enough: 'summary.toStart',
} as const satisfies Record<Advice, string>;

interface RecommendationProps {
  readonly advice: Advice;
  readonly headline: Headline;
}

/** Recommends one next step, and offers it as the main button of the page. */
export function Recommendation({ advice, headline }: RecommendationProps) {
  const tongue = useWords();
  const { t } = tongue;
  const intents = useIntents();
  const take = () => {
    if (advice === 'enough') return intents.goToStart();
    if (advice === 'mirror-faded') intents.changeSettings({ fading: '25' });
    if (advice === 'one-leg') intents.changeSettings({ exercise: 'single-leg-squat' });
    return intents.openCamera();
  };
  return (
    <div className="recommendation">
      <p>
        {advice === 'cue'
          ? t('summary.advice.cue', { cue: cuesFor(tongue, headline).join(' ') })
          : t(`summary.advice.${advice}`)}
      </p>
      <div className="recommendation-ways">
        <Button className="plain-button" onPress={take}>
          {t(TAKE[advice])}
        </Button>
        {TAKE[advice] === AGAIN ? null : (
          <Button className="quiet-button" onPress={() => intents.openCamera()}>
            {t(AGAIN)}
          </Button>
        )}
      </div>
    </div>
  );
}
