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
    rate: '60 Bilder pro Sekunde sind besser als 30.',
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
  inwardIn: 'in {{hits}} der letzten {{count}} Schritte; im Mittel {{drift}}',
  outwardIn: 'in {{hits}} der letzten {{count}} Schritte; im Mittel {{drift}}',
  inLineAll: 'in jedem der letzten {{count}} Schritte; im Mittel {{drift}}',
  inLineIn: 'im Mittel {{drift}} in {{count}} Schritten, {{hits}} davon außerhalb deines Zielbereichs',
  unclearIn: 'im Mittel {{drift}} in {{count}} Schritten: zu nah am Rand deines Zielbereichs, um es zu sagen',
  ofLeg: '{{leg}}: {{words}}',
  tooFewWhy_one: '{{count}} Schritt dieses Beins war messbar. Für ein Mittel braucht es sieben.',
  tooFewWhy_other: '{{count}} Schritte dieses Beins waren messbar. Für ein Mittel braucht es sieben.',
  key: '{{hits}} der letzten {{count}} Schritte in der Achse',
  again: 'Noch einmal laufen',
  advice: {
    cue: 'Als Nächstes: noch einmal laufen und nur an eines denken. „{{cue}}“',
    hold: 'Als Nächstes: an einem anderen Tag noch einmal laufen und sehen, ob die Knie in der Achse bleiben.',
    longer: 'Als Nächstes: etwas länger laufen, mit beiden Beinen im Bild, damit sich beide beurteilen lassen.',
  },
  keyMeans: '„In der Achse“ heißt: In dem Moment, in dem ein Bein dich trägt, ist das Knie in deinem Zielbereich.',
  cadence: '{{number}} Schritte pro Minute',
  stepsSeen: { front: '{{number}} Schritte, von vorn gesehen', back: '{{number}} Schritte, von hinten gesehen' },
  noDifference: 'Kein klarer Unterschied zwischen links und rechts.',
  differenceLeft: 'Das linke Knie ist {{degrees}} weiter innen als das rechte.',
  differenceRight: 'Das rechte Knie ist {{degrees}} weiter innen als das linke.',
  absolute:
    'Vor dem Lauf warst du nicht still stehend zu sehen. Darum sind die Winkel absolut, nicht die Veränderung gegen deinen Stand, und ihre Bänder sind breiter. Steh nächstes Mal zuerst zwei Sekunden still.',
  keptNothing: 'Nicht aufbewahrt: Von keinem Bein wurden sieben Schritte gemessen.',
  ofView: { front: 'Beim Laufen, von vorn', back: 'Beim Laufen, von hinten' },
  whole: {
    none: 'Im ganzen Lauf blieben alle {{count}} Schritte in deinem Zielbereich.',
    inward:
      'Im ganzen Lauf gingen {{hits}} von {{count}} Schritten ({{share}}) nach innen über deinen Zielbereich hinaus.',
    outward:
      'Im ganzen Lauf gingen {{hits}} von {{count}} Schritten ({{share}}) nach außen über deinen Zielbereich hinaus.',
  },
  changes: {
    title: 'Was sich verändert hat',
    within: 'Vom Anfang des Laufs bis zum Ende',
    withinLead: 'Die ersten {{count}} gemessenen Schritte jedes Beins gegen die letzten {{count}}: frisch gegen müde.',
    start: 'Anfang',
    end: 'Ende',
    change: 'Veränderung',
    with: 'Verglichen mit dem Lauf vom',
    noOther: 'Sobald ein zweiter Lauf von dir aufbewahrt ist, stehen hier beide nebeneinander.',
    tooFew: 'nicht verglichen: zu wenige Schritte',
    inside: 'Eine Veränderung, die kleiner ist als ihr Band (±), gilt als keine.',
    'different-model':
      'Diese Läufe wurden mit verschiedenen Modellen gemessen, die Zahlen lassen sich also nicht vergleichen.',
    'different-view':
      'Einer dieser Läufe ist von vorn gefilmt, der andere von hinten; die Zahlen lassen sich also nicht vergleichen.',
  },
  curve: {
    title: 'Der mittlere Schritt',
    lead: 'Der Weg jedes Knies, solange der Fuß am Boden ist: das Mittel der letzten Schritte mit seinem Band. 0° ist der eigene Stand, die gestrichelte Linie das andere Bein. Keine Studie sagt, was hier üblich ist; darum ist kein üblicher Schritt gezeichnet.',
    landing: 'Landung',
    off: 'Abstoß',
  },
  sheet: {
    heading: 'Beinachse beim Laufen',
    within: 'Vom Anfang des Laufs bis zum Ende: {{change}}.',
    noPicture: 'Kein Schritt war gut genug zu sehen, um gezeichnet zu werden.',
    practise:
      'Lauf auf dem Laufband vor dem Spiegel, so schnell wie sonst, mit einem Gedanken: „{{cue}}“ Je besser es geht, desto seltener schaust du hin.',
    goOn: 'Lauf weiter wie bisher und miss in ein paar Wochen noch einmal.',
    how: 'Die Mittel gelten für die letzten zehn Schritte jedes Beins in der Mitte des Bodenkontakts. Gemeldet ab {{inward}} nach innen und {{outward}} nach außen. Eine Veränderung innerhalb ihres Bands gilt als keine.',
  },
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
  readingPicture: 'Das Bild wird gelesen …',

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
    'Eine Kamera vorn oder hinten zeigt nicht, wie der Fuß aufsetzt, keine Kräfte und nicht, ob deine Schritte zu lang sind. Nichts hier sagt eine Verletzung voraus. Die Genauigkeit ist an Läufern gemessen, die der Computer gezeichnet hat.',
  files: {
    csv: { name: 'Tabelle (CSV)', hint: 'Die Mittel jedes Beins und jeder Schritt, für eine Tabelle.' },
    json: { name: 'Einheit (JSON)', hint: 'Alles, was gemessen wurde. Kneeline öffnet diese Datei wieder.' },
    trc: { name: 'Bewegung (TRC)', hint: 'Die Gelenke in jedem Bild, für OpenSim und Pose2Sim.' },
  },
};
