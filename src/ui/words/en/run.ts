/** Running: how to film a run, and the summary of one. */
export const run = {
  title: 'While running',
  lead: 'Squats don’t tell how you run. So your knees are measured step by step while you run, at the moment when one leg carries you.',
  film: 'Film of a run',
  filmHint: 'From the front or from behind; slow motion is welcome',
  howTo: 'This is how to film',
  steps: {
    place:
      'Put the phone down at hip height, straight in front of the treadmill or straight behind it. Nobody holds it.',
    frame: 'Hips to feet are in the picture all the time. Knees are bare or in close-fitting clothes.',
    stand:
      'First stand still for two seconds, in the place where you will run. The angles are then told against your own standing.',
    length: 'Run for 15 seconds or longer: seven steps of each leg are needed, ten are better.',
    rate: '60 pictures a second are better than 30.',
  },
  measuring: 'The film of the run is being measured',
  stepCount_one: '{{number}} step so far',
  stepCount_other: '{{number}} steps so far',
  stop: 'Stop here',

  summary: 'Your run',
  leg: {
    inward: '{{knee}} inward',
    outward: '{{knee}} outward',
    'in-line': '{{leg}} in line',
    unclear: '{{knee}}: can’t be judged',
  },
  bothInLine: 'Both legs in line',
  tooFew: '{{leg}}: too few steps',
  inwardIn: 'in {{hits}} of {{count}} steps; on average {{drift}}',
  outwardIn: 'in {{hits}} of {{count}} steps; on average {{drift}}',
  inLineAll: 'in all {{count}} steps; on average {{drift}}',
  inLineIn: 'on average of {{count}} steps: {{drift}}. Beyond your target band in {{hits}} of them',
  unclearIn: 'on average of {{count}} steps {{drift}}: too close to the edge of your target band to say',
  ofLeg: '{{leg}}: {{words}}',
  tooFewWhy_one: '{{count}} step of this leg could be measured. Seven are needed for a mean.',
  tooFewWhy_other: '{{count}} steps of this leg could be measured. Seven are needed for a mean.',
  key: '{{hits}} of {{count}} steps in line',
  keyMeans: 'In line means: at the moment when one leg carries you, the knee is within your target band.',
  cadence: '{{number}} steps a minute',
  stepsSeen: { front: '{{number}} steps, seen from the front', back: '{{number}} steps, seen from behind' },
  noDifference: 'No clear difference between left and right.',
  differenceLeft: 'The left knee is {{degrees}} farther inward than the right.',
  differenceRight: 'The right knee is {{degrees}} farther inward than the left.',
  absolute:
    'You were not seen standing still before the run. So the angles are absolute, not a change from your own standing, and their bands are wider. Stand still for two seconds first next time.',
  notKept: 'Runs are not kept in your history yet. Save the files if you want to have the numbers later.',
  noSteps: 'No step of a run was found',
  noStepsWhy:
    'A run needs four even steps in a row, seen from the front or from behind, with hips and feet in the picture. In a film in slow motion the steps are too slow for a run: say below how much slower it is.',

  measureAsRun: 'This is a run: measure the steps',
  measureAsSquats: 'These are squats: measure them',

  stepsTitle: 'Step by step',
  stepsSpoken:
    'Each step is a dot beside the leg’s own plumb line; inward is towards the middle. On top stands the mean with its band.',
  mean: 'Mean',
  starting: 'Hollow dots: the first steps of a run, which count in no mean.',
  someOf: '{{number}} of {{of}} steps are drawn; the saved table has all of them.',
  step: { left: 'Step {{number}}, left leg', right: 'Step {{number}}, right leg' },
  stepOf: 'Step {{number}} of {{count}}',
  before: 'Step before',
  after: 'Next step',
  atTime: 'Midstance at {{time}} s',
  bridged: 'This step was missed by the camera and is told from the rhythm alone.',
  unmeasured: 'Too few pictures around this step could be measured.',
  startingStep: 'Getting up to speed: counts in no mean.',
  readingPicture: 'Reading the picture…',

  more: 'All numbers',
  moreLead:
    'Means over the last steps of each leg at midstance, with their bands. “From step to step” is how much the steps differ.',
  measure: 'Measure',
  spread: 'from step to step ± {{size}}',
  measures: {
    drift: 'Knee against hip and foot',
    bodyFppa: 'Knee in the body’s own plane, toes not counted',
    kneeOverToe: 'Knee against the toe (% of leg length)',
    kneeGap: 'Gap between the knees, the knee window (% of leg length)',
    pelvicDrop: 'Pelvis on the free side',
    trunkLean: 'Trunk towards the carrying leg',
    stepWidth: 'Width of the step (% of leg length)',
  },
  lower: '{{degrees}} lower',
  higher: '{{degrees}} higher',
  towards: '{{degrees}} towards it',
  away: '{{degrees}} away from it',
  inside: '{{pct}} inside',
  outside: '{{pct}} outside',
  apart: '{{pct}}',
  crossing: '{{pct}}, crossing over',
  none: '–',

  howDrift:
    'The drift says by how many degrees the knee leaves the plane of hip and foot at midstance, the lowest moment of the body while one leg carries. Turn, perspective and the bend of a running knee are taken out. The band (±) says how sure a mean is: 95 of 100 true values lie within it, and more steps make it narrower.',
  howCannot:
    'A camera in front or behind can’t show how the foot lands, forces, or whether your steps are too long. Nothing here predicts an injury. The accuracy was measured on rendered runners.',
  files: {
    csv: { name: 'Table (CSV)', hint: 'Each leg’s means and each step, for a spreadsheet.' },
    json: { name: 'All numbers (JSON)', hint: 'The same for a program.' },
  },
};
