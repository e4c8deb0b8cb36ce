import type { Words } from '../en/en.ts';

export const tour: Words['tour'] = {
  region: 'So geht’s',
  step: '{{number}} von {{of}}',
  stepSpoken: 'Bild {{number}} von {{of}}:',
  next: 'Weiter',
  previous: 'Zurück',
  skip: 'Überspringen',
  done: 'Los geht’s',
  steps: {
    stand: {
      title: 'Hier stehst du',
      text: '2,5 bis 3 Meter entfernt, Blick zur Kamera, Hüfte bis Füße im Bild.',
    },
    plumb: {
      title: 'Das Lot',
      text: 'Eine gerade Linie von der Hüfte zum Fuß. Halte das Knie darauf, wenn du tiefer gehst.',
    },
    words: {
      title: 'Drei Wörter, drei Zeichen',
      text: 'Der Kreis heißt: in der Achse. Ein Dreieck zeigt, wohin das Knie geht.',
    },
    hands: {
      title: 'Hände frei',
      text: 'Heb eine Hand für Start oder Pause. Lass sie oben, um aufzuhören. Eine Taste oder ein Klicker tut dasselbe.',
    },
  },
  hand: 'heben',
  handWhat: 'Start, Pause',
  hold: 'oben lassen',
  holdWhat: 'Schluss',
};

export const mirrorLook: Words['mirrorLook'] = {
  title: 'Sieh zuerst selbst hin',
  lead: 'Die Kamera sieht Gelenke als Punkte. Wohin die Kniescheibe zeigt und wie der Fuß steht, siehst nur du: Schau in einen Spiegel oder an dir hinunter. Jedes Bein für sich.',
  kept: 'Deine Antworten werden nicht aufbewahrt.',
  start: 'Kamera starten',
  done: 'Fertig',
  kneecap: {
    question: 'Wohin zeigen deine Kniescheiben?',
    straight: 'Geradeaus',
    inward: 'Nach innen, sie schielen',
    outward: 'Nach außen',
    hints: {
      straight: 'Gut. Lass sie auf dem ganzen Weg nach unten geradeaus schauen.',
      inward:
        'Dreh die Oberschenkel ein wenig nach außen, bis beide Kniescheiben geradeaus schauen. Die Füße bleiben, wo sie sind.',
      outward: 'Hol die Kniescheiben nach vorn und stell auch die Füße geradeaus.',
    },
  },
  foot: {
    question: 'Wie steht jeder Fuß, von der Innenseite gesehen?',
    up: 'Gewölbe oben, Ballen der großen Zehe am Boden',
    sinks: 'Gewölbe sinkt ab',
    lifts: 'Ballen der großen Zehe hebt ab',
    hints: {
      up: 'Gut. Halte es so auf dem ganzen Weg nach unten.',
      sinks: 'Heb das Gewölbe sanft an; Ferse und Ballen der großen Zehe bleiben am Boden, die Zehen lang.',
      lifts: 'Drück den Ballen der großen Zehe in den Boden, ohne dass das Gewölbe absinkt.',
    },
  },
};
