/**
 * Why nothing is counted: the therapist stands in front, a demonstration is recorded or laid over the person, another
 * moment is on the screen, or something is drawn on the picture.
 */
export const TEACHINGS = ['demonstrator', 'recording', 'frozen', 'replay', 'drawing', 'demonstration'] as const;
export type Teaching = (typeof TEACHINGS)[number];
