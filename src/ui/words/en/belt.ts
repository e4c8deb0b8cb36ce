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
  goOn: 'Resume',
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
    over: 'Measuring has finished. The belt is still moving: stop it before you step off.',
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
          second: 'Knees over your feet.',
          third: 'Both knees to the middle, kneecaps straight ahead.',
        },
        left: {
          first: 'Left knee a little to the middle.',
          second: 'Left knee over the foot.',
          third: 'Left knee to the middle, kneecap straight ahead.',
        },
        right: {
          first: 'Right knee a little to the middle.',
          second: 'Right knee over the foot.',
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
      'step-in': 'Step onto the belt, so all of you shows',
      'one-person': 'I see two people: only one of you, please',
      'show-legs': 'You must be in the picture from hips to feet: move or tilt the camera',
      'too-small': 'Your legs are too small: move the camera closer',
      straight: 'Face the camera, or turn your back straight to it',
      'to-middle': 'Move the camera so that you are in the middle',
      light: 'It is too dark: switch on a light',
      camera: 'Set the camera level and keep it still',
      'clear-legs': 'Keep your legs in clear view: knees bare, nothing in front',
      slow: 'The computer is too slow: close other programs, or switch on a light',
    } satisfies Record<RunHint, string>,
    running: {
      'step-in': 'I can’t see you',
      'one-person': 'Two people in the picture: I measure when you are alone',
      'show-legs': 'Feet or hips are cut off: run a little further back on the belt',
      'too-small': 'Too small to measure. Keep running; fix it at the next stop',
      straight: 'Run and look straight ahead',
      'to-middle': 'Run in the middle of the belt',
      light: 'Too dark to measure. Keep running; more light at the next stop',
      camera: 'The camera is moving or not level. Keep running; fix it at the next stop',
      'clear-legs': 'I can’t see both legs. Keep running',
      slow: 'Too few frames to measure. Keep running; fix it at the next stop',
    } satisfies Record<RunHint, string>,
  },
  choice: {
    name: 'Mirror while you run',
    hint: 'On the treadmill, in front of this screen',
    title: 'This is how the mirror sees you',
    place:
      'Put the laptop or phone in front of the treadmill, 2.5 to 3 metres away, at hip height. Nobody should hold it.',
    see: 'You are in the picture from hips to feet. Stand still on the belt for two seconds, then start the belt.',
    hands: 'Raise a hand briefly to pause; keep it up for three seconds to stop. Space or a clicker also pauses.',
    fading: 'Fade the mirror',
    fadingNote:
      'From your fifth run, the mirror is covered for part of each minute: a quarter, a half, three quarters, then all of it.',
  },
};
