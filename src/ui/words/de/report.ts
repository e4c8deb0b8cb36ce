import type { Words } from '../en/en.ts';

export const report: Words['report'] = {
  open: 'Bericht',
  title: 'Bericht auf einer Seite',
  lead: 'Das Blatt wird so gedruckt, wie du es siehst. Im Druckdialog kannst du es auch als PDF speichern.',
  print: 'Drucken oder als PDF speichern',
  back: 'Zurück zur Auswertung',
  person: 'Name auf dem Blatt',
  personHint: 'Nur für dieses Blatt; er wird nicht gespeichert.',
  note: 'Notiz für zu Hause',
  noteKept: 'Bleibt bei dieser Einheit gespeichert.',
  notePaper: 'Diese Einheit ist hier nicht gespeichert, darum steht die Notiz nur auf dem Blatt.',
  noteTooLong: 'Zu lang für das Blatt: Das Ende der Notiz wird nicht gedruckt.',
  nameTooLong: 'Zu lang für das Blatt: Das Ende des Namens wird nicht gedruckt.',
  sheet: 'Das Blatt',

  shownRep: 'Bild von',
  shownTelling: 'Wiederholung, die am besten zum Text passt',
  shownNumber: 'Wiederholung {{number}}',
  clinic: 'Praxis (freiwillig)',
  signer: 'Wer unterschreibt (freiwillig)',
  letterheadHint: 'Beide Namen bleiben für alle Berichte in diesem Browser gespeichert.',
  signature: 'Datum, Unterschrift: {{signer}}',
  figures: { practise: 'So', avoid: 'Nicht so', next: 'Danach: auf einem Bein' },
  heading: 'Beinachse in der Kniebeuge',
  did: '{{exercise}} · {{reps}}',
  didSets: '{{exercise}} · {{sets}} · {{reps}}',
  exercises: {
    'two-leg-squat': 'Kniebeuge auf beiden Beinen',
    'single-leg-squat': 'Kniebeuge auf einem Bein',
    'step-down': 'Step-down von einer niedrigen Stufe',
    any: 'Kniebeugen',
  },
  sets_one: '{{count}} Satz',
  sets_other: '{{count}} Sätze',
  reps_one: '{{count}} Wiederholung',
  reps_other: '{{count}} Wiederholungen',
  purposes: { fresh: 'vor einem Lauf', tired: 'nach einem Lauf' },

  since: 'Seit {{day}}: {{change}}.',
  pictureMirrored: 'Wiederholung {{number}}, tiefster Punkt, wie im Spiegel',
  picturePlain: 'Wiederholung {{number}}, tiefster Punkt, wie andere dich sehen',
  noPicture: 'Keine Wiederholung war am tiefsten Punkt gut genug zu sehen, um sie zu zeichnen.',
  plot: 'Jede Wiederholung am tiefsten Punkt',
  plotZone:
    'Strich mit Zeichen: Abweichung mit ihrem Band (±). Grau: der Zielbereich. Kreis: in der Achse. Dreieck: zeigt, wohin das Knie geht. Raute: nicht zu beurteilen.',
  plotBox: 'Umrahmt: ohne Spiegel.',
  trend: 'Die letzten Einheiten',
  trendUp: 'Oben ist innen, unten ist außen. Was kleiner ist als sein Band, ist keine klare Veränderung.',
  trendFirst: 'Die erste Einheit, die sich vergleichen lässt. Ab der nächsten steht hier der Verlauf.',
  trendNone: 'Für einen Verlauf braucht es Einheiten ab drei Wiederholungen.',

  table: 'In Zahlen',
  leg: 'Bein',
  columnReps: 'Wiederholungen',
  columnInLine: 'In der Achse',
  columnDrift: 'Abweichung am tiefsten Punkt',
  columnSameDepth: 'Abweichung bei gleicher Tiefe',
  columnToe: 'Knie gegen Zehen (% der Beinlänge)',
  columnDepth: 'Tiefe',
  inLineOf: '{{hits}} von {{count}}',

  practise: 'So übst du',
  practiseHow: {
    'two-leg-squat':
      'Stell dich hüftbreit vor einen Spiegel und geh langsam in die Knie: {{down}}\u00A0s hinunter, {{up}}\u00A0s hinauf. Die Kniescheiben schauen geradeaus.',
    'single-leg-squat':
      'Stell dich auf einem Bein vor einen Spiegel, das Becken gerade, und beuge langsam das Knie: {{down}}\u00A0s hinunter, {{up}}\u00A0s hinauf. Die Kniescheibe schaut geradeaus.',
    'step-down':
      'Stell dich auf eine niedrige Stufe vor einen Spiegel und senke langsam den anderen Fuß: {{down}}\u00A0s hinunter, {{up}}\u00A0s hinauf. Die Kniescheibe schaut geradeaus.',
  },
  practiseStop: 'Hör auf, wenn es wehtut.',

  how: 'So wurde gemessen',
  howMade: 'Kneeline {{version}}, Modell {{model}}, {{source}}, {{width}} × {{height}} Pixel.',
  howAxis: {
    'knee-track':
      'Abweichung heißt: Abstand des Knies von der Ebene von Hüfte und Fuß gegenüber dem Stand, in Grad und auf das Modell abgestimmt (Winkel im Stand links {{left}}, rechts {{right}}; Körper um {{yaw}} gedreht); ± ist ihr 95-%-Band.',
    'body-plane':
      'Abweichung heißt: Änderung des Kniewinkels in der Frontalebene des Körpers, auf das Modell abgestimmt, gegenüber der eigenen Standachse (links {{left}}, rechts {{right}}; Körper um {{yaw}} gedreht); ± ist ihr 95-%-Band.',
  },
  howNoAxis: 'Es gab keine Standachse.',
  howLimits:
    'Gemeldet ab {{inward}} nach innen und {{outward}} nach außen, mit dem üblichen Band von ± {{band}}. Klarer Unterschied, klare Veränderung: ab {{least}}.',
  howRefused: '{{share}} der Bilder nicht gemessen.',
  howAllMeasured: 'Jedes Bild wurde gemessen.',
  howNot: 'Nicht der Winkel des Gelenks; Richtung der Kniescheibe und Fußgewölbe sind so nicht zu sehen.',

  save: 'Speichern',
  share: 'Teilen',
  files: {
    json: { name: 'Ganze Einheit (JSON)', hint: 'Alle Daten. Lässt sich hier oder auf einem anderen Gerät öffnen.' },
    csv: {
      name: 'Tabelle (CSV)',
      hint: 'Messwerte je Wiederholung und je Bild und die Hinweise des Coachs, für die Tabellenkalkulation.',
    },
    trc: { name: 'Körperpunkte (TRC)', hint: 'Für OpenSim, Mokka und andere Bewegungsanalyse.' },
    kinovea: { name: 'Punkte für Kinovea', hint: 'Öffnet sich in Kinovea über demselben Video.' },
    film: { name: 'Video mit Linien', hint: 'Die Einheit, die Beinachsen darauf.' },
    barefilm: { name: 'Video ohne Linien', hint: 'Die Einheit, nur das Bild.' },
  },
  trc: {
    text: 'Eine einzelne Kamera kennt keine Meter. Mit der Beinlänge dieser Person stehen die Punkte in Metern in der Datei, ohne sie in Pixeln.',
    noScale: 'Niemand stand still, deshalb gibt kein Bein einen Maßstab. Die Punkte stehen in Pixeln in der Datei.',
    leg: 'Beinlänge in Metern',
    legHow: 'Vom Hüftgelenk über das Knie zum Knöchel, zum Beispiel 0,86.',
    saveMetres: 'In Metern speichern',
    savePixels: 'In Pixeln speichern',
  },
  csvSigns: 'Zahlen in der CSV, wie deine Tabellenkalkulation sie liest',
  csvConventions: {
    'comma-point': '1.5, 2.5 (englisch)',
    'semicolon-comma': '1,5; 2,5 (deutsch und andere)',
    'semicolon-point': '1.5; 2.5 (schweizerisch)',
  },
  filmMirrored: 'Gespiegelt, wie auf dem Bildschirm.',
  filmPlain: 'Nicht gespiegelt, wie auf dem Bildschirm.',
  writingFilm: 'Das Video wird geschrieben: {{share}}',
  cancel: 'Abbrechen',
  filmFailures: {
    unsupported:
      'Dieser Browser kann keine Videos schreiben. Nimm ein aktuelles Chrome oder Edge; die Zahlen lassen sich trotzdem speichern.',
    'encoder-failed':
      'Das Video ist während der Aufnahme abgebrochen. Was bis dahin gefilmt wurde, lässt sich speichern.',
    full: 'Das Video ist so lang, wie der Speicher reicht. Was bis dahin gefilmt wurde, lässt sich speichern.',
    'export-failed':
      'Das Video ließ sich nicht als Datei schreiben. Schließ andere Programme und speichere es noch einmal.',
  },
  saveMoment: 'Als Bild speichern',
  saveMomentFailed: 'Das Bild ließ sich nicht erzeugen. Schließ andere Seiten und versuch es noch einmal.',
  snapshotNote: 'Eine Trainingshilfe, kein Medizinprodukt. ± ist das 95-%-Band.',
};
