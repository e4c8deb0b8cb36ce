import type { Side } from '../../core/geometry/keypoints.ts';
import type { Dictionary } from './languages.ts';

/** Gives one letter for each of the person's own sides, for films. */
export function sideLetters({ words }: Dictionary): Readonly<Record<Side, string>> {
  return { left: words.t('tape.sideLetter.left'), right: words.t('tape.sideLetter.right') };
}
