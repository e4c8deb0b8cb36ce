import type { FirstWords } from '../en/en.ts';

export const peopleNotices: FirstWords['people'] = {
  link: 'Personen und Empfindlichkeit',
  you: 'Du',
  retry: 'Noch einmal versuchen',
  notKeptHere: 'Im Moment werden keine Einheiten aufbewahrt. {{why}}',
  closed: {
    unavailable: {
      title: 'Dieser Browser bewahrt hier nichts auf.',
      todo: 'Das ist so in einem privaten Fenster oder wenn Speichern abgeschaltet ist. Öffne Kneeline in einem gewöhnlichen Fenster. Messen geht trotzdem, und jede Einheit lässt sich als Datei speichern.',
    },
    full: {
      title: 'Der Speicher ist voll.',
      todo: 'Nichts ist verloren. Mach Speicherplatz frei und versuch es noch einmal.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline ist in einem anderen Tab offen, der die Einheiten benutzt.',
      todo: 'Nichts ist verloren. Schließ den anderen Tab oder lade ihn neu, dann versuch es hier noch einmal.',
    },
    'newer-version': {
      title: 'Hier lief schon eine neuere Version von Kneeline.',
      todo: 'Nichts ist verloren. Lade diese Seite neu, dann kommt die neuere.',
    },
    damaged: {
      title: 'Was hier aufbewahrt ist, lässt sich nicht lesen.',
      todo: 'Schließ andere Tabs mit Kneeline, lade diese Seite neu und versuch es noch einmal. Einheiten, die du als Datei gespeichert hast, lassen sich weiterhin öffnen.',
    },
    'not-found': { title: 'Hier war nichts zu finden.', todo: 'Lade diese Seite neu und versuch es noch einmal.' },
    'nothing-measured': {
      title: 'Es wurde kein Bein gemessen.',
      todo: 'Es gibt nichts aufzubewahren. Mach noch eine Einheit.',
    },
    'numbers-only': {
      title: 'Hier sind nur Zahlen aufbewahrt.',
      todo: 'Lade diese Seite neu und versuch es noch einmal.',
    },
    cancelled: { title: 'Das wurde abgebrochen.', todo: 'Nichts ist verloren. Versuch es noch einmal.' },
  },
  refused: {
    unavailable: {
      title: 'Der Browser hat den Speicher geschlossen.',
      todo: 'Nichts wurde verändert. Lade diese Seite neu, dann versuch es noch einmal.',
    },
    full: {
      title: 'Der Speicher ist voll.',
      todo: 'Nichts wurde verändert. Mach Speicherplatz frei oder lösch alte Einheiten, dann versuch es noch einmal.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline ist in einem anderen Tab offen, der die Einheiten benutzt.',
      todo: 'Nichts wurde verändert. Schließ den anderen Tab, dann versuch es noch einmal.',
    },
    'newer-version': {
      title: 'Hier lief schon eine neuere Version von Kneeline.',
      todo: 'Nichts wurde verändert. Lade diese Seite neu, dann kommt die neuere.',
    },
    damaged: {
      title: 'Dieser Eintrag ist beschädigt und lässt sich nicht lesen.',
      todo: 'Alles andere ist davon unberührt. Du kannst ihn löschen.',
    },
    'not-found': {
      title: 'Diesen Eintrag gibt es nicht mehr.',
      todo: 'Er wurde gelöscht, vielleicht in einem anderen Tab.',
    },
    'nothing-measured': {
      title: 'In keiner Wiederholung wurde ein Bein gemessen.',
      todo: 'Es gäbe nichts zum Zurückblicken, deshalb wird die Einheit nicht aufbewahrt.',
    },
    'numbers-only': {
      title: 'Von dieser Einheit sind nur die Zahlen aufbewahrt.',
      todo: 'Sie stammt aus einer Zeit, in der noch keine ganzen Einheiten aufbewahrt wurden. Mehr lässt sich nicht öffnen.',
    },
    cancelled: { title: 'Das wurde abgebrochen.', todo: 'Nichts wurde verändert.' },
  },
};
