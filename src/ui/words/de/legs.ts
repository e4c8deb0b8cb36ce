import type { Words } from '../en/en.ts';

export const side: Words['side'] = { left: 'Links', right: 'Rechts' };

export const knee: Words['knee'] = { left: 'Linkes Knie', right: 'Rechtes Knie' };

export const leg: Words['leg'] = { left: 'Linkes Bein', right: 'Rechtes Bein' };

export const legWithin: Words['legWithin'] = { left: 'links', right: 'rechts' };

export const alignment: Words['alignment'] = {
  'in-line': 'in der Achse',
  inward: 'nach innen',
  outward: 'nach außen',
  unclear: 'nicht zu beurteilen',
};
