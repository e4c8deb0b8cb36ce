import type { Words } from '../en/en.ts';

export const run: Words['run'] = {
  title: 'Beim Laufen',
  lead: 'Kniebeugen sagen nicht, wie du läufst. Darum werden deine Knie beim Laufen gemessen, Schritt für Schritt, in dem Moment, in dem ein Bein dich trägt.',
  film: 'Video von einem Lauf',
  filmHint: 'Von vorn oder von hinten; Zeitlupe ist willkommen',
  howTo: 'So filmst du',
  steps: {
    place: 'Stell das Handy auf Hüfthöhe, genau vor das Laufband oder genau dahinter. Niemand hält es.',
    frame: 'Von der Hüfte bis zu den Füßen ist immer alles im Bild. Die Knie sind frei oder eng anliegend bekleidet.',
    stand:
      'Steh zuerst zwei Sekunden still, da, wo du gleich läufst. Dann zählen die Winkel gegen deinen eigenen Stand.',
    length: 'Lauf 15 Sekunden oder länger: Nötig sind sieben Schritte mit jedem Bein, besser sind zehn.',
    rate: '60 Bilder je Sekunde sind besser als 30.',
  },
  measuring: 'Das Video vom Lauf wird gemessen',
  stepCount_one: '{{number}} Schritt bis jetzt',
  stepCount_other: '{{number}} Schritte bis jetzt',
  stop: 'Hier aufhören',

  summary: 'Dein Lauf',
  leg: {
    inward: '{{knee}} nach innen',
    outward: '{{knee}} nach außen',
    'in-line': '{{leg}} in der Achse',
    unclear: '{{knee}}: nicht zu beurteilen',
  },
  bothInLine: 'Beide Beine in der Achse',
  tooFew: '{{leg}}: zu wenige Schritte',
  inwardIn: 'in {{hits}} von {{count}} Schritten; im Mittel {{drift}}',
  outwardIn: 'in {{hits}} von {{count}} Schritten; im Mittel {{drift}}',
  inLineAll: 'in allen {{count}} Schritten; im Mittel {{drift}}',
  inLineIn: 'im Mittel von {{count}} Schritten: {{drift}}. Außerhalb deines Zielbereichs in {{hits}} davon',
  unclearIn: 'im Mittel von {{count}} Schritten {{drift}}: zu nah am Rand deines Zielbereichs, um es zu sagen',
  ofLeg: '{{leg}}: {{words}}',
  tooFewWhy_one: '{{count}} Schritt dieses Beins war messbar. Für ein Mittel braucht es sieben.',
  tooFewWhy_other: '{{count}} Schritte dieses Beins waren messbar. Für ein Mittel braucht es sieben.',
  key: '{{hits}} von {{count}} Schritten in der Achse',
  keyMeans: 'In der Achse heißt: In dem Moment, in dem ein Bein dich trägt, ist das Knie in deinem Zielbereich.',
  cadence: '{{number}} Schritte je Minute',
  stepsSeen: { front: '{{number}} Schritte, von vorn gesehen', back: '{{number}} Schritte, von hinten gesehen' },
  noDifference: 'Kein klarer Unterschied zwischen links und rechts.',
  differenceLeft: 'Das linke Knie ist {{degrees}} weiter innen als das rechte.',
  differenceRight: 'Das rechte Knie ist {{degrees}} weiter innen als das linke.',
  absolute:
    'Vor dem Lauf warst du nicht still stehend zu sehen. Darum sind die Winkel absolut, nicht die Veränderung gegen deinen Stand, und ihre Bänder sind breiter. Steh nächstes Mal zuerst zwei Sekunden still.',
  notKept:
    'Läufe kommen noch nicht in deinen Verlauf. Speichere die Dateien, wenn du die Zahlen später noch haben willst.',
  noSteps: 'Kein Laufschritt gefunden',
  noStepsWhy:
    'Ein Lauf braucht vier gleichmäßige Schritte nacheinander, von vorn oder von hinten, mit Hüfte und Füßen im Bild. In einem Video in Zeitlupe sind die Schritte zu langsam für einen Lauf: Sag unten, wie viel langsamer es ist.',

  measureAsRun: 'Das ist ein Lauf: Schritte messen',
  measureAsSquats: 'Das sind Kniebeugen: sie messen',

  stepsTitle: 'Schritt für Schritt',
  stepsSpoken:
    'Jeder Schritt ist ein Punkt neben dem Lot des Beins; nach innen heißt zur Mitte hin. Oben steht das Mittel mit seinem Band.',
  mean: 'Mittel',
  starting: 'Hohle Punkte: die ersten Schritte eines Laufs. Sie zählen in keinem Mittel.',
  someOf: 'Gezeichnet sind {{number}} von {{of}} Schritten; in der gespeicherten Tabelle stehen alle.',
  step: { left: 'Schritt {{number}}, linkes Bein', right: 'Schritt {{number}}, rechtes Bein' },
  stepOf: 'Schritt {{number}} von {{count}}',
  before: 'Schritt davor',
  after: 'Nächster Schritt',
  atTime: 'Mitte des Bodenkontakts bei {{time}} s',
  bridged: 'Diesen Schritt hat die Kamera verpasst; er ist nur aus dem Rhythmus erschlossen.',
  unmeasured: 'Um diesen Schritt waren zu wenige Bilder messbar.',
  startingStep: 'Beim Anlaufen: zählt in keinem Mittel.',
  readingPicture: 'Das Bild wird gelesen…',

  more: 'Alle Zahlen',
  moreLead:
    'Mittel über die letzten Schritte jedes Beins in der Mitte des Bodenkontakts, mit ihren Bändern. „Von Schritt zu Schritt“ sagt, wie sehr sich die Schritte unterscheiden.',
  measure: 'Maß',
  spread: 'von Schritt zu Schritt ± {{size}}',
  measures: {
    drift: 'Knie gegen Hüfte und Fuß',
    bodyFppa: 'Knie in der Ebene des Körpers, ohne die Zehen',
    kneeOverToe: 'Knie gegen die Zehen (% der Beinlänge)',
    kneeGap: 'Abstand der Knie, das Kniefenster (% der Beinlänge)',
    pelvicDrop: 'Becken auf der freien Seite',
    trunkLean: 'Rumpf zum tragenden Bein',
    stepWidth: 'Breite des Schritts (% der Beinlänge)',
  },
  lower: '{{degrees}} tiefer',
  higher: '{{degrees}} höher',
  towards: '{{degrees}} dorthin geneigt',
  away: '{{degrees}} davon weg geneigt',
  inside: '{{pct}} innen',
  outside: '{{pct}} außen',
  apart: '{{pct}}',
  crossing: '{{pct}}, über Kreuz',
  none: '–',

  howDrift:
    'Die Abweichung sagt, um wie viel Grad das Knie die Ebene von Hüfte und Fuß verlässt, in der Mitte des Bodenkontakts: Da ist der Körper am tiefsten, und ein Bein trägt ihn. Drehung, Perspektive und die Beugung eines laufenden Knies sind herausgerechnet. Das Band (±) sagt, wie sicher ein Mittel ist: 95 von 100 wahren Werten liegen darin, und mehr Schritte machen es schmaler.',
  howCannot:
    'Eine Kamera vorn oder hinten zeigt nicht, wie der Fuß aufsetzt, keine Kräfte und nicht, ob deine Schritte zu lang sind. Nichts hier sagt eine Verletzung voraus. Die Genauigkeit ist an gerechneten Läufern gemessen.',
  files: {
    csv: { name: 'Tabelle (CSV)', hint: 'Die Mittel jedes Beins und jeder Schritt, für eine Tabelle.' },
    json: { name: 'Alle Zahlen (JSON)', hint: 'Das Gleiche für ein Programm.' },
  },
};
