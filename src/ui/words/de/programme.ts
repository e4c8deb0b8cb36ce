import type { LateWords } from '../en/en.ts';

export const programme: LateWords<'programme'> = {
  title: 'Dein Programm',
  lead: 'Diese Einstellungen passen für den Anfang.',
  done: 'Fertig',
  exercise: 'Übung',
  exercises: {
    'two-leg-squat': { name: 'Kniebeuge', hint: 'auf beiden Beinen' },
    'single-leg-squat': { name: 'Kniebeuge', hint: 'auf einem Bein' },
    'step-down': { name: 'Step-down', hint: 'von einer niedrigen Stufe' },
  },
  sets: 'Sätze',
  setsEach: 'Sätze je Bein',
  reps: 'Wiederholungen im Satz',
  repsOpen: 'Offen',
  rest: 'Pause zwischen den Sätzen',
  seconds: '{{count}} s',
  sound: 'Ton',
  sounds: { voice: 'Stimme', tones: 'Töne', both: 'Beides', silent: 'Stumm' },
  fading: 'Spiegel ausblenden: Wiederholungen ohne ihn',
  fadings: {
    off: 'Keine',
    auto: 'Auto',
    '25': '¼',
    '50': '½',
    '75': '¾',
    '100': 'Alle',
  },
  fadingWhat:
    'Bild und Hinweise bleiben bei einem Teil der Wiederholungen verdeckt; gemessen wird trotzdem, und danach siehst du alles. In einer kleinen Studie mit 10 Laufenden, ohne Vergleichsgruppe, wurde der Spiegel über Wochen ausgeblendet; das ist kein Versprechen.',
};
