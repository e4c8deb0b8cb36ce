import type { ImagePoint } from '../geometry/keypoints.ts';
import { csvLine, type CsvCell, type CsvConvention } from '../session/csv-line.ts';
import { angleInPicture, type HandRating } from './hand-rating.ts';

const COLUMNS = [
  'sessionStartedAt',
  'source',
  'model',
  'rep',
  'leg',
  'pictureMs',
  'rater',
  'round',
  'givenAt',
  'handFppaDeg',
  'kneelineFppaDeg',
  'differenceDeg',
  'meanDeg',
  'handHipXPx',
  'handHipYPx',
  'handKneeXPx',
  'handKneeYPx',
  'handAnkleXPx',
  'handAnkleYPx',
  'kneelineHipXPx',
  'kneelineHipYPx',
  'kneelineKneeXPx',
  'kneelineKneeYPx',
  'kneelineAnkleXPx',
  'kneelineAnkleYPx',
] as const;

/**
 * Writes every rating beside Kneeline's own, one line for each still, rater and round. The difference is Kneeline minus
 * hand, + is inward, and nothing is rounded.
 */
export function ratingsToCsv(ratings: readonly HandRating[], convention: CsvConvention): string {
  const lines = [COLUMNS, ...ratings.map(rowOf)].map((cells) => csvLine(cells, convention));
  return `${lines.join('\r\n')}\r\n`;
}

function rowOf({ session, still, rater, round, hand, givenAt }: HandRating): readonly CsvCell[] {
  const { kneeline } = still;
  const byHand = angleInPicture(hand, still);
  const byKneeline = angleInPicture(kneeline, still);
  const isPair = byHand !== null && byKneeline !== null;
  return [
    session.startedAt,
    session.source,
    session.model,
    still.rep,
    still.side,
    still.timestampMs,
    rater,
    round,
    givenAt,
    byHand,
    byKneeline,
    isPair ? byKneeline - byHand : null,
    isPair ? (byKneeline + byHand) / 2 : null,
    ...[hand.hip, hand.knee, hand.ankle, kneeline.hip, kneeline.knee, kneeline.ankle].flatMap(bothOf),
  ];
}

function bothOf({ x, y }: ImagePoint): readonly number[] {
  return [x, y];
}
