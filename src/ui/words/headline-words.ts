import type { Side } from '../../core/geometry/keypoints.ts';
import type { Tongue } from './use-words.ts';
import type { Comparison, LegStory } from './headline.ts';
import { degreesWithBand, isTooVague } from './with-band.ts';

/** Says what a knee does over the session, in the largest words of the summary. */
export function tendencyWords({ t }: Tongue, story: LegStory): string {
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
  if (isTooVague(story.bandDeg)) {
    const hits = story.tendency === 'in-line' ? story.reps : story.hits;
    return t('summary.evidenceCount', { hits, count: story.reps });
  }
  const degrees = degreesWithBand(tongue, story.meanDriftDeg, story.bandDeg);
  if (story.tendency === 'in-line' || story.tendency === 'unclear') {
    return t('summary.evidenceInLine', { degrees, count: story.reps });
  }
  const direction = t(`alignment.${story.meanDriftDeg >= 0 ? 'inward' : 'outward'}`);
  const parts = { degrees, direction, hits: story.hits, count: story.reps };
  // The mean covers all reps, not only the few that the words name.
  return story.hits < story.reps ? t('summary.evidenceSome', parts) : t('summary.evidence', parts);
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
    case 'difference': {
      const degrees = degreesWithBand(tongue, comparison.differenceDeg, comparison.bandDeg);
      return comparison.moreInward === 'left'
        ? t('summary.differenceLeft', { degrees })
        : t('summary.differenceRight', { degrees });
    }
  }
}
