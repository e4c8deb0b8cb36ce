import type { Settings } from '../../../runtime/settings/settings.ts';

export const programme = {
  title: 'Your programme',
  lead: 'These settings are a good start.',
  done: 'Done',
  exercise: 'Exercise',
  exercises: {
    'two-leg-squat': { name: 'Squat', hint: 'on both legs' },
    'single-leg-squat': { name: 'Squat', hint: 'on one leg' },
    'step-down': { name: 'Step-down', hint: 'from a low step' },
  } satisfies Record<Settings['exercise'], { name: string; hint: string }>,
  sets: 'Sets',
  setsEach: 'Sets on each leg',
  reps: 'Reps in a set',
  repsOpen: 'Open',
  rest: 'Rest between sets',
  seconds: '{{count}} s',
  sound: 'Sound',
  sounds: { voice: 'Voice', tones: 'Tones', both: 'Both', silent: 'Silent' },
  fading: 'Fading mirror: reps without it',
  fadings: {
    off: 'None',
    auto: 'Auto',
    '25': '¼',
    '50': '½',
    '75': '¾',
    '100': 'All',
  } satisfies Record<Settings['fading'], string>,
  fadingWhat:
    'On some reps the picture and the cues stay hidden; those reps are still measured and shown afterwards. A small study of 10 runners, without a comparison group, faded the mirror out over several weeks. No promises.',
};
