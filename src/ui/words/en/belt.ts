import type { RunHint } from '../../../core/run-coach/run-cue.ts';

/** The live mirror of a runner. Nothing here asks a person who runs to come near the screen. */
export const belt = {
  region: 'Mirror for running',
  picture: 'Mirror picture of the runner with a plumb line for each leg',
  stop: 'Stop',
  endAsk: 'End the run?',
  endKeeps: 'What has been measured so far is kept. The belt still moves: stop it before you step off.',
  endYes: 'End the run',
  pause: 'Pause',
  goOn: 'Go on',
  stand: 'Stand still on the belt',
  ready: 'Now run',
  over: 'Done',
  covered: 'Without mirror',
  steps_one: 'step',
  steps_other: 'steps',
  cadence: 'a minute',
  cadenceSpoken: '{{count}} steps a minute',
  stepsSpoken_one: '{{count}} step',
  stepsSpoken_other: '{{count}} steps',
  awaited: 'counting',
  shown: {
    drift: {
      inward: { both: 'Knees apart', left: 'Left knee out', right: 'Right knee out' },
      outward: { both: 'Knees to the middle', left: 'Left knee to the middle', right: 'Right knee to the middle' },
    },
    praise: { both: 'Both legs back in line', left: 'Left leg back in line', right: 'Right leg back in line' },
  },
  spoken: {
    ready: 'Ready. Start the belt and run.',
    over: 'The measuring is over. The belt still moves: stop it before you step off.',
    drift: {
      inward: {
        both: {
          first: 'Run with your knees apart.',
          second: 'Knees apart, kneecaps straight ahead.',
          third: 'Knees apart. Squeeze your buttocks.',
        },
        left: {
          first: 'Left knee out, kneecap straight ahead.',
          second: 'Left: run with your knees apart.',
          third: 'Left knee out. Squeeze your buttocks.',
        },
        right: {
          first: 'Right knee out, kneecap straight ahead.',
          second: 'Right: run with your knees apart.',
          third: 'Right knee out. Squeeze your buttocks.',
        },
      },
      outward: {
        both: {
          first: 'Both knees a little to the middle.',
          second: 'Knees above your feet.',
          third: 'Both knees to the middle, kneecaps straight ahead.',
        },
        left: {
          first: 'Left knee a little to the middle.',
          second: 'Left knee above the foot.',
          third: 'Left knee to the middle, kneecap straight ahead.',
        },
        right: {
          first: 'Right knee a little to the middle.',
          second: 'Right knee above the foot.',
          third: 'Right knee to the middle, kneecap straight ahead.',
        },
      },
    },
    praise: {
      both: 'Good. Both legs are back in line.',
      left: 'Good. The left leg is back in line.',
      right: 'Good. The right leg is back in line.',
    },
  },
  hint: {
    standing: {
      'step-in': 'Step onto the belt, all of you in the picture',
      'one-person': 'I see two people: only one of you, please',
      'show-legs': 'Hips to feet must be in the picture: move or tilt the camera',
      'too-small': 'Your legs are too small: set the camera nearer',
      straight: 'Face the camera, or turn your back straight to it',
      'to-middle': 'Set the camera so that you are in the middle',
      light: 'It is too dark: switch on a light',
      camera: 'Set the camera level, and so that it stays still',
      'clear-legs': 'Clear the view of your legs: knees bare, nothing in front',
      slow: 'The computer is too slow: close other programs, or switch on a light',
    } satisfies Record<RunHint, string>,
    running: {
      'step-in': 'I can’t see you',
      'one-person': 'Two people in the picture: I measure when you are alone',
      'show-legs': 'Feet or hips are cut off: run a little further back on the belt',
      'too-small': 'Too small to measure. Run on; mend it at the next stop',
      straight: 'Run and look straight ahead',
      'to-middle': 'Run in the middle of the belt',
      light: 'Too dark to measure. Run on; more light at the next stop',
      camera: 'The camera moves or leans. Run on; mend it at the next stop',
      'clear-legs': 'I can’t see both legs. Run on',
      slow: 'Too few frames to measure. Run on; mend it at the next stop',
    } satisfies Record<RunHint, string>,
  },
  choice: {
    name: 'Mirror while you run',
    hint: 'On the treadmill, in front of this screen',
    title: 'This is how the mirror sees you',
    place: 'Set the laptop or phone in front of the treadmill, 2.5 to 3 metres away, at hip height. Nobody holds it.',
    see: 'Hips to feet are in the picture. Stand still on the belt for two seconds, then start the belt.',
    hands: 'A hand held up for a moment pauses, held up for three seconds it ends. Space or a clicker pauses too.',
    fading: 'Fade the mirror',
    fadingNote:
      'From your fifth run on the mirror is covered for a part of each minute: a quarter, a half, three quarters, all of it.',
  },
};
