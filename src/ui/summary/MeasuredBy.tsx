import type { SessionRecord } from '../../core/session/session-record.ts';
import { useAppState } from '../context/app-context.ts';
import { nearEndLimits } from '../words/strictness-of.ts';
import { modelCost, modelName } from '../words/model-words.ts';
import { sensitivityWords } from '../words/sensitivity-words.ts';
import { useWords } from '../words/use-words.ts';

/** Says beside the results by which model and how sensitively they were judged, and what a lighter model overlooks. */
export function MeasuredBy({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { t } = tongue;
  const isFastAfterAll = useAppState(
    ({ preciseFailure, settings }) =>
      preciseFailure !== null && record.origin.source.kind === 'file' && record.origin.model === settings.model,
  );
  const sensitivity = sensitivityWords(tongue, nearEndLimits(record.thresholds));
  return (
    <p className="headline-note">
      {t('summary.measuredBy', { model: modelName(tongue, record.origin.model), sensitivity })}{' '}
      {modelCost(tongue, record.origin.model)} {isFastAfterAll ? t('films.preciseFailed') : null}
    </p>
  );
}
