import type { Side } from '../../core/geometry/keypoints.ts';
import { LANGUAGES, type Language } from './languages.ts';

/** One letter for each side, for films: of the person's own left and right. */
export function sideLetters(language: Language): Readonly<Record<Side, string>> {
  return LANGUAGES[language].tape.sideLetter;
}
