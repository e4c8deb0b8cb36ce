import type { Words } from '../en/en.ts';

export const run: Words['run'] = {
  title: 'Durante la corsa',
  lead: 'Gli squat non dicono come corri. Perciò le ginocchia si misurano mentre corri, passo per passo, nel momento in cui ti porta una gamba sola.',
  film: 'Video di una corsa',
  filmHint: 'Da davanti o da dietro; il rallentatore è benvenuto',
  howTo: 'Come filmare',
  steps: {
    place:
      'Appoggia il telefono all’altezza delle anche, proprio davanti al tapis roulant o proprio dietro. Nessuno lo tiene in mano.',
    frame: 'Dalle anche ai piedi resta sempre tutto nell’immagine. Le ginocchia sono scoperte o in vestiti aderenti.',
    stand:
      'Prima resta immobile per due secondi, là dove correrai. Così gli angoli si contano dalla tua posizione in piedi.',
    length: 'Corri per almeno 15 secondi: servono sette passi per gamba, dieci sono meglio.',
    rate: '60 immagini al secondo sono meglio di 30.',
  },
  measuring: 'Il video della corsa viene misurato',
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
  bothInLine: 'Tutte e due le gambe in asse',
  tooFew: '{{leg}}: troppo pochi passi',
  inwardIn: 'in {{hits}} passi su {{count}}; in media {{drift}}',
  outwardIn: 'in {{hits}} passi su {{count}}; in media {{drift}}',
  inLineAll: 'in tutti i {{count}} passi; in media {{drift}}',
  inLineIn: 'in media su {{count}} passi: {{drift}}. Fuori dalla tua zona obiettivo in {{hits}} di questi',
  unclearIn: 'in media su {{count}} passi {{drift}}: troppo vicino al bordo della tua zona obiettivo per dirlo',
  ofLeg: '{{leg}}: {{words}}',
  tooFewWhy_one: 'È stato possibile misurare {{count}} passo di questa gamba. Per una media ne servono sette.',
  tooFewWhy_other: 'È stato possibile misurare {{count}} passi di questa gamba. Per una media ne servono sette.',
  key: '{{hits}} passi su {{count}} in asse',
  keyMeans: 'In asse vuol dire: nel momento in cui ti porta una gamba sola, il ginocchio è nella tua zona obiettivo.',
  cadence: '{{number}} passi al minuto',
  stepsSeen: { front: '{{number}} passi, visti da davanti', back: '{{number}} passi, visti da dietro' },
  noDifference: 'Nessuna differenza netta fra sinistra e destra.',
  differenceLeft: 'Il ginocchio sinistro è {{degrees}} più verso l’interno del destro.',
  differenceRight: 'Il ginocchio destro è {{degrees}} più verso l’interno del sinistro.',
  absolute:
    'Prima della corsa la tua posizione in piedi non si è vista. Perciò gli angoli sono assoluti, non uno scostamento dalla tua posizione in piedi, e i loro margini sono più larghi. La prossima volta resta prima immobile per due secondi.',
  notKept: 'Le corse non entrano ancora nel tuo andamento. Salva i file se vuoi avere i numeri anche dopo.',
  noSteps: 'Nessun passo di corsa trovato',
  noStepsWhy:
    'Una corsa ha bisogno di quattro passi regolari di seguito, da davanti o da dietro, con anche e piedi nell’immagine. In un video al rallentatore i passi sono troppo lenti per una corsa: di’ più sotto di quante volte è rallentato.',

  measureAsRun: 'È una corsa: misura i passi',
  measureAsSquats: 'Sono piegamenti: misurali',

  stepsTitle: 'Passo per passo',
  stepsSpoken:
    'Ogni passo è un punto accanto al filo a piombo della gamba; verso l’interno vuol dire verso il centro. In alto sta la media con il suo margine.',
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

  more: 'Tutti i numeri',
  moreLead:
    'Medie sugli ultimi passi di ogni gamba, a metà dell’appoggio, con i loro margini. «Da un passo all’altro» dice quanto i passi differiscono.',
  measure: 'Misura',
  spread: 'da un passo all’altro ± {{size}}',
  measures: {
    drift: 'Ginocchio rispetto ad anca e piede',
    bodyFppa: 'Ginocchio nel piano del corpo, senza le dita',
    kneeOverToe: 'Ginocchio rispetto alle dita (% della lunghezza della gamba)',
    kneeGap: 'Distanza fra le ginocchia, la finestra (% della lunghezza della gamba)',
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
    'Lo scostamento dice di quanti gradi il ginocchio lascia il piano di anca e piede a metà dell’appoggio, quando il corpo è nel punto più basso e una gamba sola lo porta. La rotazione, la prospettiva e la flessione del ginocchio in corsa sono tolte. Il margine (±) dice quanto è sicura una media: 95 valori veri su 100 vi stanno dentro, e più passi lo rendono più stretto.',
  howCannot:
    'Una videocamera davanti o dietro non mostra come il piede tocca terra, né le forze, né se i passi sono troppo lunghi. Niente qui predice un infortunio. La precisione è stata misurata su corridori disegnati al computer.',
  files: {
    csv: { name: 'Tabella (CSV)', hint: 'Le medie di ogni gamba e ogni passo, per un foglio di calcolo.' },
    json: { name: 'Tutti i numeri (JSON)', hint: 'Gli stessi, per un programma.' },
  },
};
