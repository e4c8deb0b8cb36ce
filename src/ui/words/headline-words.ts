import type { Side } from '../../core/geometry/keypoints.ts';
import type { Tongue } from './use-words.ts';
import type { Comparison, LegStory } from './headline.ts';
import { degreesWithBand, driftWords, isTooVague } from './with-band.ts';

/** Says what a knee does over the session, in the largest words of the summary. */
export function tendencyWords({ t }: Tongue, story: Pick<LegStory, 'side' | 'tendency'>): string {
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
    case 'unclear':
      return t('summary.unclear', { knee });
    case 'varies':
      return t('summary.varies', { knee });
  }
}

/** Gives the number behind the headline, with its band and the number of reps. */
export function evidenceWords(tongue: Tongue, story: LegStory): string {
  const { t } = tongue;
  const { tendency, inwardReps, outwardReps, hits, reps: count, offAxis } = story;
  if (tendency === 'varies') return t('summary.evidenceVaries', { inward: inwardReps, outward: outwardReps, count });
  if (tendency === 'in-line' || tendency === 'unclear') {
    if (isTooVague(story.bandDeg))
      return t('summary.evidenceCount', { hits: tendency === 'in-line' ? count : 0, count });
    return t('summary.evidenceInLine', { drift: driftWords(tongue, story.meanDriftDeg, story.bandDeg), count });
  }
  // The mean of straight and drifting reps together is a number that no rep showed.
  const mean = hits < count ? offAxis : { driftDeg: story.meanDriftDeg, bandDeg: story.bandDeg };
  if (mean === null || isTooVague(mean.bandDeg)) return t('summary.evidenceCount', { hits, count });
  const drift = driftWords(tongue, mean.driftDeg, mean.bandDeg);
  if (hits === count) return t('summary.evidence', { drift, hits, count });
  return hits === 1 ? t('summary.evidenceOnce', { drift, count }) : t('summary.evidenceSome', { drift, hits, count });
}

/**
 * Compares both legs in a sentence.
 *
 * @param measured the only leg that was measured, if it was one.
 */
export function comparisonWords(tongue: Tongue, comparison: Comparison, measured: Side | null): string {
  const { t } = tongue;
  switch (comparison.kind) {
    case 'one-leg':
      if (measured === null) return '';
      return t(`summary.oneLegOnly.${comparison.otherFoot}`, { leg: t(`legWithin.${measured}`) });
    case 'no-difference':
      return t('summary.noDifference');
    case 'verdicts-differ':
      return t('summary.verdictsDiffer');
    case 'unsure':
      return t('summary.differenceUnsure');
    case 'difference': {
      const degrees = degreesWithBand(tongue, comparison.differenceDeg, comparison.bandDeg);
      return comparison.moreInward === 'left'
        ? t('summary.differenceLeft', { degrees })
        : t('summary.differenceRight', { degrees });
    }
  }
}
