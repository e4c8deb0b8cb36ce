export const tour = {
  region: 'How it works',
  step: '{{number}} of {{of}}',
  stepSpoken: 'Picture {{number}} of {{of}}:',
  next: 'Next',
  previous: 'Back',
  skip: 'Skip',
  done: 'Begin',
  steps: {
    stand: {
      title: 'Stand here',
      text: '2.5 to 3 metres away, facing the camera, hips to feet in the picture.',
    },
    plumb: {
      title: 'The plumb line',
      text: 'A straight line from hip to foot. Keep the knee on it as you squat.',
    },
    words: {
      title: 'Three words, three shapes',
      text: 'A circle is in line. A triangle points where the knee goes.',
    },
    hands: {
      title: 'Hands free',
      text: 'Raise a hand to start or pause. Keep it up to stop. A key or a clicker does the same.',
    },
  },
  hand: 'raise',
  handWhat: 'start, pause',
  hold: 'keep up',
  holdWhat: 'stop',
};

export const mirrorLook = {
  title: 'First, look for yourself',
  lead: 'The camera sees joints as points. Only you can see where a kneecap points and how a foot stands: look in a mirror, or down at yourself. Take one leg at a time.',
  kept: 'Your answers are not kept.',
  start: 'Start the camera',
  done: 'Done',
  kneecap: {
    question: 'Where do your kneecaps point?',
    straight: 'Straight ahead',
    inward: 'Inward, squinting',
    outward: 'Outward',
    hints: {
      straight: 'Good. Let them look straight ahead all the way down.',
      inward: 'Turn the thighs out a little, until both kneecaps look straight ahead. The feet stay where they are.',
      outward: 'Bring the kneecaps to the front, and point the feet straight ahead as well.',
    },
  },
  foot: {
    question: 'How does each foot stand, seen from the inside?',
    up: 'Arch up, ball of the big toe down',
    sinks: 'Arch sinks',
    lifts: 'Ball of the big toe lifts',
    hints: {
      up: 'Good. Keep it like that all the way down.',
      sinks: 'Gently raise the arch; the heel and the ball of the big toe stay on the floor, the toes long.',
      lifts: 'Press the ball of the big toe into the floor, without letting the arch sink.',
    },
  },
};
