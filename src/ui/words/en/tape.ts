export const tape = {
  /** A letter beside each leg on films. */
  sideLetter: { left: 'L', right: 'R' },
};
