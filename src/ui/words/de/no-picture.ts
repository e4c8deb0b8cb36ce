import type { Words } from '../en/en.ts';

export const noPicture: Words['noPicture'] = {
  awaited: {
    title: 'Deine Einheit wartet',
    goesOn: 'Sobald „{{camera}}“ wieder da ist, geht die Einheit von selbst weiter. Keine andere Kamera geht an.',
    late: 'Ist „{{camera}}“ wieder da, drück „Noch einmal versuchen“. Keine andere Kamera geht an.',
    denied: 'Klick auf das Kamerazeichen in der Adresszeile und erlaube die Kamera, dann geht die Einheit weiter.',
    someCamera: 'die Kamera',
    other: '„{{camera}}“ in einer neuen Einheit benutzen',
  },
  trouble: {
    silent: {
      title: 'Die Kamera schickt kein neues Bild',
      todo: 'Öffne ihre Abdeckung oder schalte sie ein, und schließ Videoanrufe und andere Kameraprogramme. Hilft das nicht, öffne die Kamera neu, oder zieh sie ab und steck sie wieder an.',
    },
    frozen: {
      title: 'Das Bild steht still',
      todo: 'Daraus wird nichts gemessen. Schließ andere Kameraprogramme und Effekte, oder öffne die Kamera neu.',
    },
    covered: {
      title: 'Die Kamera sieht nur eine Farbe',
      todo: 'Öffne den Schieber vor der Linse, oder schalte die Kamera ein. Ist der Raum dunkel, mach Licht an.',
    },
  },
  effects: {
    faceFraming: {
      title: 'Deine Kamera wählt den Ausschnitt selbst',
      todo: 'Sie zoomt und schwenkt, und wer still steht, scheint sich zu bewegen; so gehen Kniebeugen verloren. Schalte das im Programm der Kamera oder in den Kameraeinstellungen des Systems aus; auf Mac und iPad heißt es „Folgemodus“. Diese Seite kann das nicht.',
    },
    backgroundBlur: {
      title: 'Der Hintergrund ist unscharf',
      todo: 'Die Unschärfe franst die Beine am Rand aus. Schalte sie im Programm der Kamera oder in den Kameraeinstellungen des Systems aus; auf Mac und iPad heißt sie „Porträt“. Diese Seite kann das nicht.',
    },
  },
  goOn: 'Trotzdem weitermachen',
  whatHelps: 'Was hilft',
  openAgain: 'Kamera neu öffnen',
};
