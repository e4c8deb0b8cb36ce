import type { Words } from '../en/en.ts';

export const product: Words['product'] = {
  name: 'Kneeline',
  claim: 'Lo specchio che misura',
  sentence:
    'Piega le ginocchia davanti alla videocamera e guarda se ogni ginocchio resta sopra il piede o va verso l’interno o l’esterno.',
  privacy: 'Nulla lascia questo dispositivo: l’immagine è misurata qui e viene conservata solo se la registri.',
  notMedical:
    'Un aiuto per l’allenamento, non un dispositivo medico. Non diagnostica, non cura e non monitora malattie o lesioni. Fermati se fa male; in caso di dolore rivolgiti a un professionista.',
};
