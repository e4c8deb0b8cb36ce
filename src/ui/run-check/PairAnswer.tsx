import { Button } from 'react-aria-components';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { SessionComparison } from '../../core/session/compare-sessions.ts';
import { useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

type Compared = Extract<SessionComparison, { kind: 'compared' }>;

/** Lists the knees that clearly changed over the run, in words. */
function useChanges({ legs }: Compared): readonly string[] {
  const { t } = useWords();
  return SIDES.flatMap((side) => {
    const change = legs[side]?.change ?? 'no-clear-change';
    if (change === 'no-clear-change') return [];
    return [t('check.verdict', { knee: t(`knee.${side}`), change: t(`check.change.${change}`) })];
  });
}

/** Says in the largest words of the page what the run changed. */
export function PairVerdict({ comparison }: { readonly comparison: Compared }) {
  const { t } = useWords();
  const changes = useChanges(comparison);
  return (changes.length === 0 ? [t('check.verdictNone')] : changes).map((words) => (
    <span className="pair-verdict" key={words}>
      {words}
    </span>
  ));
}

/** Recommends another check if a knee changed, because one look can be chance, and otherwise nothing more today. */
export function PairNext({ comparison }: { readonly comparison: Compared }) {
  const { t } = useWords();
  const intents = useIntents();
  const hasChanged = useChanges(comparison).length > 0;
  return (
    <div className="recommendation">
      <p>{t(hasChanged ? 'check.nextAgain' : 'check.nextOther')}</p>
      <div className="recommendation-ways">
        <Button
          className="plain-button"
          onPress={() => (hasChanged ? intents.openCheck('tired') : intents.goToStart())}
        >
          {t(hasChanged ? 'summary.checkAgain' : 'summary.toStart')}
        </Button>
      </div>
    </div>
  );
}
