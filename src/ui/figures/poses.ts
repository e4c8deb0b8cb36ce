/** A point in a drawing, in units of its 300 × 400 field. */
export type Spot = readonly [x: number, y: number];

export interface DrawnLeg {
  readonly hip: Spot;
  readonly knee: Spot;
  readonly ankle: Spot;
  readonly toe: Spot;
}

/** A person from the front, as a mirror shows them: the drawing's left is the person's left. */
export interface Pose {
  readonly head: Spot;
  readonly neck: Spot;
  readonly pelvis: Spot;
  /** Shoulder, elbow and hand of each arm. */
  readonly arms: readonly (readonly Spot[])[];
  /** Hip, knee and ankle of each leg. The leg that carries comes first. */
  readonly legs: readonly [DrawnLeg, DrawnLeg];
}

/** Distance of a drawn knee from its line: + is inward, − outward. */
const DRIFT = { inward: 20, 'in-line': 0, outward: -20 } as const;
export type DrawnAlignment = keyof typeof DRIFT;

const flip = ([x, y]: Spot): Spot => [300 - x, y];
const flipLeg = ({ hip, knee, ankle, toe }: DrawnLeg): DrawnLeg => ({
  hip: flip(hip),
  knee: flip(knee),
  ankle: flip(ankle),
  toe: flip(toe),
});
const bothSides = <Part>(part: Part, mirror: (part: Part) => Part): readonly [Part, Part] => [part, mirror(part)];

const ARM_DOWN: readonly Spot[] = [
  [112, 118],
  [98, 176],
  [102, 224],
];
const STANDING_LEG: DrawnLeg = { hip: [129, 202], knee: [124, 276], ankle: [121, 348], toe: [114, 364] };

const STANDING: Pose = {
  head: [150, 66],
  neck: [150, 112],
  pelvis: [150, 186],
  arms: bothSides(ARM_DOWN, (arm) => arm.map(flip)),
  legs: bothSides(STANDING_LEG, flipLeg),
};

export const HAND_RAISED: Pose = {
  ...STANDING,
  arms: [
    ARM_DOWN,
    [
      [188, 118],
      [222, 84],
      [220, 26],
    ],
  ],
};

/** Half way down, both knees alike. */
export function squatting(alignment: DrawnAlignment): Pose {
  const leg: DrawnLeg = { hip: [124, 256], knee: [118 + DRIFT[alignment], 304], ankle: [113, 352], toe: [106, 367] };
  const arm: readonly Spot[] = [
    [112, 172],
    [88, 216],
    [106, 250],
  ];
  return {
    head: [150, 118],
    neck: [150, 164],
    pelvis: [150, 240],
    arms: bothSides(arm, (spots) => spots.map(flip)),
    legs: bothSides(leg, flipLeg),
  };
}

export const ONE_LEG: Pose = {
  head: [146, 96],
  neck: [146, 142],
  pelvis: [148, 216],
  arms: [
    [
      [108, 148],
      [84, 194],
      [96, 236],
    ],
    [
      [184, 148],
      [210, 194],
      [198, 236],
    ],
  ],
  legs: [
    { hip: [131, 232], knee: [130, 292], ankle: [130, 350], toe: [124, 366] },
    { hip: [170, 232], knee: [178, 282], ankle: [182, 302], toe: [184, 312] },
  ],
};

export const STEPPING_DOWN: Pose = {
  ...ONE_LEG,
  head: [146, 80],
  neck: [146, 126],
  pelvis: [148, 198],
  arms: [
    [
      [108, 132],
      [84, 178],
      [96, 220],
    ],
    [
      [184, 132],
      [210, 178],
      [198, 220],
    ],
  ],
  legs: [
    { hip: [131, 214], knee: [128, 270], ankle: [127, 326], toe: [121, 341] },
    { hip: [170, 214], knee: [182, 288], ankle: [190, 356], toe: [195, 371] },
  ],
};

/** A jogger with the weight on one leg. */
export function jogging(alignment: DrawnAlignment): Pose {
  return {
    head: [144, 58],
    neck: [146, 104],
    pelvis: [149, 180],
    arms: [
      [
        [108, 110],
        [86, 158],
        [116, 178],
      ],
      [
        [186, 110],
        [214, 152],
        [190, 118],
      ],
    ],
    legs: [
      { hip: [131, 198], knee: [129 + DRIFT[alignment], 274], ankle: [127, 348], toe: [121, 364] },
      { hip: [171, 198], knee: [182, 266], ankle: [184, 292], toe: [187, 304] },
    ],
  };
}
