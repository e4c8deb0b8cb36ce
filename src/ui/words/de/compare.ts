import type { Words } from '../en/en.ts';

export const compare: Words['compare'] = {
  open: 'Nebeneinander',
  title: 'Nebeneinander',
  back: 'Zurück zur Auswertung',
  kind: 'Was nebeneinander steht',
  kinds: { sessions: 'Früher und jetzt', legs: 'Links und rechts', demonstration: 'Mit einer Vorführung' },
  leg: 'Bein',
  rep: 'Wiederholung',
  reps: {
    typical: 'Wiederholung {{number}}, die typische: {{drift}}',
    farthest: 'Wiederholung {{number}}, am weitesten aus der Achse: {{drift}}',
    plain: 'Wiederholung {{number}}: {{drift}}',
  },
  demonstrationFilm: 'Video der Vorführung',
  earlier: 'Früher',
  now: 'Jetzt',
  other: 'Verglichen mit',
  otherOf: 'Verglichen mit einer Einheit von {{name}}',
  showMore: 'Ältere Einheiten zeigen',
  reading: 'Die Einheit wird geöffnet …',
  opening: 'Wird geladen …',
  again: 'Noch einmal versuchen',
  closed: {
    title: 'In diesem Browser wird nichts aufbewahrt.',
    todo: 'Für „Früher und jetzt“ braucht es eine Einheit, die hier aufbewahrt wurde. Links und rechts lassen sich trotzdem vergleichen.',
  },
  noOther: {
    title: 'Es gibt noch keine andere Einheit.',
    todo: 'Mach die Übung an einem anderen Tag noch einmal: Dann stehen beide Einheiten hier nebeneinander.',
  },
  failures: {
    damaged: {
      title: 'Diese Einheit lässt sich nicht mehr lesen.',
      todo: 'Was von ihr gespeichert war, ist beschädigt. Wähle eine andere.',
    },
    'not-found': {
      title: 'Diese Einheit ist nicht mehr hier.',
      todo: 'Sie wurde inzwischen gelöscht, vielleicht in einem anderen Tab. Wähle eine andere.',
    },
    unread: {
      title: 'Diese Einheit ließ sich nicht öffnen.',
      todo: 'Schließ andere Tabs mit Kneeline und versuch es noch einmal, oder wähle eine andere.',
    },
  },
  noReps: {
    title: 'In dieser Einheit wurde keine Kniebeuge gemessen.',
    todo: 'Es gibt nichts, was nebeneinander stehen könnte.',
  },
  legMissing: {
    title: '{{leg}}: nicht in beiden Einheiten gemessen.',
    todo: 'Wähle eine andere Einheit, oder sieh dir links und rechts an.',
  },
  oneLeg: {
    title: 'In dieser Einheit wurde nur ein Bein gemessen.',
    todo: 'Links und rechts lassen sich nach Kniebeugen auf beiden Beinen vergleichen, oder auf jedem Bein.',
  },
  noDemonstration: {
    title: 'Es wurde noch keine Vorführung aufgenommen.',
    todo: 'Starte die Kamera, öffne dort „{{where}}“ und nimm eine Kniebeuge auf: in der Achse, Knie nach innen oder Knie nach außen. Sie bleibt auf diesem Gerät; daneben lässt sich dann jede Wiederholung ansehen.',
  },
  demonstration: 'Vorführung',
  client: 'Übende Person',
  obstacles: {
    'different-model':
      'Diese Einheiten wurden mit verschiedenen Modellen gemessen, die Zahlen lassen sich also nicht vergleichen. Hier sind die Bilder, jedes mit seinen eigenen Zahlen.',
    'different-exercise':
      'Diese Einheiten sind verschiedene Übungen, die Zahlen lassen sich also nicht vergleichen. Hier sind die Bilder, jedes mit seinen eigenen Zahlen.',
    'different-measure':
      'Eine dieser Einheiten stammt aus einer älteren Version von Kneeline, die einen anderen Winkel gemessen hat; die Zahlen lassen sich also nicht vergleichen. Hier sind die Bilder, jedes mit seinen eigenen Zahlen.',
  },

  moment: 'Moment beider Wiederholungen',
  play: 'Langsam abspielen',
  pause: 'Pause',
  step: 'Nächster Moment',
  keys: 'Pfeiltasten bewegen beide, die Leertaste spielt ab.',
  phases: { standing: 'im Stand', down: 'abwärts', bottom: 'unten', up: 'aufwärts' },
  parts: { down: 'abwärts', bottom: 'unten', up: 'aufwärts' },
  figure: { left: 'links', right: 'rechts' },
  depth: 'Tiefe {{pct}}',
  unmeasured: 'in diesem Moment nicht gemessen',
  asPicture: 'ein Bild, ohne Zahl',
  between: {
    sessions: '{{leg}}, von früher zu jetzt: {{change}}',
    legsSame: 'Links und rechts: kein klarer Unterschied ({{degrees}})',
    none: 'Kein Unterschied: Eins von beiden wurde in diesem Moment nicht gemessen.',
  },
  moments:
    'Das ist ein Moment aus zwei Wiederholungen. Klar heißt ein Unterschied ab {{least}}, wenn er größer ist als sein Band (±).',
  overall: 'Alle Wiederholungen am tiefsten Punkt, von früher zu jetzt: {{change}}.',
  overallFew: 'Für alle Wiederholungen zusammen braucht es drei dieses Beins in beiden Einheiten.',

  curve: 'Abweichung über die Wiederholung',
  laid: 'An einem Lot',
  laidMeasured: 'So, wie der Körper steht: Drehung und Perspektive sind herausgerechnet.',
  laidSeen:
    'So, wie das Bild es zeigt: Wie eine Vorführung zur Kamera stand, ist nicht bekannt, deshalb hat sie keine Zahlen.',
  laidReflected: 'Die Vorführung wurde auf dem anderen Bein gezeigt ({{leg}}); sie liegt gespiegelt darüber.',
};
