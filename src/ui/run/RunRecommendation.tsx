import { Button } from 'react-aria-components';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { RunRecord } from '../../core/running/run-record.ts';
import { useIntents } from '../context/app-context.ts';
import { cuesForRun } from '../words/run-cues.ts';
import { useWords } from '../words/use-words.ts';

/** Recommends one next step after a run before the camera, and offers to run again. */
export function RunRecommendation({ legs }: Pick<RunRecord, 'legs'>) {
  const tongue = useWords();
  const { t } = tongue;
  const intents = useIntents();
  const cue = cuesForRun(tongue, legs).join(' ');
  const isInLine = SIDES.every((side) => legs[side]?.verdict === 'in-line');
  const advice = cue === '' ? t(isInLine ? 'run.advice.hold' : 'run.advice.longer') : t('run.advice.cue', { cue });
  return (
    <div className="recommendation">
      <p>{advice}</p>
      <div className="recommendation-ways">
        <Button className="plain-button" onPress={() => intents.openRunCamera()}>
          {t('run.again')}
        </Button>
      </div>
    </div>
  );
}
