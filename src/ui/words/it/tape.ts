import type { Words } from '../en/en.ts';

export const tape: Words['tape'] = {
  /** A letter beside each leg on films. */
  sideLetter: { left: 'S', right: 'D' },
};
