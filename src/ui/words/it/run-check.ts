import type { Words } from '../en/en.ts';

export const check: Words['check'] = {
  title: 'Prima e dopo la corsa',
  fresh: 'prima',
  tired: 'dopo',
  freshLong: 'Prima della corsa',
  tiredLong: 'Dopo la corsa',
  freshTodo: 'Adesso vai a correre. Poi torna e scegli «Dopo la corsa»: i due controlli saranno fianco a fianco.',
  freshWithin: 'Funziona per 24 ore, in questo browser.',
  noFresh: 'Nelle ultime 24 ore non c’è un controllo fatto prima della corsa, perciò questo non si può confrontare.',
  notMeasured: 'Nessuna gamba è stata misurata, perciò non c’è nulla da confrontare.',
  notComparable: {
    'different-model': 'I due controlli sono stati misurati con modelli diversi e non sono confrontabili.',
    'different-exercise': 'I due controlli riguardano esercizi diversi e non sono confrontabili.',
    'different-measure':
      'Uno dei due controlli viene da una versione precedente di Kneeline, che misurava un altro angolo. Non sono confrontabili.',
    'too-few-reps': 'Ci sono troppo poche ripetizioni da confrontare: ne servono tre della stessa gamba, prima e dopo.',
  },
  legNotCompared: 'non confrontata: meno di tre ripetizioni',
  change: {
    'no-clear-change': 'nessun cambiamento netto',
    'more-inward': 'più verso l’interno',
    'less-inward': 'meno verso l’interno',
    'more-outward': 'più verso l’esterno',
    'less-outward': 'meno verso l’esterno',
    'inward-to-outward': 'verso l’esterno: dall’interno oltre l’asse',
    'outward-to-inward': 'verso l’interno: dall’esterno oltre l’asse',
  },
  verdict: '{{knee}} dopo la corsa: {{change}}',
  verdictNone: 'Nessun cambiamento netto dopo la corsa',
  nextAgain: 'Prossimo passo: ripeti subito il controllo. Se si vede di nuovo, difficilmente è un caso.',
  nextOther: 'Prossimo passo: per oggi basta. Ripeti i due controlli prima e dopo un’altra corsa.',
  changeNone: 'nessun cambiamento netto ({{degrees}})',
  changeClear: '{{degrees}} {{change}}',
  plotSpoken:
    'I due controlli di ogni gamba come segni con i loro margini accanto al filo a piombo; i numeri stanno lì accanto.',
  reps: '{{hits}} su {{count}} in asse',
  sameDepth: 'Alla stessa profondità: {{change}}.',
  depth: 'Profondità {{fresh}} prima, {{tired}} dopo. Più lo squat è profondo, più il ginocchio devia da sé.',
  saysTitle: 'Che cosa dice',
  says: 'Dove stavano le ginocchia in questo squat prima e dopo la corsa, come le vede la videocamera. Un cambiamento è netto a partire da {{least}}, e solo se supera il suo margine (±).',
  saysNotTitle: 'Che cosa non dice',
  saysNot:
    'Come si muovono le tue gambe quando corri: uno squat su una gamba non lo predice (Rees 2018). E un controllo è un momento solo; contano anche la luce, i vestiti e dove stai.',
};
