/**
 * Why nothing is counted: the therapist stands in front, a demonstration is recorded or laid over the person, another
 * moment is on the screen, or something is drawn on the picture.
 */
export type Teaching = 'demonstrator' | 'recording' | 'frozen' | 'replay' | 'drawing' | 'demonstration';
