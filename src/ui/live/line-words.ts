import { shownWords } from '../words/cue-sentences.ts';
import type { Tongue } from '../words/use-words.ts';
import { isPictureTrouble, type StateLine as Line } from './choose-state-line.ts';
import { repWords } from './rep-words.ts';

function waitingWords({ t }: Tongue, words: Extract<Line, { kind: 'waiting' }>['words']): string {
  switch (words) {
    case 'camera':
      return t('start.opening');
    case 'file':
      return t('start.openingFile');
    case 'try-it':
      return t('live.waitTryIt');
    case 'recovering':
      return t('live.recovering');
    case 'picture':
      return t('live.waitPicture');
    case 'engine':
      return t('live.waitEngine');
  }
}

function noPictureWords({ t }: Tongue, why: Extract<Line, { kind: 'no-picture' }>['why']): string {
  return isPictureTrouble(why) ? t(`noPicture.trouble.${why}.title`) : t(`source.failures.${why}.title`);
}

function firstSquatWords({ t }: Tongue, { leg, exercise }: Extract<Line, { kind: 'first-squat' }>): string {
  if (leg === 'both' || leg === 'any') return t('live.firstSquat');
  const words = { leg: t(`leg.${leg}`) };
  return exercise === 'step-down' ? t('live.firstStepDown', words) : t('live.firstOneLeg', words);
}

/** Gives the words of the state line. */
export function lineWords(tongue: Tongue, line: Line): string {
  const { t } = tongue;
  switch (line.kind) {
    case 'waiting':
      return waitingWords(tongue, line.words);
    case 'no-picture':
      return noPictureWords(tongue, line.why);
    case 'refusal':
      return t(`refusal.${line.reason}`);
    case 'instruction':
      return shownWords(t, line);
    case 'cue':
      return shownWords(t, line.cue);
    case 'looking':
      return t('live.lookFor');
    case 'settling':
      return t('live.settle');
    case 'first-squat':
      return firstSquatWords(tongue, line);
    case 'moving':
      return t(`live.${line.phase}`);
    case 'rep':
      return repWords(tongue, line.number, line.result);
    case 'get-ready':
      return line.leg === 'both' || line.leg === 'any'
        ? t('live.getReady')
        : t('live.getReadyLeg', { leg: t(`leg.${line.leg}`) });
    case 'teaching':
      return t('live.teaching');
    case 'covered':
      return t('live.covered');
    case 'resting':
      return t('live.rest');
    case 'paused':
      return t('live.paused');
    case 'finished':
      return t('live.finished');
  }
}
