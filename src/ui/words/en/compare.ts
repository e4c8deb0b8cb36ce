/** The comparison of two legs, of two sessions, or of a client and a demonstration. */
export const compare = {
  open: 'Side by side',
  title: 'Side by side',
  back: 'Back to the summary',
  kind: 'What to compare',
  kinds: { sessions: 'Then and now', legs: 'Left and right', demonstration: 'With a demonstration' },
  leg: 'Leg',
  rep: 'Rep',
  reps: {
    typical: 'Rep {{number}}, the typical one: {{drift}}',
    farthest: 'Rep {{number}}, furthest off its axis: {{drift}}',
    plain: 'Rep {{number}}: {{drift}}',
  },
  demonstrationFilm: 'Video of the demonstration',
  earlier: 'Then',
  now: 'Now',
  other: 'Compared with',
  otherOf: 'Compared with one of {{name}}’s sessions',
  showMore: 'Show older sessions',
  reading: 'Opening the session…',
  opening: 'Loading…',
  again: 'Try again',
  closed: {
    title: 'Nothing is kept in this browser.',
    todo: '“Then and now” needs a session that was kept here. You can still compare left and right.',
  },
  noOther: {
    title: 'There is no other session yet.',
    todo: 'Do the exercise again another day: both sessions will then be side by side here.',
  },
  failures: {
    damaged: {
      title: 'That session can no longer be read.',
      todo: 'Its data is damaged. Choose another session.',
    },
    'not-found': {
      title: 'That session is no longer here.',
      todo: 'It was deleted, perhaps in another tab. Choose another one.',
    },
    unread: {
      title: 'That session couldn’t be opened.',
      todo: 'Close other tabs with Kneeline and try again, or choose another one.',
    },
  },
  noReps: { title: 'No squat was measured in this session.', todo: 'There is nothing to put side by side.' },
  legMissing: {
    title: '{{leg}}: not measured in both sessions.',
    todo: 'Choose another session, or look at left and right.',
  },
  oneLeg: {
    title: 'Only one leg was measured in this session.',
    todo: 'Left and right can be compared after squats on both legs, or on each leg.',
  },
  noDemonstration: {
    title: 'No demonstration has been recorded yet.',
    todo: 'Start the camera, open “{{where}}” there, and record one squat: in line, knee in or knee out. It is kept on this device, and every client can be put beside it.',
  },
  demonstration: 'Demonstration',
  client: 'Client',
  obstacles: {
    'different-model':
      'These sessions were measured with different models: their numbers can’t be compared. Here are the pictures, each with its own numbers.',
    'different-exercise':
      'These sessions are of different exercises: their numbers can’t be compared. Here are the pictures, each with its own numbers.',
    'different-measure':
      'One of these sessions is from an older version of Kneeline, which measured a different angle: their numbers can’t be compared. Here are the pictures, each with its own numbers.',
  },

  moment: 'Moment of both reps',
  play: 'Play slowly',
  pause: 'Pause',
  step: 'Next moment',
  keys: 'Arrow keys move both, Space plays.',
  phases: { standing: 'standing', down: 'going down', bottom: 'at the bottom', up: 'coming up' },
  parts: { down: 'down', bottom: 'bottom', up: 'up' },
  figure: { left: 'left', right: 'right' },
  depth: 'Depth {{pct}}',
  unmeasured: 'not measured at this moment',
  asPicture: 'a picture, without a number',
  between: {
    sessions: '{{leg}}, from then to now: {{change}}',
    legsSame: 'Left and right: no clear difference ({{degrees}})',
    none: 'No difference: one of the two was not measured at this moment.',
  },
  moments:
    'This is one moment of two reps. A difference is called clear from {{least}}, if it is larger than its band (±).',
  overall: 'All reps at the bottom, from then to now: {{change}}.',
  overallFew: 'To compare all reps together, each session needs three reps of this leg.',

  curve: 'Drift over the rep',
  laid: 'On one plumb line',
  laidMeasured: 'As the body stands: corrected for turn and perspective.',
  laidSeen:
    'As the picture shows it: how the person in a demonstration stood to the camera isn’t known, so it has no numbers.',
  laidReflected: 'The demonstration was done on the {{leg}}; it is shown mirrored.',
};
