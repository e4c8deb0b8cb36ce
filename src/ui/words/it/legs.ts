import type { Words } from '../en/en.ts';

export const side: Words['side'] = { left: 'Sinistra', right: 'Destra' };

export const knee: Words['knee'] = { left: 'Il ginocchio sinistro', right: 'Il ginocchio destro' };

export const leg: Words['leg'] = { left: 'Gamba sinistra', right: 'Gamba destra' };

export const legWithin: Words['legWithin'] = { left: 'gamba sinistra', right: 'gamba destra' };

export const alignment: Words['alignment'] = {
  'in-line': 'in asse',
  inward: 'verso l’interno',
  outward: 'verso l’esterno',
  unclear: 'non valutabile',
};
