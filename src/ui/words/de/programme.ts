import type { Words } from '../en/en.ts';

export const programme: Words['programme'] = {
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

  says: '{{sets}}, {{sound}}.',
  saysWithRest: '{{sets}}, dazwischen {{rest}} Sekunden Pause, {{sound}}.',
  saysSets_one: 'Ein Satz mit {{what}}',
  saysSets_other: '{{count}} Sätze mit je {{what}}',
  saysReps: {
    'two-leg-squat_one': '{{count}} Kniebeuge auf beiden Beinen',
    'two-leg-squat_other': '{{count}} Kniebeugen auf beiden Beinen',
    'single-leg-squat_one': '{{count}} Kniebeuge auf jedem Bein',
    'single-leg-squat_other': '{{count}} Kniebeugen auf jedem Bein',
    'step-down_one': '{{count}} Step-down auf jedem Bein',
    'step-down_other': '{{count}} Step-downs auf jedem Bein',
  },
  saysOpen: {
    'two-leg-squat': 'beliebig vielen Kniebeugen auf beiden Beinen',
    'single-leg-squat': 'beliebig vielen Kniebeugen auf jedem Bein',
    'step-down': 'beliebig vielen Step-downs auf jedem Bein',
  },
  saysSound: {
    voice: 'mit Stimme',
    tones: 'mit Tönen',
    both: 'mit Stimme und Tönen',
    silent: 'ohne Ton',
  },
  saysFading: {
    auto: 'Der Spiegel ist so oft verdeckt, wie es zu deinen bisherigen Einheiten passt.',
    '25': 'Bei jeder vierten Wiederholung ist der Spiegel verdeckt.',
    '50': 'Bei jeder zweiten Wiederholung ist der Spiegel verdeckt.',
    '75': 'Bei drei von vier Wiederholungen ist der Spiegel verdeckt.',
    '100': 'Der Spiegel bleibt verdeckt.',
  },
};
