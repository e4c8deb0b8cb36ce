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
    'Picture and cues stay hidden on some reps; they are measured all the same and shown afterwards. A small study of 10 runners, without a comparison group, faded the mirror out over weeks; no promise.',

  says: '{{sets}}, {{sound}}.',
  saysWithRest: '{{sets}}, {{rest}} seconds of rest in between, {{sound}}.',
  saysSets_one: 'One set of {{what}}',
  saysSets_other: '{{count}} sets of {{what}}',
  saysReps: {
    'two-leg-squat_one': '{{count}} squat on both legs',
    'two-leg-squat_other': '{{count}} squats on both legs',
    'single-leg-squat_one': '{{count}} squat on each leg',
    'single-leg-squat_other': '{{count}} squats on each leg',
    'step-down_one': '{{count}} step-down on each leg',
    'step-down_other': '{{count}} step-downs on each leg',
  },
  saysOpen: {
    'two-leg-squat': 'as many squats on both legs as you like',
    'single-leg-squat': 'as many squats on each leg as you like',
    'step-down': 'as many step-downs on each leg as you like',
  } satisfies Record<Settings['exercise'], string>,
  saysSound: {
    voice: 'with voice',
    tones: 'with tones',
    both: 'with voice and tones',
    silent: 'without sound',
  },
  saysFading: {
    auto: 'The mirror is covered as often as your earlier sessions suggest.',
    '25': 'The mirror is covered on every fourth rep.',
    '50': 'The mirror is covered on every other rep.',
    '75': 'The mirror is covered on three reps in four.',
    '100': 'The mirror stays covered.',
  } satisfies Record<Exclude<Settings['fading'], 'off'>, string>,
};
