import { useState } from 'react';
import { Button, Form, Input, Label, Text, TextField } from 'react-aria-components';
import type { HandRating, Still } from '../../core/agreement/hand-rating.ts';
import { raterProgress, spellRater, type RaterProgress } from '../../core/agreement/rater-progress.ts';
import { raterSeries } from '../../core/agreement/rating-series.ts';
import { Choice } from '../parts/Choice.tsx';
import { LONGEST_NAME } from '../people/NameField.tsx';
import { useWords } from '../words/use-words.ts';

/** A round of ratings that was begun. */
export interface Rating {
  readonly rater: string;
  readonly progress: RaterProgress;
  /** Whether Kneeline's points are shown after each still. */
  readonly shows: boolean;
}

interface BeginRatingProps {
  readonly stills: readonly Still[];
  /** The ratings of this session, and of all. Names are spelt alike in all sessions. */
  readonly ratings: readonly HandRating[];
  readonly allRatings: readonly HandRating[];
  readonly rater: string;
  readonly onRater: (name: string) => void;
  readonly onBegin: (rating: Rating) => void;
}

/** Asks who rates. Shows how far each rater is, and nothing of what was rated or measured. */
export function BeginRating({ stills, ratings, allRatings, rater, onRater, onBegin }: BeginRatingProps) {
  const { t } = useWords();
  const [shows, setShows] = useState<'each' | 'end'>('each');
  const name = spellRater(rater, allRatings);
  const progress = raterProgress(ratings, name, stills);
  const isFresh = progress.open.length === stills.length;
  const begin = () => {
    if (name !== '') onBegin({ rater: name, progress, shows: shows === 'each' });
  };
  return (
    <Form
      className="hand-begin"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <TextField className="field" value={rater} onChange={onRater} maxLength={LONGEST_NAME}>
        <Label>{t('handCheck.rater')}</Label>
        <Input autoComplete="off" />
        <Text slot="description" className="hand-soft">
          {t('handCheck.raterHint')}
        </Text>
      </TextField>
      <div className="setting">
        <span>{t('handCheck.showPoints')}</span>
        <Choice
          label={t('handCheck.showPoints')}
          value={shows}
          options={[
            { value: 'each', label: t('handCheck.showEach') },
            { value: 'end', label: t('handCheck.showEnd') },
          ]}
          onChange={setShows}
        />
        <p className="hand-soft">{t('handCheck.showEndHint')}</p>
      </div>
      <div className="hand-ways">
        <Button type="submit" className="plain-button" isDisabled={name === ''}>
          {!isFresh
            ? t('handCheck.goOn')
            : progress.round === 1
              ? t('handCheck.begin')
              : t('handCheck.beginRound', { round: progress.round })}
        </Button>
        <span>{t('handCheck.stills', { count: progress.open.length })}</span>
      </div>
      <Raters ratings={ratings} stills={stills} />
    </Form>
  );
}

function Raters({ ratings, stills }: { readonly ratings: readonly HandRating[]; readonly stills: readonly Still[] }) {
  const { t } = useWords();
  const series = raterSeries(ratings);
  if (series.length === 0) return null;
  return (
    <div className="hand-raters">
      <h2 className="section-title">{t('handCheck.known')}</h2>
      <ul>
        {series.map((one) => {
          if (one.kind === 'kneeline') return null;
          const { rater, round } = one;
          const done = ratings.filter((rating) => rating.rater === rater && rating.round === round).length;
          return (
            <li key={JSON.stringify([rater, round])}>
              {t('handCheck.progress', { rater, round, done, all: Math.max(done, stills.length) })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
