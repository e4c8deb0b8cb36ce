import type { Words } from '../en/en.ts';

export const welcome: Words['welcome'] = {
  last: 'La dernière fois : {{when}}',
  checkWaits: 'Le contrôle d’avant la course est fait ({{when}}). Faites maintenant celui d’après.',
  recent: 'Vos dernières séances',
  cameraSides: 'Quel côté du téléphone',
  cameraNames: 'Les noms s’affichent dès que le navigateur autorise la caméra.',
  preview: 'Montrer l’image',
  previewWhat: 'L’image est seulement montrée ici. Rien n’est mesuré, rien n’est conservé.',
  previewOpens: 'Ouverture de la caméra…',
  previewSpoken: 'L’image de la caméra',
  previewFailed: 'Cette caméra n’envoie pas d’image. {{todo}}',
  done: 'Terminé',
};
