import type { RefusalReason } from '../../../core/reading/reading.ts';

export const refusal = {
  'no-person': 'Step into the picture: I can’t see you',
  'two-people': 'I see two people: only one of you, please',
  'feet-outside': 'Step back: I can’t see your feet',
  'hips-outside': 'Step back: I can’t see your hips',
  'too-far': 'Come closer: your legs are too small to measure',
  'too-near': 'Step back: you are too near',
  'not-facing': 'Turn to face the camera',
  'off-centre': 'Step into the middle of the picture',
  'too-dark': 'It is too dark: switch on a light',
  'camera-tilted': 'Set the camera level: the picture is tilted',
  'legs-hidden': 'Something hides your legs: clear the view',
  'knees-hidden': 'I can’t see your knees: wear shorts or leggings, and keep the view free',
  'picture-squeezed': 'The picture looks squeezed: set the camera to its own picture shape',
  'points-jumped': 'I lost your legs for a moment: stand still',
  'sides-swapped': 'Feet apart: I mix up left and right',
  'frames-too-slow': 'Too few pictures a second: more light, or fewer programs',
  'too-deep': 'Too deep to measure: stop a little higher',
  lunge: 'A lunge is not measured: squat on both feet, or lift one foot',
} satisfies Record<RefusalReason, string>;

/** The same reasons in short, for a share of frames in the summary. */
export const refusalShort = {
  'no-person': 'nobody in the picture',
  'two-people': 'two people',
  'feet-outside': 'feet outside the picture',
  'hips-outside': 'hips outside the picture',
  'too-far': 'too far away',
  'too-near': 'too near',
  'not-facing': 'not facing the camera',
  'off-centre': 'too far to one side',
  'too-dark': 'too dark',
  'camera-tilted': 'camera tilted',
  'legs-hidden': 'legs hidden',
  'knees-hidden': 'the knees can’t be seen',
  'picture-squeezed': 'the picture looks squeezed',
  'points-jumped': 'legs lost for a moment',
  'sides-swapped': 'left and right not told apart',
  'frames-too-slow': 'too few pictures a second',
  'too-deep': 'deeper than can be measured',
  lunge: 'a lunge, not a squat',
} satisfies Record<RefusalReason, string>;
