import type { Side } from '../../core/geometry/keypoints.ts';
import { LANGUAGES, type Language } from './languages.ts';

/** Gives one letter for each of the person's own sides, for films. */
export function sideLetters(language: Language): Readonly<Record<Side, string>> {
  return LANGUAGES[language].tape.sideLetter;
}
