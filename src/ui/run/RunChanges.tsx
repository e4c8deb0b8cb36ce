import { useState } from 'react';
import type { RunSessionSummary } from '../../core/session/session-summary.ts';
import type { RunRecord } from '../../core/running/run-record.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatMoment } from '../numbers/format.ts';
import { PickOne } from '../parts/PickOne.tsx';
import { useWords } from '../words/use-words.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { changesBetween, changesWithin, likelyRun } from './run-changes.ts';

interface RunChangesProps {
  readonly record: RunRecord;
  /** `null`: no leg has a mean. */
  readonly summary: RunSessionSummary | null;
  readonly isLeftOnLeft: boolean;
}

/** Compares the first steps of the run with its last ones: fresh against tired. */
function Within({ record, isLeftOnLeft }: Omit<RunChangesProps, 'summary'>) {
  const { t } = useWords();
  const changes = changesWithin(record);
  if (changes === null) return null;
  return (
    <section aria-labelledby="run-within">
      <h3 id="run-within">{t('run.changes.within')}</h3>
      <p>{t('run.changes.withinLead', { count: changes.steps })}</p>
      <ChangeTable
        before={t('run.changes.start')}
        after={t('run.changes.end')}
        legs={changes.legs}
        isLeftOnLeft={isLeftOnLeft}
      />
    </section>
  );
}

interface BetweenProps {
  readonly summary: RunSessionSummary;
  readonly isLeftOnLeft: boolean;
}

/** Compares the run with another kept run of the same person. */
function Between({ summary, isLeftOnLeft }: BetweenProps) {
  const { library } = useRooms();
  const runs = useRoomState(library, (state) => state.runs);
  const [chosen, setChosen] = useState<string | null>(null);
  const { t, locale } = useWords();
  const others = runs.filter(({ startedAt }) => startedAt !== summary.startedAt).toReversed();
  const other = others.find(({ startedAt }) => startedAt === chosen) ?? likelyRun(others, summary.startedAt);
  if (other === null) {
    return (
      <section aria-labelledby="run-between">
        <h3 id="run-between">{t('compare.kinds.sessions')}</h3>
        <p>{t('run.changes.noOther')}</p>
      </section>
    );
  }
  const isEarlier = Date.parse(other.startedAt) <= Date.parse(summary.startedAt);
  const changes = isEarlier ? changesBetween(other, summary) : changesBetween(summary, other);
  return (
    <section aria-labelledby="run-between">
      <h3 id="run-between">{t('compare.kinds.sessions')}</h3>
      <PickOne
        label={t('run.changes.with')}
        value={other.startedAt}
        options={others.map(({ startedAt }) => ({ value: startedAt, label: formatMoment(startedAt, locale) }))}
        onChange={setChosen}
      />
      {changes.kind === 'told' ? (
        <ChangeTable
          before={t('compare.earlier')}
          after={t('compare.now')}
          legs={changes.legs}
          isLeftOnLeft={isLeftOnLeft}
        />
      ) : (
        <p>{t(`run.changes.${changes.reason}`)}</p>
      )}
    </section>
  );
}

/** Says what changed within the run, and since another run. */
export function RunChanges({ record, summary, isLeftOnLeft }: RunChangesProps) {
  const { t } = useWords();
  if (summary === null) return null;
  return (
    <section className="run-changes" aria-labelledby="run-changes">
      <h2 id="run-changes" className="section-title">
        {t('run.changes.title')}
      </h2>
      <div className="run-changes-body">
        <Within record={record} isLeftOnLeft={isLeftOnLeft} />
        <Between summary={summary} isLeftOnLeft={isLeftOnLeft} />
      </div>
      <p className="run-steps-key">{t('run.changes.inside')}</p>
    </section>
  );
}
