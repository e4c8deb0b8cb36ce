import type { Words } from '../en/en.ts';

export const welcome: Words['welcome'] = {
  last: 'L’ultima volta: {{when}}',
  checkWaits: 'Il controllo prima della corsa è fatto ({{when}}). Ora fai quello dopo.',
  recent: 'Le tue ultime sessioni',
  cameraSides: 'Quale lato del telefono',
  cameraNames: 'I nomi compaiono appena il browser consente la videocamera.',
  preview: 'Mostra l’immagine',
  previewWhat: 'L’immagine si vede solo qui. Non si misura e non si conserva nulla.',
  previewOpens: 'Apertura della videocamera…',
  previewSpoken: 'L’immagine della videocamera',
  previewFailed: 'Questa videocamera non trasmette immagini. {{todo}}',
  done: 'Fatto',
};
