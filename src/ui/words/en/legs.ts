import type { Verdict } from '../../../core/reading/rep-record.ts';

export const side = { left: 'Left', right: 'Right' };

export const knee = { left: 'Left knee', right: 'Right knee' };

export const leg = { left: 'Left leg', right: 'Right leg' };

export const legWithin = { left: 'left leg', right: 'right leg' };

export const alignment = {
  'in-line': 'in line',
  inward: 'inward',
  outward: 'outward',
  unclear: 'can’t be judged',
} satisfies Record<Verdict, string>;
