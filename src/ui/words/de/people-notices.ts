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
      todo: 'Nichts ist verloren. Mach Platz auf der Platte und versuch es noch einmal.',
    },
    'blocked-by-other-tab': {
      title: 'Ein anderer Tab mit Kneeline hält die Einheiten fest.',
      todo: 'Nichts ist verloren. Schließ den anderen Tab oder lade ihn neu, dann versuch es hier noch einmal.',
    },
    'newer-version': {
      title: 'Hier hat ein neueres Kneeline geschrieben.',
      todo: 'Nichts ist verloren. Lade diese Seite neu, dann kommt das neuere.',
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
      title: 'Der Browser hat den Speicher weggenommen.',
      todo: 'Nichts wurde verändert. Lade diese Seite neu, dann mach es noch einmal.',
    },
    full: {
      title: 'Der Speicher ist voll.',
      todo: 'Nichts wurde verändert. Mach Platz auf der Platte oder lösch alte Einheiten, dann mach es noch einmal.',
    },
    'blocked-by-other-tab': {
      title: 'Ein anderer Tab mit Kneeline hält die Einheiten fest.',
      todo: 'Nichts wurde verändert. Schließ den anderen Tab, dann mach es noch einmal.',
    },
    'newer-version': {
      title: 'Hier hat ein neueres Kneeline geschrieben.',
      todo: 'Nichts wurde verändert. Lade diese Seite neu, dann kommt das neuere.',
    },
    damaged: {
      title: 'Dieser Eintrag ist beschädigt und lässt sich nicht lesen.',
      todo: 'Alles andere ist davon unberührt. Du kannst ihn löschen.',
    },
    'not-found': {
      title: 'Das gibt es nicht mehr.',
      todo: 'Es wurde gelöscht, vielleicht in einem anderen Tab.',
    },
    'nothing-measured': {
      title: 'In keiner Wiederholung wurde ein Bein gemessen.',
      todo: 'Es gibt nichts, worauf man zurückblicken könnte, deshalb wird es nicht aufbewahrt.',
    },
    'numbers-only': {
      title: 'Von dieser Einheit sind nur die Zahlen aufbewahrt.',
      todo: 'Sie stammt aus einer Zeit, in der noch keine ganzen Einheiten aufbewahrt wurden. Mehr lässt sich nicht öffnen.',
    },
    cancelled: { title: 'Das wurde abgebrochen.', todo: 'Nichts wurde verändert.' },
  },
};
