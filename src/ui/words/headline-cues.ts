import { SIDES } from '../../core/geometry/keypoints.ts';
import { directionOf, type Headline } from './headline.ts';
import type { Tongue } from './use-words.ts';

/** Lists the cues for the knees that mostly left their line, or else for those that did at times. */
export function cuesFor({ t }: Tongue, { legs }: Headline): readonly string[] {
  const drifting = SIDES.flatMap((side) => {
    const story = legs[side];
    const direction = story === null || story.tendency === 'varies' ? 'in-line' : directionOf(story.tendency);
    return direction === 'in-line' ? [] : [{ side, direction, isMostly: story?.tendency === direction }];
  });
  const mostly = drifting.filter(({ isMostly }) => isMostly);
  const told = mostly.length > 0 ? mostly : drifting;
  const [one, other] = told;
  if (one !== undefined && one.direction === other?.direction) {
    return [t(`coach.spoken.drift.${one.direction}.both.first`)];
  }
  return told.map(({ side, direction }) => t(`coach.spoken.drift.${direction}.${side}.first`));
}
