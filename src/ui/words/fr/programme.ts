import type { LateWords } from '../en/en.ts';

export const programme: LateWords<'programme'> = {
  title: 'Votre programme',
  lead: 'Ces réglages conviennent pour commencer.',
  done: 'Terminé',
  exercise: 'Exercice',
  exercises: {
    'two-leg-squat': { name: 'Flexion (squat)', hint: 'sur les deux jambes' },
    'single-leg-squat': { name: 'Flexion (squat)', hint: 'sur une jambe' },
    'step-down': { name: 'Descente', hint: 'd’une marche basse' },
  },
  sets: 'Séries',
  setsEach: 'Séries par jambe',
  reps: 'Répétitions par série',
  repsOpen: 'Libre',
  rest: 'Repos entre les séries',
  seconds: '{{count}} s',
  sound: 'Son',
  sounds: { voice: 'Voix', tones: 'Sons', both: 'Les deux', silent: 'Muet' },
  fading: 'Miroir qui s’efface : répétitions sans miroir',
  fadings: {
    off: 'Aucune',
    auto: 'Auto',
    '25': '¼',
    '50': '½',
    '75': '¾',
    '100': 'Toutes',
  },
  fadingWhat:
    'L’image et les consignes restent masquées pour certaines répétitions ; elles sont mesurées malgré tout et montrées ensuite. Une petite étude de 10 coureuses, sans groupe de comparaison, a retiré le miroir peu à peu au fil des semaines ; cela ne promet rien.',
};
