import type { Words } from '../en/en.ts';

export const belt: Words['belt'] = {
  region: 'Spiegel beim Laufen',
  picture: 'Spiegelbild der laufenden Person mit einem Lot für jedes Bein',
  stop: 'Stopp',
  endAsk: 'Den Lauf beenden?',
  endKeeps: 'Was bis jetzt gemessen ist, bleibt. Das Band läuft noch: Halte es an, bevor du absteigst.',
  endYes: 'Den Lauf beenden',
  pause: 'Pause',
  goOn: 'Weiter',
  stand: 'Steh still auf dem Band',
  ready: 'Jetzt laufen',
  over: 'Fertig',
  covered: 'Ohne Spiegel',
  steps_one: 'Schritt',
  steps_other: 'Schritte',
  cadence: 'pro Minute',
  cadenceSpoken: '{{count}} Schritte pro Minute',
  stepsSpoken_one: '{{count}} Schritt',
  stepsSpoken_other: '{{count}} Schritte',
  awaited: 'zählt',
  shown: {
    drift: {
      inward: { both: 'Knie auseinander', left: 'Linkes Knie nach außen', right: 'Rechtes Knie nach außen' },
      outward: { both: 'Knie zur Mitte', left: 'Linkes Knie zur Mitte', right: 'Rechtes Knie zur Mitte' },
    },
    praise: {
      both: 'Beide Beine wieder in der Achse',
      left: 'Linkes Bein wieder in der Achse',
      right: 'Rechtes Bein wieder in der Achse',
    },
  },
  spoken: {
    ready: 'Bereit. Schalt das Band ein und lauf.',
    over: 'Die Messung ist zu Ende. Das Band läuft noch: Halt es an, bevor du absteigst.',
    drift: {
      inward: {
        both: {
          first: 'Lauf mit den Knien auseinander.',
          second: 'Knie auseinander, Kniescheiben geradeaus.',
          third: 'Knie auseinander. Spann die Gesäßmuskeln an.',
        },
        left: {
          first: 'Linkes Knie nach außen, Kniescheibe geradeaus.',
          second: 'Links: Lauf mit den Knien auseinander.',
          third: 'Linkes Knie nach außen. Spann die Gesäßmuskeln an.',
        },
        right: {
          first: 'Rechtes Knie nach außen, Kniescheibe geradeaus.',
          second: 'Rechts: Lauf mit den Knien auseinander.',
          third: 'Rechtes Knie nach außen. Spann die Gesäßmuskeln an.',
        },
      },
      outward: {
        both: {
          first: 'Beide Knie ein wenig zur Mitte.',
          second: 'Knie über die Füße.',
          third: 'Beide Knie zur Mitte, Kniescheiben geradeaus.',
        },
        left: {
          first: 'Linkes Knie ein wenig zur Mitte.',
          second: 'Linkes Knie über den Fuß.',
          third: 'Linkes Knie zur Mitte, Kniescheibe geradeaus.',
        },
        right: {
          first: 'Rechtes Knie ein wenig zur Mitte.',
          second: 'Rechtes Knie über den Fuß.',
          third: 'Rechtes Knie zur Mitte, Kniescheibe geradeaus.',
        },
      },
    },
    praise: {
      both: 'Gut. Beide Beine sind wieder in der Achse.',
      left: 'Gut. Das linke Bein ist wieder in der Achse.',
      right: 'Gut. Das rechte Bein ist wieder in der Achse.',
    },
  },
  hint: {
    standing: {
      'step-in': 'Stell dich aufs Band, ganz ins Bild',
      'one-person': 'Ich sehe zwei Personen: bitte nur eine',
      'show-legs': 'Hüfte bis Füße müssen ins Bild: Kamera versetzen oder neigen',
      'too-small': 'Deine Beine sind im Bild zu klein: Kamera näher stellen',
      straight: 'Dreh dich gerade zur Kamera, oder gerade von ihr weg',
      'to-middle': 'Stell die Kamera so, dass du in der Mitte stehst',
      light: 'Es ist zu dunkel: Mach Licht an',
      camera: 'Stell die Kamera gerade und so, dass sie stillsteht',
      'clear-legs': 'Sicht auf die Beine frei machen: Knie frei, nichts davor',
      slow: 'Der Computer ist zu langsam: Schließ andere Programme oder mach Licht an',
    },
    running: {
      'step-in': 'Ich sehe dich nicht',
      'one-person': 'Zwei Personen im Bild: Ich messe, wenn du allein bist',
      'show-legs': 'Füße oder Hüfte abgeschnitten: Lauf etwas weiter hinten auf dem Band',
      'too-small': 'Zu klein zum Messen. Lauf weiter; ändere es beim nächsten Halt',
      straight: 'Lauf und schau geradeaus',
      'to-middle': 'Lauf in der Mitte des Bands',
      light: 'Zu dunkel zum Messen. Lauf weiter; mehr Licht beim nächsten Halt',
      camera: 'Die Kamera wackelt oder steht schief. Lauf weiter; ändere es beim nächsten Halt',
      'clear-legs': 'Ich sehe nicht beide Beine. Lauf weiter',
      slow: 'Zu wenige Bilder zum Messen. Lauf weiter; ändere es beim nächsten Halt',
    },
  },
  choice: {
    name: 'Spiegel beim Laufen',
    hint: 'Auf dem Laufband, vor diesem Bildschirm',
    title: 'So sieht dich der Spiegel',
    place: 'Stell Laptop oder Handy vor das Laufband, 2,5 bis 3 Meter entfernt, auf Hüfthöhe. Niemand hält es.',
    see: 'Hüfte bis Füße sind im Bild. Steh zwei Sekunden still auf dem Band, dann schalt es ein.',
    hands:
      'Eine kurz gehobene Hand macht Pause, drei Sekunden gehoben beendet sie den Lauf. Auch Leertaste oder Klicker machen Pause.',
    fading: 'Spiegel ausblenden',
    fadingNote:
      'Ab deinem fünften Lauf ist der Spiegel in jeder Minute eine Zeit lang verdeckt: ein Viertel, die Hälfte, drei Viertel, ganz.',
  },
};
