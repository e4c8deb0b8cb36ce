import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { compareRatings, LEAST_STILLS } from '../../core/agreement/compare-ratings.ts';
import { isSameSession, ratedSession, type HandRating } from '../../core/agreement/hand-rating.ts';
import type { RatingSeries } from '../../core/agreement/rating-series.ts';
import { ratingsToCsv } from '../../core/agreement/ratings-csv.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { sessionFileStem } from '../../core/session/session-file-stem.ts';
import { QUANTILES } from '../../runtime/hand-check/quantiles.ts';
import { useApp, useAppState } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { AskTwice } from '../parts/AskTwice.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PickOne } from '../parts/PickOne.tsx';
import { useWords } from '../words/use-words.ts';
import { BlandAltmanPlot } from './BlandAltmanPlot.tsx';
import { Figures } from './Figures.tsx';
import { pairOptions, type SeriesPair } from './pair-options.ts';

type Scope = 'session' | 'all';

/** Compares the angles of two who rated the same stills. No still and no single angle is shown here. */
export function Comparison({ record }: { readonly record: SessionRecord }) {
  const { handCheck } = useRooms();
  const { t } = useWords();
  const all = useRoomState(handCheck, ({ ratings }) => ratings);
  const own = useMemo(() => all.filter(({ session }) => isSameSession(session, ratedSession(record))), [all, record]);
  const [scope, setScope] = useState<Scope>('session');
  const ratings = scope === 'session' ? own : all;
  const pairs = useMemo(() => pairOptions(ratings), [ratings]);
  const [chosen, setChosen] = useState('');
  const pair = pairs.find(({ key }) => key === chosen) ?? pairs[0];
  const seriesName = (series: RatingSeries) => {
    if (series.kind === 'kneeline') return t('handCheck.kneeline');
    const { rater, round } = series;
    return round === 1 ? rater : t('handCheck.round', { rater, round });
  };
  const pairName = ({ first, second }: SeriesPair) =>
    t('handCheck.pair', { first: seriesName(first), second: seriesName(second) });
  return (
    <section className="hand-comparison">
      <h2 className="section-title">{t('handCheck.compare')}</h2>
      <div className="hand-choices">
        <Choice
          label={t('handCheck.scope')}
          value={scope}
          options={[
            { value: 'session', label: t('handCheck.scopeSession') },
            { value: 'all', label: t('handCheck.scopeAll') },
          ]}
          onChange={setScope}
        />
        {pair === undefined ? null : (
          <PickOne
            label={t('handCheck.pairLabel')}
            value={pair.key}
            options={pairs.map((option) => ({ value: option.key, label: pairName(option) }))}
            onChange={setChosen}
          />
        )}
      </div>
      {pair === undefined ? <p>{t('handCheck.noRatings')}</p> : <PairFigures pair={pair} ratings={ratings} />}
      {ratings.length === 0 ? null : <KeepOrDelete record={record} ratings={ratings} scope={scope} />}
    </section>
  );
}

interface PairFiguresProps {
  readonly pair: SeriesPair;
  readonly ratings: readonly HandRating[];
}

function PairFigures({ pair, ratings }: PairFiguresProps) {
  const { t } = useWords();
  const agreement = useMemo(() => compareRatings(pair.angles, QUANTILES), [pair]);
  const count = pair.angles.length;
  if (agreement === null || count < LEAST_STILLS) {
    return <p className="hand-few">{t('handCheck.tooFew', { count, least: LEAST_STILLS })}</p>;
  }
  const sessions = new Set(ratings.map(({ session }) => JSON.stringify(session))).size;
  return (
    <>
      <div className="hand-numbers">
        <Figures agreement={agreement} />
        <figure>
          <figcaption className="hand-plot-title">{t('handCheck.plot')}</figcaption>
          <BlandAltmanPlot pairs={pair.angles} agreement={agreement} />
        </figure>
      </div>
      <p className="hand-soft">
        {sessions === 1 ? t('handCheck.oneSession') : t('handCheck.manySessions', { sessions })}
      </p>
      <p className="hand-soft">{t('handCheck.sources')}</p>
    </>
  );
}

interface KeepOrDeleteProps {
  readonly record: SessionRecord;
  readonly ratings: readonly HandRating[];
  readonly scope: Scope;
}

function KeepOrDelete({ record, ratings, scope }: KeepOrDeleteProps) {
  const app = useApp();
  const convention = useAppState(({ settings }) => settings.csvConvention);
  const { handCheck } = useRooms();
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  const stem = scope === 'session' ? sessionFileStem(record.origin.startedAt) : 'kneeline';
  return (
    <div className="hand-ways">
      <Button
        className="quiet-button"
        onPress={() =>
          app.saveFile(`${stem}-hand-check.csv`, 'text/csv;charset=utf-8', ratingsToCsv(ratings, convention))
        }
      >
        <Icon name="download" />
        {t('handCheck.saveCsv')}
      </Button>
      <Button className="quiet-button" onPress={() => setAsks(true)}>
        <Icon name="trash" />
        {t('handCheck.remove')}
      </Button>
      <AskTwice
        isOpen={asks}
        question={t('handCheck.removeAsk')}
        warning={t('handCheck.removeWarning', { count: ratings.length })}
        yes={t('handCheck.removeYes')}
        no={t('handCheck.removeNo')}
        onYes={() => handCheck.remove(ratings)}
        onClose={() => setAsks(false)}
      />
    </div>
  );
}
