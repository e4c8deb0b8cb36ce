import type { Settings } from '../../../runtime/settings/settings.ts';

/** The first page’s part of the words about a programme: the sentence that tells what is trained. */
export const programmeSentence = {
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
