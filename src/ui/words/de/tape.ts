import type { Words } from '../en/en.ts';

export const tape: Words['tape'] = {
  /** On films, beside each leg. */
  sideLetter: { left: 'L', right: 'R' },
};
