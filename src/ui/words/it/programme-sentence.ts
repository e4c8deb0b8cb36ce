import type { FirstWords } from '../en/en.ts';

export const programmeSentence: FirstWords['programme'] = {
  says: '{{sets}}, {{sound}}.',
  saysWithRest: '{{sets}}, con {{rest}} secondi di riposo fra l’una e l’altra, {{sound}}.',
  saysSets_one: 'Una serie di {{what}}',
  saysSets_other: '{{count}} serie di {{what}}',
  saysReps: {
    'two-leg-squat_one': '{{count}} squat su entrambe le gambe',
    'two-leg-squat_other': '{{count}} squat su entrambe le gambe',
    'single-leg-squat_one': '{{count}} squat su ogni gamba',
    'single-leg-squat_other': '{{count}} squat su ogni gamba',
    'step-down_one': '{{count}} discesa dal gradino su ogni gamba',
    'step-down_other': '{{count}} discese dal gradino su ogni gamba',
  },
  saysOpen: {
    'two-leg-squat': 'squat su entrambe le gambe, quanti ne vuoi',
    'single-leg-squat': 'squat su ogni gamba, quanti ne vuoi',
    'step-down': 'discese dal gradino su ogni gamba, quante ne vuoi',
  },
  saysSound: {
    voice: 'con la voce',
    tones: 'con i suoni',
    both: 'con voce e suoni',
    silent: 'senza audio',
  },
  saysFading: {
    auto: 'Lo specchio è coperto tanto spesso quanto suggeriscono le tue sessioni precedenti.',
    '25': 'Lo specchio è coperto una ripetizione su quattro.',
    '50': 'Lo specchio è coperto una ripetizione su due.',
    '75': 'Lo specchio è coperto tre ripetizioni su quattro.',
    '100': 'Lo specchio resta coperto.',
  },
};
