import type { TFunction } from 'i18next';
import type { Cue } from '../../core/coach/cue.ts';
import type { Spoken } from '../../runtime/voice/spoken.ts';
import type { Dictionary, Language } from './languages.ts';

/** Frequent cues have three variants, so that the voice does not repeat itself. */
const VARIANTS = ['first', 'second', 'third'] as const;

/** Gives a cue in a few words, for huge letters. */
export function shownWords(t: TFunction, cue: Cue): string {
  switch (cue.kind) {
    case 'instruction':
      return t(`coach.shown.instruction.${cue.instruction}`);
    case 'count-in':
      return t('coach.shown.countIn', { seconds: cue.secondsLeft });
    case 'go':
      return t(`coach.shown.go.${cue.leg}`);
    case 'drift':
      return t(`coach.shown.drift.${cue.direction}.${cue.side}`);
    case 'rep':
      return t('coach.shown.rep', { number: cue.number });
    case 'praise':
      return t('coach.shown.praise');
    case 'mirror-covered':
      return t('coach.shown.mirrorCovered');
    case 'mirror-back':
      return t('coach.shown.mirrorBack');
    case 'set-done':
      return cue.of === 1 ? t('coach.shown.onlySetDone') : t('coach.shown.setDone', { number: cue.number, of: cue.of });
    case 'rest':
      return t(`coach.shown.rest.${cue.nextLeg}`);
    case 'rest-ends':
      return t('coach.shown.restEnds', { count: Math.round(cue.seconds) });
    case 'paused':
      return t('coach.shown.paused');
    case 'resumed':
      return t('coach.shown.resumed');
    case 'finished':
      return t('coach.shown.finished');
  }
}

/**
 * Gives a cue as a sentence to be spoken.
 *
 * @param variant how often this kind of cue was given before; frequent cues rotate through their variants.
 */
export function spokenWords(t: TFunction, cue: Spoken, variant: number): string {
  const turn = VARIANTS[variant % VARIANTS.length] ?? VARIANTS[0];
  switch (cue.kind) {
    case 'instruction':
      return t(`coach.spoken.instruction.${cue.instruction}`);
    case 'picture':
      return t(`coach.spoken.picture.${cue.state}`);
    case 'run-hint':
      return t(`belt.hint.${cue.isRunning ? 'running' : 'standing'}.${cue.hint}`);
    case 'run-drift':
      return t(`belt.spoken.drift.${cue.direction}.${cue.side}.${turn}`);
    case 'run-praise':
      return t(`belt.spoken.praise.${cue.side}`);
    case 'run-ready':
      return t('belt.spoken.ready');
    case 'run-over':
      return t('belt.spoken.over');
    case 'count-in':
      return t('coach.spoken.countIn', { seconds: cue.secondsLeft });
    case 'go':
      return t(`coach.spoken.go.${cue.leg}`);
    case 'drift':
      return t(`coach.spoken.drift.${cue.direction}.${cue.side}.${turn}`);
    case 'rep':
      return t('coach.spoken.rep', { number: cue.number });
    case 'praise':
      return t(`coach.spoken.praise.${turn}`);
    case 'mirror-covered':
      return t('coach.spoken.mirrorCovered');
    case 'mirror-back':
      return t('coach.spoken.mirrorBack');
    case 'set-done':
      return cue.of === 1
        ? t('coach.spoken.onlySetDone')
        : t('coach.spoken.setDone', { number: cue.number, of: cue.of });
    case 'rest':
      return t(`coach.spoken.rest.${cue.nextLeg}`, { count: Math.round(cue.seconds) });
    case 'rest-ends':
      return t('coach.spoken.restEnds', { count: Math.round(cue.seconds) });
    case 'paused':
      return t('coach.spoken.paused');
    case 'resumed':
      return t('coach.spoken.resumed');
    case 'finished':
      return t('coach.spoken.finished');
  }
}

/**
 * Creates the sentences for the cue player, which does not know the screen's words. While another language is being
 * fetched, a cue is given in the language of the screen.
 */
export function createCueWords({ words }: Dictionary): (language: Language, cue: Spoken, variant: number) => string {
  return (language, cue, variant) => {
    const spoken = words.hasResourceBundle(language, 'words') ? language : words.language;
    return spokenWords(words.getFixedT(spoken, 'words'), cue, variant);
  };
}
