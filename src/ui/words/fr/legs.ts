import type { Words } from '../en/en.ts';

export const side: Words['side'] = { left: 'Gauche', right: 'Droite' };

export const knee: Words['knee'] = { left: 'Le genou gauche', right: 'Le genou droit' };

export const leg: Words['leg'] = { left: 'Jambe gauche', right: 'Jambe droite' };

export const legWithin: Words['legWithin'] = { left: 'jambe gauche', right: 'jambe droite' };

export const alignment: Words['alignment'] = {
  'in-line': 'dans l’axe',
  inward: 'vers l’intérieur',
  outward: 'vers l’extérieur',
  unclear: 'non évaluable',
};
