import type { Words } from '../en/en.ts';

export const people: Words['people'] = {
  title: 'Personen',
  lead: 'Einheiten werden Person für Person aufbewahrt, nur auf diesem Rechner. Der Name muss nicht der echte sein.',
  link: 'Personen und Empfindlichkeit',
  for: 'Für',
  forYou: 'dich',
  forSpoken: '; wähle, wer trainiert',
  you: 'Du',
  trains: 'Wer trainiert',
  programme: {
    title: 'Was geübt wird',
    change: 'Ändern',
    keptWith: 'Gehört zu {{name}}: Jede Person hat ihr eigenes Programm.',
  },
  newName: 'Noch eine Person',
  add: 'Hinzufügen',
  name: 'Name',
  notes: 'Notizen',
  damaged: 'Der Eintrag dieser Person ist beschädigt und lässt sich nicht lesen.',
  remove: 'Löschen',
  removePerson: '{{name}} löschen',
  removeAsk: '{{name}} löschen?',
  removeWarning:
    'Name, Notizen, Empfindlichkeit und {{sessions}} werden von diesem Rechner gelöscht. Das lässt sich nicht zurücknehmen.',
  removeDamagedAsk: 'Den beschädigten Eintrag löschen?',
  removeDamagedWarning:
    'Alle Einheiten, die dazugehören, werden von diesem Rechner gelöscht. Das lässt sich nicht zurücknehmen.',
  removeYes: 'Löschen',
  removeNo: 'Behalten',
  empty: 'Alle Daten löschen',
  emptyAsk: 'Alle Daten löschen?',
  emptyWarning:
    'Name, Notizen, Empfindlichkeit und {{sessions}} werden von diesem Rechner gelöscht. Das lässt sich nicht zurücknehmen. Der Eintrag selbst bleibt, ohne Namen.',
  sessions_one: '{{count}} Einheit',
  sessions_other: 'alle {{count}} Einheiten',
  sessionsAtLeast: 'alle Einheiten ({{count}} oder mehr)',
  strictness: {
    title: 'Wie empfindlich der Spiegel ist',
    gentle: 'Wenig empfindlich',
    normal: 'Normal',
    strict: 'Sehr empfindlich',
    own: 'Eigene Zahlen',
    says: {
      gentle: 'Lässt Kleines durchgehen und meldet sich, wenn ein Knie weit ausweicht.',
      normal: 'Meldet sich, sobald ein Ausweichen eindeutig ist.',
      strict: 'Meldet sich früh, auch wenn ein Knie nur wenig ausweicht.',
      own: 'Leg eigene Grenzen fest.',
    },
    degrees: 'ab {{inward}} nach innen, {{outward}} nach außen',
    note: 'Ein Knie gilt als neben der Achse, wenn das ganze Band der Messung jenseits der Grenze liegt: jetzt {{inward}} innen und {{outward}} außen. Die Gradzahlen oben sind das Ausweichen, bei dem das mit dem üblichen Band von ± {{band}} so ist. Gilt ab der nächsten Einheit.',
    inward: 'Grenze innen, Grad',
    outward: 'Grenze außen, Grad',
    less: 'Weniger: {{what}}',
    more: 'Mehr: {{what}}',
  },
  opening: 'Aufbewahrtes wird geladen…',
  retry: 'Noch einmal versuchen',
  kept: 'Auf diesem Rechner aufbewahrt.',
  keptFor: 'Aufbewahrt für {{name}}.',
  keptNothing: 'Nicht aufbewahrt: In keiner Wiederholung wurde ein Bein gemessen.',
  keptNoneCounted: {
    'two-leg-squat': 'Nicht aufbewahrt: Keine Kniebeuge war auf beiden Beinen.',
    'single-leg-squat':
      'Nicht aufbewahrt: Keine Kniebeuge war auf dem Bein, das dran war, mit deutlich angehobenem anderem Fuß.',
    'step-down':
      'Nicht aufbewahrt: Keine Wiederholung war auf dem Bein, das dran war, mit deutlich abgesenktem anderem Fuß.',
  },
  keep: 'Diese Einheit aufbewahren',
  keepFor: 'Für {{name}} aufbewahren',
  notKept: 'Diese Einheit ist noch nicht aufbewahrt.',
  notKeptTodo: 'Speichere sie als Datei: Sie lässt sich hier oder auf einem anderen Rechner wieder öffnen.',
  notKeptHere: 'Im Moment werden keine Einheiten aufbewahrt. {{why}}',
  saveAsFile: 'Als Datei speichern',
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
