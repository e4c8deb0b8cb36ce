export const learn = {
  title: 'Why knees drift',
  lead: 'When you jog, every step lands on one leg. The knee has to go where hip and foot send it.',
  crossfire: {
    title: 'In the crossfire',
    text: 'The knee sits between two neighbours. When both do their part, it stays over the foot. When one gives way, the knee is caught in between and drifts, mostly inward.',
    hip: 'Hip',
    hipText: 'Hip muscles that are weak or tired can let the pelvis sink and the thigh turn in.',
    knee: 'Knee',
    foot: 'Foot',
    footText: 'A foot that rolls onto its inner edge and loses its arch can take the shin with it.',
    picture:
      'A jogger on one leg, from the front: one arrow from the hip and one from the foot push the knee inward, off its plumb line.',
  },
  train: {
    title: 'What the exercise trains',
    text: 'You squat slowly in front of a mirror and keep each knee on its line. What you see you can correct straight away, and the leg learns where straight is.',
    line: 'One line: middle of the groin, kneecap, second to third toe.',
    eyes: 'The kneecaps are the eyes of the legs: both look straight ahead.',
    steps: 'First on both legs, then on one, then stepping down. Later, without the mirror.',
    picture: 'Two legs from the front in a squat: plumb lines from hip to foot, the knees on them.',
    inspired:
      'Inspired by the mirror knee, the favourite exercise of Dr. med. Christian Larsen. The words and pictures here are ours, not his.',
  },
  known: {
    title: 'What is known, and what is not',
    shows: 'Shows',
    not: 'Does not show',
    rows: {
      willy: {
        source: 'Willy 2012, 10 runners',
        shows:
          'Training with a mirror and cues, faded out over the sessions, carried over to the single-leg squat and the step-down, and lasted for three months.',
        not: 'What would have happened without it: there was no comparison group.',
      },
      marshall: {
        source: 'Marshall 2020, 24 people',
        shows: 'With colour feedback, the knee moved inward 6.16° less.',
        not: 'The number on this screen, which is a different measure.',
      },
      munro: {
        source: 'Munro 2012, 20 people',
        shows: 'The angle in the picture is repeatable to about 3°. A change counts from about 8 to 9°.',
        not: 'The angle of the joint itself.',
      },
      lopes: {
        source: 'Lopes 2018, studies taken together',
        shows: 'The angle in the picture hardly follows the joint’s angle in space (r = 0.127).',
        not: 'That it is useless: it shows where the knee goes in the mirror.',
      },
      rees: {
        source: 'Rees 2018',
        shows: 'The single-leg squat does not predict how someone runs.',
        not: 'What your own training will do.',
      },
      raisanen: {
        source: 'Räisänen 2018, 306 people',
        shows: 'The angle said very little about who would be injured later (0.59, where 0.5 is a coin toss).',
        not: 'That a knee off its line will hurt.',
      },
      larsen: {
        source: 'Larsen and Miescher, Thieme',
        shows: 'How to look: relaxed in front of a mirror, one leg at a time, the kneecaps as the legs’ eyes.',
        not: 'Numbers. The ones here are ours.',
      },
    },
    abstracts: 'We know most of these from their abstracts.',
  },
  limits: {
    title: 'No promise',
    text: 'Kneeline shows what your knees do in front of this camera. It does not promise that pain goes away, that you will run differently, or that nothing will ever hurt.',
  },
  help: {
    title: 'When to see a professional',
    text: 'Stop if it hurts. Have it looked at if pain stays or comes back, if a knee swells, locks or gives way, or after a fall.',
  },
};
