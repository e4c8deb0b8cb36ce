import type { FirstWords } from '../en/en.ts';

export const programmeSentence: FirstWords['programme'] = {
  says: '{{sets}}, {{sound}}.',
  saysWithRest: '{{sets}}, avec {{rest}} secondes de repos entre elles, {{sound}}.',
  saysSets_one: 'Une série de {{what}}',
  saysSets_other: '{{count}} séries de {{what}}',
  saysReps: {
    'two-leg-squat_one': '{{count}} flexion sur les deux jambes',
    'two-leg-squat_other': '{{count}} flexions sur les deux jambes',
    'single-leg-squat_one': '{{count}} flexion sur chaque jambe',
    'single-leg-squat_other': '{{count}} flexions sur chaque jambe',
    'step-down_one': '{{count}} descente de marche sur chaque jambe',
    'step-down_other': '{{count}} descentes de marche sur chaque jambe',
  },
  saysOpen: {
    'two-leg-squat': 'flexions sur les deux jambes, autant que vous voulez',
    'single-leg-squat': 'flexions sur chaque jambe, autant que vous voulez',
    'step-down': 'descentes de marche sur chaque jambe, autant que vous voulez',
  },
  saysSound: {
    voice: 'avec la voix',
    tones: 'avec des sons',
    both: 'avec la voix et des sons',
    silent: 'sans son',
  },
  saysFading: {
    auto: 'Le miroir est masqué aussi souvent que vos séances précédentes le suggèrent.',
    '25': 'Le miroir est masqué une répétition sur quatre.',
    '50': 'Le miroir est masqué une répétition sur deux.',
    '75': 'Le miroir est masqué trois répétitions sur quatre.',
    '100': 'Le miroir reste masqué.',
  },
};
