import type { Words } from '../en/en.ts';

export const welcome: Words['welcome'] = {
  last: 'Letztes Mal: {{when}}',
  checkWaits: 'Der Check vor dem Lauf ist gemacht ({{when}}). Jetzt kommt der danach.',
  recent: 'Deine letzten Einheiten',
  cameraSides: 'Welche Seite des Handys',
  cameraNames: 'Die Namen erscheinen, sobald der Browser die Kamera erlaubt.',
  preview: 'Bild zeigen',
  previewWhat: 'Das Bild wird nur hier gezeigt. Nichts wird gemessen, nichts wird aufbewahrt.',
  previewOpens: 'Die Kamera wird geöffnet …',
  previewSpoken: 'Das Bild der Kamera',
  previewFailed: 'Diese Kamera liefert kein Bild. {{todo}}',
  done: 'Fertig',
};
