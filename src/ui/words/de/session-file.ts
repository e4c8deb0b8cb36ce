import type { Words } from '../en/en.ts';

export const sessionFile: Words['sessionFile'] = {
  close: 'Schließen',
  place: 'Bei {{path}} braucht die Datei {{expected}}.',
  whole: 'Sie braucht {{expected}}.',
  refusals: {
    'too-large': {
      title: 'Diese gespeicherte Einheit ist zu groß.',
      todo: 'Wähle eine, die Kneeline gespeichert hat.',
    },
    'not-json': {
      title: 'Diese gespeicherte Einheit ist nicht lesbar.',
      todo: 'Die Datei ist beschädigt oder wurde beim Kopieren abgeschnitten. Kopiere sie noch einmal.',
    },
    'not-a-session': {
      title: 'Das ist keine Einheit von Kneeline.',
      todo: 'Wähle eine JSON-Datei, die Kneeline gespeichert hat.',
    },
    'too-old': {
      title: 'Diese Einheit stammt aus einer älteren Version von Kneeline.',
      todo: 'Das Format wird nicht mehr gelesen. Öffne sie dort, wo sie gespeichert wurde.',
    },
    'too-new': {
      title: 'Diese Einheit stammt aus einer neueren Version von Kneeline.',
      todo: 'Aktualisiere Kneeline und öffne sie noch einmal.',
    },
    'does-not-fit': {
      title: 'Etwas in dieser gespeicherten Einheit passt nicht.',
      todo: 'Vielleicht wurde die Datei von Hand geändert. Kopiere sie noch einmal von dort, wo sie gespeichert wurde.',
    },
  },
  expected: {
    'at most 300 million characters': 'höchstens 300 Millionen Zeichen',
    'complete JSON': 'vollständiges JSON',
    'the format "kneeline-session"': 'das Format „kneeline-session“',
    'format version 2 or 3': 'die Formatversion 2 oder 3',
    'an entry': 'einen Eintrag',
    'named values': 'benannte Werte',
    'a list': 'eine Liste',
    'a shorter list': 'eine kürzere Liste',
    'a point [x, y, confidence]': 'einen Punkt [x, y, Sicherheit]',
    'a finite number': 'eine endliche Zahl',
    'a number from 0 to 1': 'eine Zahl von 0 bis 1',
    'a number above 0': 'eine Zahl über 0',
    'a whole number, 0 or more': 'eine ganze Zahl ab 0',
    'a whole number, 1 or more': 'eine ganze Zahl ab 1',
    'a text': 'einen Text',
    'a shorter text': 'einen kürzeren Text',
    'a date and time': 'Datum und Uhrzeit',
    'true or false': '„true“ oder „false“',
    'one of the words of the format': 'eines der Wörter des Formats',
  },
};
