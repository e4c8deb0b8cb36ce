import type { FirstWords } from '../en/en.ts';

export const programmeSentence: FirstWords['programme'] = {
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
