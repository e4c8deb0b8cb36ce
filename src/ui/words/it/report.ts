import type { Words } from '../en/en.ts';

export const report: Words['report'] = {
  open: 'Rapporto',
  title: 'Rapporto su una pagina',
  lead: 'Il foglio si stampa così come lo vedi. Nella finestra di stampa si può anche salvare come PDF.',
  print: 'Stampa o salva come PDF',
  back: 'Torna al riepilogo',
  person: 'Nome sul foglio',
  personHint: 'Solo per questo foglio; non viene conservato.',
  note: 'Nota per casa',
  noteKept: 'Conservata con questa sessione.',
  notePaper: 'Questa sessione qui non è conservata, perciò la nota è solo sul foglio.',
  noteTooLong: 'Troppo lunga per il foglio: la fine della nota non viene stampata.',
  nameTooLong: 'Troppo lungo per il foglio: la fine del nome non viene stampata.',
  sheet: 'Il foglio',

  shownRep: 'Immagine di',
  shownTelling: 'La ripetizione che meglio corrisponde al testo',
  shownNumber: 'Ripetizione {{number}}',
  clinic: 'Studio (facoltativo)',
  signer: 'Chi firma (facoltativo)',
  letterheadHint: 'I due nomi restano in questo browser per tutti i rapporti.',
  signature: 'Data, firma: {{signer}}',
  figures: { practise: 'Così', avoid: 'Non così', next: 'Poi: su una gamba' },
  heading: 'Asse della gamba nello squat',
  did: '{{exercise}} · {{reps}}',
  didSets: '{{exercise}} · {{sets}} · {{reps}}',
  exercises: {
    'two-leg-squat': 'Squat su entrambe le gambe',
    'single-leg-squat': 'Squat su una gamba',
    'step-down': 'Discesa da un gradino basso',
    any: 'Squat',
  },
  sets_one: '{{count}} serie',
  sets_other: '{{count}} serie',
  reps_one: '{{count}} ripetizione',
  reps_other: '{{count}} ripetizioni',
  purposes: { fresh: 'prima di una corsa', tired: 'dopo una corsa' },

  since: 'Dal {{day}}: {{change}}.',
  pictureMirrored: 'Ripetizione {{number}}, punto più basso, come allo specchio',
  picturePlain: 'Ripetizione {{number}}, punto più basso, come ti vedono gli altri',
  noPicture: 'Nessuna ripetizione si vedeva abbastanza bene nel punto più basso per disegnarla.',
  plot: 'Ogni ripetizione nel suo punto più basso',
  plotZone:
    'Tratto con segno: scostamento con il suo margine (±). Grigio: la zona obiettivo. Cerchio: in asse. Triangolo: indica dove va il ginocchio. Rombo: non valutabile.',
  plotBox: 'Nel riquadro: senza specchio.',
  trend: 'Le ultime sessioni',
  trendUp: 'In alto è l’interno, in basso l’esterno. Un cambiamento minore del suo margine non è netto.',
  trendFirst: 'È la prima sessione confrontabile. L’andamento si vede qui dalla prossima.',
  trendNone: 'Per un andamento servono sessioni di almeno tre ripetizioni.',

  table: 'In cifre',
  leg: 'Gamba',
  columnReps: 'Ripetizioni',
  columnInLine: 'In asse',
  columnDrift: 'Scostamento nel punto più basso',
  columnSameDepth: 'Scostamento alla stessa profondità',
  columnToe: 'Ginocchio rispetto alle dita (% della gamba)',
  columnDepth: 'Profondità',
  inLineOf: '{{hits}} su {{count}}',

  practise: 'Come esercitarti',
  practiseHow: {
    'two-leg-squat':
      'Mettiti davanti a uno specchio, i piedi larghi come le anche, e piega piano le ginocchia: {{down}}\u00A0s per scendere, {{up}}\u00A0s per salire. Le rotule guardano dritto in avanti.',
    'single-leg-squat':
      'Stai su una gamba davanti a uno specchio, il bacino orizzontale, e piega piano il ginocchio: {{down}}\u00A0s per scendere, {{up}}\u00A0s per salire. La rotula guarda dritto in avanti.',
    'step-down':
      'Stai su un gradino basso davanti a uno specchio e abbassa piano l’altro piede: {{down}}\u00A0s per scendere, {{up}}\u00A0s per salire. La rotula guarda dritto in avanti.',
  },
  practiseStop: 'Fermati se fa male.',

  how: 'Come è stato misurato',
  howMade: 'Kneeline {{version}}, modello {{model}}, {{source}}, {{width}} × {{height}} pixel.',
  howAxis: {
    'knee-track':
      'Lo scostamento dice di quanto il ginocchio ha lasciato il piano di anca e piede rispetto a quando stavi in piedi, adattato al modello (angolo in piedi a sinistra {{left}}, a destra {{right}}; corpo girato di {{yaw}}); ± è il suo margine al 95%.',
    'body-plane':
      'Lo scostamento è il cambiamento dell’angolo del ginocchio nel piano frontale del corpo, adattato al modello, rispetto al tuo asse in piedi (sinistra {{left}}, destra {{right}}; corpo girato di {{yaw}}); ± è il suo margine al 95%.',
  },
  howNoAxis: 'Non c’era un asse in piedi.',
  howLimits:
    'Segnalato da {{inward}} verso l’interno e {{outward}} verso l’esterno, con il margine abituale di ± {{band}}. Differenza o cambiamento netti: a partire da {{least}}.',
  howRefused: '{{share}} dei fotogrammi non misurati.',
  howAllMeasured: 'Ogni fotogramma è stato misurato.',
  howNot:
    'Non è l’angolo dell’articolazione; la direzione della rotula e l’arco del piede non si vedono in questo modo.',

  save: 'Salva',
  share: 'Condividi',
  files: {
    json: { name: 'Sessione intera (JSON)', hint: 'Tutti i dati. Si riapre qui o su un altro computer.' },
    csv: { name: 'Tabella (CSV)', hint: 'Ripetizioni, fotogrammi e indicazioni, per un foglio di calcolo.' },
    trc: { name: 'Punti del corpo (TRC)', hint: 'Per OpenSim, Mokka e altre analisi del movimento.' },
    kinovea: { name: 'Punti per Kinovea', hint: 'Si apre in Kinovea sopra lo stesso video.' },
    film: { name: 'Video con linee', hint: 'La sessione ripresa, con gli assi delle gambe.' },
    barefilm: { name: 'Video senza linee', hint: 'La sessione ripresa, solo l’immagine.' },
  },
  trc: {
    text: 'Una sola videocamera non conosce i metri. Con la lunghezza della gamba di questa persona i punti sono scritti in metri; senza, in pixel.',
    noScale: 'Nessuno stava fermo, perciò nessuna gamba dà una scala. I punti sono scritti in pixel.',
    leg: 'Lunghezza della gamba in metri',
    legHow: 'Dall’articolazione dell’anca alla caviglia passando per il ginocchio, per esempio 0,86.',
    saveMetres: 'Salva in metri',
    savePixels: 'Salva in pixel',
  },
  csvSigns: 'Numeri del CSV, come li legge il tuo foglio di calcolo',
  csvConventions: {
    'comma-point': '1.5, 2.5 (inglese)',
    'semicolon-comma': '1,5; 2,5 (italiano e altri)',
    'semicolon-point': '1.5; 2.5 (svizzero)',
  },
  filmMirrored: 'Specchiato, come sullo schermo.',
  filmPlain: 'Non specchiato, come sullo schermo.',
  writingFilm: 'Scrittura del video: {{share}}',
  cancel: 'Annulla',
  filmFailures: {
    unsupported:
      'Questo browser non può scrivere video. Usa una versione recente di Chrome o Edge; i numeri si possono salvare comunque.',
    'encoder-failed': 'Il video si è interrotto durante la ripresa. Ciò che è stato ripreso fin lì si può salvare.',
    full: 'Il video è lungo quanto permette la memoria. Ciò che è stato ripreso fin lì si può salvare.',
    'export-failed':
      'Non è stato possibile scrivere il video in un file. Chiudi altri programmi, poi salvalo di nuovo.',
  },
  saveMoment: 'Salva come immagine',
  saveMomentFailed: 'Non è stato possibile creare l’immagine. Chiudi altre pagine, poi riprova.',
  snapshotNote: 'Un aiuto per l’allenamento, non un dispositivo medico. ± è il margine al 95%.',
};
