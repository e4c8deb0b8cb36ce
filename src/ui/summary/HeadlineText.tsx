import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { useWords, type Tongue } from '../use-words.ts';
import { directionOf, type Comparison, type Headline, type LegStory } from './headline.ts';
import { degreesWithBand, isTooVague } from './with-band.ts';

function tendencyWords({ t }: Tongue, story: LegStory): string {
  const knee = t(`knee.${story.side}`);
  switch (story.tendency) {
    case 'inward':
      return t('summary.inward', { knee });
    case 'outward':
      return t('summary.outward', { knee });
    case 'in-line':
      return t('summary.inLine', { knee });
    case 'sometimes-inward':
      return t('summary.sometimesInward', { knee });
    case 'sometimes-outward':
      return t('summary.sometimesOutward', { knee });
    case 'varies':
      return t('summary.varies', { knee });
  }
}

function evidenceWords(tongue: Tongue, story: LegStory): string {
  const { t } = tongue;
  if (isTooVague(story.bandDeg)) {
    const hits = story.tendency === 'in-line' ? story.reps : story.hits;
    return t('summary.evidenceCount', { hits, count: story.reps });
  }
  const degrees = degreesWithBand(tongue, story.meanDriftDeg, story.bandDeg);
  if (story.tendency === 'in-line') return t('summary.evidenceInLine', { degrees, count: story.reps });
  const direction = t(`alignment.${story.meanDriftDeg >= 0 ? 'inward' : 'outward'}`);
  return t('summary.evidence', { degrees, direction, hits: story.hits, count: story.reps });
}

function comparisonWords(tongue: Tongue, comparison: Comparison, measured: Side | null): string {
  const { t } = tongue;
  switch (comparison.kind) {
    case 'one-leg':
      return measured === null ? '' : t('summary.oneLegOnly', { leg: t(`legWithin.${measured}`) });
    case 'no-difference':
      return t('summary.noDifference');
    case 'difference': {
      const degrees = degreesWithBand(tongue, comparison.differenceDeg, comparison.bandDeg);
      return comparison.moreInward === 'left'
        ? t('summary.differenceLeft', { degrees })
        : t('summary.differenceRight', { degrees });
    }
  }
}

interface HeadlineTextProps {
  readonly headline: Headline;
  readonly mirrored: boolean;
}

/** The set in plain words: each leg, then both together. */
export function HeadlineText({ headline, mirrored }: HeadlineTextProps) {
  const tongue = useWords();
  const { t } = tongue;
  const measured = SIDES.find((side) => headline.legs[side] !== null) ?? null;
  const comparison = comparisonWords(tongue, headline.comparison, measured);
  return (
    <div className="headline">
      {(mirrored ? SIDES : SIDES.toReversed()).map((side) => {
        const story = headline.legs[side];
        if (story === null) return null;
        const direction = directionOf(story.tendency);
        return (
          <section className={`headline-leg tone-text-${direction}`} key={side}>
            <h2>
              <AlignmentMark side={side} alignment={direction} mirrored={mirrored} />
              {tendencyWords(tongue, story)}
            </h2>
            <p>{evidenceWords(tongue, story)}</p>
          </section>
        );
      })}
      <p className="headline-both">
        {comparison} {headline.firm ? null : t('summary.fewReps')}
      </p>
      {headline.toesSeen ? null : <p className="headline-note">{t('summary.noToes')}</p>}
    </div>
  );
}
