import type { Words } from '../en/en.ts';

export const run: Words['run'] = {
  title: 'Durante la corsa',
  lead: 'Gli squat non dicono come corri. Perciò le ginocchia si misurano mentre corri, passo per passo, nel momento in cui ti sostiene una gamba sola.',
  film: 'Video di una corsa',
  filmHint: 'Di fronte o da dietro; il rallentatore è benvenuto',
  howTo: 'Come filmare',
  steps: {
    place:
      'Appoggia il telefono all’altezza delle anche, esattamente davanti al tapis roulant o esattamente dietro. Nessuno deve tenerlo in mano.',
    frame: 'Dalle anche ai piedi resti sempre nell’inquadratura. Le ginocchia sono scoperte o in vestiti aderenti.',
    stand:
      'Prima resta immobile per due secondi nel punto in cui correrai. Così gli angoli si contano dalla tua posizione in piedi.',
    length: 'Corri per almeno 15 secondi: servono sette passi per gamba, dieci sono meglio.',
    rate: '60 immagini al secondo sono meglio di 30.',
  },
  measuring: 'Misurazione del video della corsa',
  stepCount_one: '{{number}} passo finora',
  stepCount_other: '{{number}} passi finora',
  stop: 'Fermati qui',

  summary: 'La tua corsa',
  leg: {
    inward: '{{knee}} va verso l’interno',
    outward: '{{knee}} va verso l’esterno',
    'in-line': '{{leg}} in asse',
    unclear: '{{knee}}: non valutabile',
  },
  bothInLine: 'Entrambe le gambe in asse',
  tooFew: '{{leg}}: troppo pochi passi',
  inwardIn: 'in {{hits}} degli ultimi {{count}} passi; in media {{drift}}',
  outwardIn: 'in {{hits}} degli ultimi {{count}} passi; in media {{drift}}',
  inLineAll: 'in ognuno degli ultimi {{count}} passi; in media {{drift}}',
  inLineIn: 'in media {{drift}} su {{count}} passi, di cui {{hits}} fuori dalla tua zona obiettivo',
  unclearIn: 'in media {{drift}} su {{count}} passi: troppo vicino al bordo della tua zona obiettivo per dirlo',
  ofLeg: '{{leg}}: {{words}}',
  tooFewWhy_one: 'È stato possibile misurare {{count}} passo di questa gamba. Per una media ne servono sette.',
  tooFewWhy_other: 'È stato possibile misurare {{count}} passi di questa gamba. Per una media ne servono sette.',
  key: '{{hits}} degli ultimi {{count}} passi in asse',
  again: 'Corri di nuovo',
  advice: {
    cue: 'Prossimo passo: corri di nuovo pensando a una cosa sola. «{{cue}}»',
    hold: 'Prossimo passo: corri di nuovo un altro giorno, per vedere se le ginocchia restano in asse.',
    longer:
      'Prossimo passo: corri un po’ più a lungo, con entrambe le gambe nell’inquadratura, perché si possano valutare tutte e due.',
  },
  keyMeans:
    '«In asse» vuol dire che, nel momento in cui ti sostiene una gamba sola, il ginocchio è nella tua zona obiettivo.',
  cadence: '{{number}} passi al minuto',
  stepsSeen: { front: '{{number}} passi, visti di fronte', back: '{{number}} passi, visti da dietro' },
  noDifference: 'Nessuna differenza netta fra sinistra e destra.',
  differenceLeft: 'Il ginocchio sinistro è {{degrees}} più verso l’interno del destro.',
  differenceRight: 'Il ginocchio destro è {{degrees}} più verso l’interno del sinistro.',
  absolute:
    'Prima della corsa la tua posizione in piedi non si è vista. Perciò gli angoli sono assoluti, non uno scostamento dalla tua posizione in piedi, e i loro margini sono più larghi. La prossima volta resta prima immobile per due secondi.',
  keptNothing: 'Non conservata: nessuna gamba ha sette passi misurati.',
  ofView: { front: 'Corsa, di fronte', back: 'Corsa, da dietro' },
  whole: {
    none: 'In tutta la corsa i {{count}} passi sono rimasti nella tua zona obiettivo.',
    inward: 'In tutta la corsa {{hits}} passi su {{count}} ({{share}}) sono usciti dalla tua zona verso l’interno.',
    outward: 'In tutta la corsa {{hits}} passi su {{count}} ({{share}}) sono usciti dalla tua zona verso l’esterno.',
  },
  changes: {
    title: 'Che cosa è cambiato',
    within: 'Dall’inizio alla fine della corsa',
    withinLead:
      'I primi {{count}} passi misurati di ogni gamba rispetto agli ultimi {{count}}: gambe fresche e gambe stanche.',
    start: 'Inizio',
    end: 'Fine',
    change: 'Cambiamento',
    with: 'Confrontata con la corsa del',
    noOther: 'Quando sarà conservata una seconda corsa, le due staranno qui una accanto all’altra.',
    tooFew: 'non confrontata: troppo pochi passi',
    inside: 'Un cambiamento più piccolo del suo margine (±) è considerato nullo.',
    'different-model': 'Queste corse sono state misurate con modelli diversi: i loro valori non sono confrontabili.',
    'different-view': 'Una di queste corse è vista di fronte, l’altra da dietro: i loro valori non sono confrontabili.',
  },
  curve: {
    title: 'Il passo medio',
    lead: 'Il percorso di ogni ginocchio durante l’appoggio: la media degli ultimi passi, con il suo margine. 0° è la tua posizione in piedi, la linea tratteggiata l’altra gamba. Nessuno studio dice che cosa sia tipico qui, perciò non è disegnato nessun passo tipico.',
    landing: 'appoggio',
    off: 'spinta',
  },
  sheet: {
    heading: 'Asse delle gambe durante la corsa',
    within: 'Dall’inizio alla fine della corsa: {{change}}.',
    noPicture: 'Nessun passo si è visto abbastanza bene da poterlo disegnare.',
    practise:
      'Corri sul tapis roulant davanti allo specchio, al tuo ritmo abituale, con un solo pensiero: «{{cue}}» Meglio va, meno guardi.',
    goOn: 'Continua a correre così e ricontrolla fra qualche settimana.',
    how: 'Le medie sono quelle degli ultimi dieci passi di ogni gamba, a metà dell’appoggio. Segnalato da {{inward}} verso l’interno e da {{outward}} verso l’esterno. Un cambiamento minore del suo margine è considerato nullo.',
  },
  noSteps: 'Nessun passo di corsa trovato',
  noStepsWhy:
    'Una corsa ha bisogno di quattro passi regolari di seguito, di fronte o da dietro, con anche e piedi nell’immagine. In un video al rallentatore i passi sono troppo lenti per una corsa: indica qui sotto di quante volte è rallentato.',

  measureAsRun: 'È una corsa: misura i passi',
  measureAsSquats: 'Sono squat: misurali',

  stepsTitle: 'Passo per passo',
  stepsSpoken:
    'Ogni passo è un punto accanto al filo a piombo della gamba; verso l’interno vuol dire verso il centro. In alto c’è la media con il suo margine.',
  mean: 'Media',
  starting: 'Punti vuoti: i primi passi di una corsa, che non contano in nessuna media.',
  someOf: 'Sono disegnati {{number}} passi su {{of}}; la tabella salvata li contiene tutti.',
  step: { left: 'Passo {{number}}, gamba sinistra', right: 'Passo {{number}}, gamba destra' },
  stepOf: 'Passo {{number}} di {{count}}',
  before: 'Passo precedente',
  after: 'Passo successivo',
  atTime: 'Metà dell’appoggio a {{time}} s',
  bridged: 'La videocamera non ha colto questo passo; è dedotto solo dal ritmo.',
  unmeasured: 'Intorno a questo passo si sono potute misurare troppo poche immagini.',
  startingStep: 'In partenza: non conta in nessuna media.',
  readingPicture: 'Lettura dell’immagine…',

  more: 'Tutti i valori',
  moreLead:
    'Medie sugli ultimi passi di ogni gamba, a metà dell’appoggio, con i loro margini. «Da un passo all’altro» dice quanto i passi differiscono.',
  measure: 'Misura',
  spread: 'da un passo all’altro ± {{size}}',
  measures: {
    drift: 'Ginocchio rispetto ad anca e piede',
    bodyFppa: 'Ginocchio nel piano del corpo, senza le dita',
    kneeOverToe: 'Ginocchio rispetto alle dita (% della lunghezza della gamba)',
    kneeGap: 'Distanza fra le ginocchia, la «finestra» (% della lunghezza della gamba)',
    pelvicDrop: 'Bacino dal lato libero',
    trunkLean: 'Tronco verso la gamba d’appoggio',
    stepWidth: 'Larghezza del passo (% della lunghezza della gamba)',
  },
  lower: '{{degrees}} più basso',
  higher: '{{degrees}} più alto',
  towards: '{{degrees}} verso di essa',
  away: '{{degrees}} dalla parte opposta',
  inside: '{{pct}} all’interno',
  outside: '{{pct}} all’esterno',
  apart: '{{pct}}',
  crossing: '{{pct}}, incrociato',
  none: '–',

  howDrift:
    'Lo scostamento dice di quanti gradi il ginocchio lascia il piano di anca e piede a metà dell’appoggio, quando il corpo è nel punto più basso e lo sostiene una gamba sola. La rotazione, la prospettiva e la flessione del ginocchio in corsa sono corrette. Il margine (±) dice quanto è affidabile una media: 95 valori veri su 100 vi rientrano, e più passi lo rendono più stretto.',
  howCannot:
    'Una videocamera davanti o dietro non mostra come il piede tocca terra, né le forze, né se i passi sono troppo lunghi. Niente qui predice un infortunio. La precisione è stata misurata su corridori generati al computer.',
  files: {
    csv: { name: 'Tabella (CSV)', hint: 'Le medie di ogni gamba e ogni passo, per un foglio di calcolo.' },
    json: { name: 'Sessione (JSON)', hint: 'Tutto ciò che è stato misurato. Kneeline riapre questo file.' },
    trc: { name: 'Movimento (TRC)', hint: 'Le articolazioni in ogni immagine, per OpenSim e Pose2Sim.' },
  },
};
