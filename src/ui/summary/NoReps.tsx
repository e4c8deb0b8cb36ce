import { Button } from 'react-aria-components';
import { whyNoReps } from '../../core/session/why-no-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { isComputerTooSlow } from './advice.ts';
import { noRepsWords } from '../words/no-reps-words.ts';
import { useWords } from '../words/use-words.ts';

/** Offers to measure the film as a run, because a film without squats may show one. */
function MeasureAsRun({ record }: { readonly record: SessionRecord }) {
  const intents = useIntents();
  const film = useAppState(({ lastFilm }) => (lastFilm?.record === record ? lastFilm.file : null));
  const { t } = useWords();
  if (film === null) return null;
  return (
    <Button className="quiet-button" onPress={() => intents.openRunFilm(film)}>
      {t('run.measureAsRun')}
    </Button>
  );
}

/** Says why there are no results: all reps were outside the sets, or nothing could be measured. */
export function NoReps({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { t } = tongue;
  const strays = record.reps.length > 0;
  const title = isComputerTooSlow(record) ? 'summary.noRepsSlow' : 'summary.noReps';
  return (
    <div className="headline">
      <section className="headline-leg">
        <h2>{t(strays ? 'summary.onlyStrays' : title)}</h2>
        <p>{strays ? t('summary.straysWhy') : noRepsWords(tongue, whyNoReps(record), record.origin.source.kind)}</p>
        {strays ? null : <MeasureAsRun record={record} />}
      </section>
    </div>
  );
}
