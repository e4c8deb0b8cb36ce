export const tape = {
  /** On films, beside each leg. */
  sideLetter: { left: 'L', right: 'R' },
};
