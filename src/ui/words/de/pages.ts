import type { Words } from '../en/en.ts';

export const pages: Words['pages'] = {
  title: '{{page}} – Kneeline',
  unknown: {
    title: 'Diese Seite gibt es nicht.',
    todo: 'Vielleicht ist die Adresse alt oder vertippt. Das hier ist die Startseite.',
  },
  'not-kept': {
    title: 'Diese Einheit ist hier nicht aufbewahrt.',
    todo: 'Sie wurde in diesem Browser nie aufbewahrt oder seither gelöscht. Was aufbewahrt ist, steht in deinem Verlauf.',
  },
  close: 'Schließen',
  film: {
    question: 'Messen abbrechen?',
    warning: 'Es wird noch gemessen. Du siehst dann, was bis jetzt gemessen ist.',
    yes: 'Abbrechen',
  },
  unsaved: {
    question: 'Das Video verlassen?',
    warning:
      'Das Video dieser Einheit ist nicht gespeichert. Es geht verloren, wenn die Seite geschlossen oder das nächste Video aufgenommen wird.',
    yes: 'Verlassen',
    no: 'Hier bleiben',
  },
};
