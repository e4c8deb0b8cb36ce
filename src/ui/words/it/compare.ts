import type { Words } from '../en/en.ts';

export const compare: Words['compare'] = {
  open: 'Fianco a fianco',
  title: 'Fianco a fianco',
  back: 'Torna al riepilogo',
  kind: 'Che cosa si confronta',
  kinds: { sessions: 'Prima e adesso', legs: 'Sinistra e destra', demonstration: 'Con una dimostrazione' },
  leg: 'Gamba',
  rep: 'Ripetizione',
  reps: {
    typical: 'Ripetizione {{number}}, la più tipica: {{drift}}',
    farthest: 'Ripetizione {{number}}, la più lontana dall’asse: {{drift}}',
    plain: 'Ripetizione {{number}}: {{drift}}',
  },
  demonstrationFilm: 'Video della dimostrazione',
  earlier: 'Prima',
  now: 'Adesso',
  other: 'A confronto con',
  otherOf: 'A confronto con una sessione di {{name}}',
  showMore: 'Mostra sessioni più vecchie',
  reading: 'Apertura della sessione…',
  opening: 'Caricamento…',
  again: 'Riprova',
  closed: {
    title: 'In questo browser non è conservato nulla.',
    todo: '«Prima e adesso» richiede una sessione conservata qui. Sinistra e destra si possono confrontare comunque.',
  },
  noOther: {
    title: 'Non c’è ancora un’altra sessione.',
    todo: 'Rifai l’esercizio un altro giorno: le due sessioni saranno allora qui fianco a fianco.',
  },
  failures: {
    damaged: {
      title: 'Questa sessione non è più leggibile.',
      todo: 'I suoi dati sono danneggiati. Scegli un’altra sessione.',
    },
    'not-found': {
      title: 'Questa sessione non è più qui.',
      todo: 'È stata eliminata, forse in un’altra scheda. Scegline un’altra.',
    },
    unread: {
      title: 'Non è stato possibile aprire questa sessione.',
      todo: 'Chiudi le altre schede di Kneeline e riprova, oppure scegline un’altra.',
    },
  },
  noReps: {
    title: 'In questa sessione non è stato misurato nessuno squat.',
    todo: 'Non c’è nulla da mettere fianco a fianco.',
  },
  legMissing: {
    title: '{{leg}}: non misurata in una delle sessioni.',
    todo: 'Scegli un’altra sessione, oppure guarda sinistra e destra.',
  },
  oneLeg: {
    title: 'In questa sessione è stata misurata una sola gamba.',
    todo: 'Sinistra e destra si possono confrontare dopo squat su entrambe le gambe, o su ciascuna gamba.',
  },
  noDemonstration: {
    title: 'Non è ancora stata registrata nessuna dimostrazione.',
    todo: 'Avvia la videocamera, apri lì «{{where}}» e registra uno squat: in asse, ginocchio verso l’interno o ginocchio verso l’esterno. Resta su questo dispositivo e si può confrontare con ogni persona.',
  },
  demonstration: 'Dimostrazione',
  client: 'Persona che si allena',
  obstacles: {
    'different-model':
      'Queste sessioni sono state misurate con modelli diversi: i loro valori non sono confrontabili. Ecco le immagini, ciascuna con i propri valori.',
    'different-exercise':
      'Queste sessioni riguardano esercizi diversi: i loro valori non sono confrontabili. Ecco le immagini, ciascuna con i propri valori.',
    'different-measure':
      'Una di queste sessioni viene da una versione precedente di Kneeline, che misurava un altro angolo: i loro valori non sono confrontabili. Ecco le immagini, ciascuna con i propri valori.',
  },

  moment: 'Momento di entrambe le ripetizioni',
  play: 'Riproduci lentamente',
  pause: 'Pausa',
  step: 'Momento successivo',
  keys: 'Le frecce spostano entrambe, la barra spaziatrice avvia la riproduzione.',
  phases: { standing: 'in piedi', down: 'in discesa', bottom: 'in basso', up: 'in salita' },
  parts: { down: 'discesa', bottom: 'basso', up: 'salita' },
  figure: { left: 'sinistra', right: 'destra' },
  depth: 'Profondità {{pct}}',
  unmeasured: 'non misurata in questo momento',
  asPicture: 'un’immagine, senza valore',
  between: {
    sessions: '{{leg}}, da prima ad adesso: {{change}}',
    legsSame: 'Sinistra e destra: nessuna differenza netta ({{degrees}})',
    none: 'Nessuna differenza: una delle due non è stata misurata in questo momento.',
  },
  moments:
    'È un momento di due ripetizioni. Una differenza è netta a partire da {{least}}, se supera il suo margine (±).',
  overall: 'Tutte le ripetizioni nel punto più basso, da prima ad adesso: {{change}}.',
  overallFew: 'Per confrontare tutte le ripetizioni insieme ne servono tre di questa gamba in entrambe le sessioni.',

  curve: 'Scostamento durante la ripetizione',
  laid: 'Su un solo filo a piombo',
  laidMeasured: 'Così come sta il corpo: rotazione e prospettiva sono corrette.',
  laidSeen:
    'Così come lo mostra l’immagine: non si sa come stesse davanti alla videocamera chi mostrava, perciò non ci sono valori.',
  laidReflected: 'La dimostrazione è stata fatta sull’altra gamba ({{leg}}); è mostrata specchiata.',
};
