import type { LateWords } from '../en/en.ts';

export const programme: LateWords<'programme'> = {
  title: 'Il tuo programma',
  lead: 'Queste impostazioni vanno bene per cominciare.',
  done: 'Fatto',
  exercise: 'Esercizio',
  exercises: {
    'two-leg-squat': { name: 'Squat', hint: 'su entrambe le gambe' },
    'single-leg-squat': { name: 'Squat', hint: 'su una gamba' },
    'step-down': { name: 'Discesa', hint: 'da un gradino basso' },
  },
  sets: 'Serie',
  setsEach: 'Serie per gamba',
  reps: 'Ripetizioni per serie',
  repsOpen: 'Libere',
  rest: 'Riposo fra le serie',
  seconds: '{{count}} s',
  sound: 'Audio',
  sounds: { voice: 'Voce', tones: 'Suoni', both: 'Entrambi', silent: 'Muto' },
  fading: 'Specchio che svanisce: ripetizioni senza',
  fadings: {
    off: 'Nessuna',
    auto: 'Auto',
    '25': '¼',
    '50': '½',
    '75': '¾',
    '100': 'Tutte',
  },
  fadingWhat:
    'Immagine e indicazioni restano nascoste in alcune ripetizioni; vengono misurate comunque e mostrate dopo. Un piccolo studio su 10 corritrici, senza gruppo di confronto, ha tolto lo specchio a poco a poco nel corso delle settimane; non promette nulla.',
};
