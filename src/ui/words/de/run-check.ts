import type { Words } from '../en/en.ts';

export const check: Words['check'] = {
  title: 'Vor und nach dem Lauf',
  fresh: 'vorher',
  tired: 'nachher',
  freshLong: 'Vor dem Lauf',
  tiredLong: 'Nach dem Lauf',
  freshTodo: 'Geh jetzt laufen. Komm dann wieder und wähle „Nach dem Lauf“: Beide Checks stehen dann nebeneinander.',
  freshWithin: 'Das geht 24 Stunden lang, in diesem Browser.',
  noFresh: 'In den letzten 24 Stunden gab es keinen Check vor dem Lauf, also lässt sich dieser nicht vergleichen.',
  notMeasured: 'Kein Bein wurde gemessen, also gibt es nichts zu vergleichen.',
  notComparable: {
    'different-model':
      'Die beiden Checks wurden mit verschiedenen Modellen gemessen und lassen sich nicht vergleichen.',
    'different-exercise': 'Die beiden Checks sind verschiedene Übungen und lassen sich nicht vergleichen.',
    'different-measure':
      'Einer der beiden Checks stammt aus einer älteren Version von Kneeline, die einen anderen Winkel gemessen hat. Sie lassen sich nicht vergleichen.',
    'too-few-reps': 'Zu wenige Wiederholungen: Es braucht drei desselben Beins, vorher und nachher.',
  },
  legNotCompared: 'nicht verglichen: weniger als drei Wiederholungen',
  change: {
    'no-clear-change': 'keine klare Veränderung',
    'more-inward': 'weiter innen',
    'less-inward': 'weniger weit innen',
    'more-outward': 'weiter außen',
    'less-outward': 'weniger weit außen',
    'inward-to-outward': 'nach außen: von innen über die Achse hinaus',
    'outward-to-inward': 'nach innen: von außen über die Achse hinaus',
  },
  verdict: '{{knee}} nach dem Lauf: {{change}}',
  verdictNone: 'Nach dem Lauf keine klare Veränderung',
  nextAgain: 'Als Nächstes: gleich noch einmal prüfen. Zeigt es sich wieder, ist es kaum Zufall.',
  nextOther: 'Als Nächstes: heute nichts mehr. Beim nächsten Lauf wieder vorher und nachher prüfen.',
  changeNone: 'keine klare Veränderung ({{degrees}})',
  changeClear: '{{degrees}} {{change}}',
  plotSpoken: 'Beide Checks jedes Beins als Zeichen mit ihrem Band neben dem Lot; die Zahlen stehen daneben.',
  reps: '{{hits}} von {{count}} in der Achse',
  sameDepth: 'Bei gleicher Tiefe: {{change}}.',
  depth: 'Tiefe {{fresh}} vorher, {{tired}} nachher. Eine tiefere Kniebeuge weicht von selbst weiter ab.',
  saysTitle: 'Was das sagt',
  says: 'Wo die Knie in dieser Kniebeuge vor und nach dem Lauf standen, so wie die Kamera es sieht. Klar heißt eine Veränderung ab {{least}}, und nur, wenn sie größer ist als ihr Band (±).',
  saysNotTitle: 'Was das nicht sagt',
  saysNot:
    'Wie sich deine Beine beim Laufen bewegen: Das sagt eine Kniebeuge auf einem Bein nicht voraus (Rees 2018). Und ein Check ist ein Moment; Licht, Kleidung und dein Platz spielen mit.',
};
