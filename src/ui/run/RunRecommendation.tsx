import { Button } from 'react-aria-components';
import type { RunRecord } from '../../core/running/run-record.ts';
import { useIntents } from '../context/app-context.ts';
import { adviseRun } from '../words/run-cues.ts';
import { useWords } from '../words/use-words.ts';

/** Recommends one next step after a run before the camera, and offers to run again. */
export function RunRecommendation({ legs }: Pick<RunRecord, 'legs'>) {
  const tongue = useWords();
  const { t } = tongue;
  const intents = useIntents();
  return (
    <div className="recommendation">
      <p>{adviseRun(tongue, legs)}</p>
      <div className="recommendation-ways">
        <Button className="plain-button" onPress={() => intents.openRunCamera()}>
          {t('run.again')}
        </Button>
      </div>
    </div>
  );
}
