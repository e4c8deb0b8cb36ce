import type { Words } from '../en/en.ts';

export const stored: Words['stored'] = {
  title: 'Privat und nur hier gespeichert',
  lead: 'Kneeline schickt nirgendwohin etwas. Was es aufbewahrt, liegt in diesem Browser, und du kannst es hier löschen.',
  offline: 'Ohne Netz',
  app: {
    unknown: 'Kneeline sieht nach, was dieser Browser schon aufbewahrt.',
    unsupported: 'Dieser Browser bewahrt keine Kopie von Kneeline auf, deshalb braucht Kneeline seinen Server.',
    saving: 'Kneeline wird gerade in diesem Browser aufbewahrt.',
    ready: 'Kneeline selbst öffnet sich ohne Netz.',
    failed:
      'Kneeline ließ sich in diesem Browser nicht aufbewahren und braucht deshalb seinen Server. Alles andere funktioniert.',
  },
  models: {
    waiting: 'Von den Modellen sind {{kept}} von {{total}} hier aufbewahrt.',
    keeping:
      'Die Modelle werden aufbewahrt: {{kept}} von {{total}}. Sie werden nur einmal geholt, auch wenn Kneeline aktualisiert wird.',
    kept: 'Alle Modelle sind hier aufbewahrt.',
    sparing:
      'Von den Modellen sind {{kept}} von {{total}} hier aufbewahrt. Der Rest wird nicht von selbst geholt, weil dieses Gerät Daten sparen will.',
    'no-room':
      'Von den Modellen sind {{kept}} von {{total}} hier aufbewahrt. Für den Rest hat dieser Browser keinen Platz.',
    failed: 'Von den Modellen sind {{kept}} von {{total}} hier aufbewahrt. Der Rest ließ sich nicht holen.',
  },
  modelsKeep: 'Alle Modelle hier aufbewahren',
  modelsProgress: 'Hier aufbewahrte Modelle',
  isolated: 'Die Seite darf mit mehreren Threads rechnen.',
  notIsolated:
    'Der Server schickt die Kopfzeilen nicht, die mehrere Threads erlauben. Kneeline rechnet mit einem, was auf einem Gerät mit vier oder mehr Kernen langsamer ist.',
  isolatedNext: 'Ab dem nächsten Besuch ergänzt Kneeline diese Kopfzeilen selbst.',
  parts: 'In diesem Browser gespeichert',
  part: {
    sessions: 'Einheiten und Personen',
    settings: 'Einstellungen',
    models: 'Modelle',
    app: 'Kneeline selbst',
  },
  partWhat: {
    sessions:
      'Punkte und Zahlen von {{sessions}} Einheiten, {{drafts}} unvollendeten und {{demonstrations}} Vorführungen, dazu {{ratings}} Urteile von Hand.',
    settings: 'Was du gewählt hast, wo du standest und für wen die nächste Einheit aufbewahrt wird.',
    models: 'Die Netze, die die Gelenke finden. Fehlen sie, holt Kneeline sie wieder.',
    app: 'Die Seite, damit sie sich ohne Netz öffnet. Fehlt sie, braucht Kneeline seinen Server.',
  },
  sizeUnknown: 'nicht bekannt',
  remove: 'Löschen',
  removeSpoken: 'Löschen: {{part}}',
  ask: {
    sessions: 'Alle Einheiten und Personen löschen?',
    settings: 'Alle Einstellungen zurücksetzen?',
    models: 'Modelle löschen?',
    app: 'Kopie von Kneeline löschen?',
  },
  warning: {
    sessions:
      'Alle Einheiten, Personen, Notizen und Vorführungen in diesem Browser sind endgültig weg. Gespeicherte Dateien bleiben.',
    settings: 'Kneeline lädt neu, mit den Einstellungen eines ersten Besuchs. Einheiten bleiben.',
    models: 'Bis zu {{size}} müssen neu geholt werden, bevor Kneeline wieder ohne Netz funktioniert.',
    app: 'Bis zum nächsten Besuch öffnet sich Kneeline nicht ohne Netz. Einheiten und Einstellungen bleiben.',
  },
  yes: 'Löschen',
  no: 'Behalten',
  use: 'Dieser Browser zählt {{usage}} für diese Adresse und erlaubt {{quota}}.',
  persistent: 'Der Browser hat versprochen, nichts von selbst zu löschen.',
  notPersistent: 'Der Browser darf all das von selbst löschen, wenn der Speicher knapp wird.',
  persist: 'Den Browser bitten, es zu behalten',
  persistRefused:
    'Der Browser hat es nicht versprochen. Oft hilft es, Kneeline zu installieren oder ein Lesezeichen zu setzen. Am sichersten ist eine gespeicherte Datei.',
  privacy: 'Was dieses Gerät verlässt',
  privacyText:
    'Nichts. Das Bild wird auf diesem Gerät vermessen. Code, Modelle und Schriften kommen von der Adresse dieser Seite, und eine Regel in der Seite verbietet dem Browser jede andere Adresse.',
  others:
    'Viele solche Programme bauen auf Googles MediaPipe Tasks auf. Deren Datenschutzhinweis vom Juni 2026 sagt, dass sie Zahlen über Leistung und Nutzung an Google schicken, und verlangt von den Herstellern die Einwilligung der Menschen, die sie nutzen. Kneeline nutzt Googles Modelle, aber keines dieser Programme: Die Modelle laufen auf TensorFlow.js.',
  check: 'Sieh selbst nach',
  checkSteps: {
    cut: 'Trenne das Netz und miss: Nichts fehlt.',
    watch:
      'Öffne die Entwicklerwerkzeuge des Browsers (F12), wähle „Netzwerk“ und mach einen Satz: Keine Zeile nennt eine andere Adresse.',
    rule: 'Lies im Quelltext der Seite nach: Die „Content-Security-Policy“ nennt keine andere Adresse.',
  },
  licences: 'Woraus Kneeline besteht, und unter welchen Lizenzen',
  update: {
    waiting: 'Eine neuere Version von Kneeline ist da.',
    active: 'Eine neuere Version von Kneeline wurde in einem anderen Fenster geladen.',
  },
  updateTake: 'Jetzt laden',
};
