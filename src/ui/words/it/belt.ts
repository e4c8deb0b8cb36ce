import type { Words } from '../en/en.ts';

export const belt: Words['belt'] = {
  region: 'Specchio per correre',
  picture: 'Immagine allo specchio di chi corre, con un filo a piombo per ogni gamba',
  stop: 'Ferma',
  endAsk: 'Terminare la corsa?',
  endKeeps:
    'Quello che è stato misurato finora viene conservato. Il tapis roulant gira ancora: fermalo prima di scendere.',
  endYes: 'Termina la corsa',
  pause: 'Pausa',
  goOn: 'Riprendi',
  stand: 'Non muoverti sul tapis roulant',
  ready: 'Ora corri',
  over: 'Fatto',
  covered: 'Senza specchio',
  steps_one: 'passo',
  steps_other: 'passi',
  cadence: 'al minuto',
  cadenceSpoken: '{{count}} passi al minuto',
  stepsSpoken_one: '{{count}} passo',
  stepsSpoken_other: '{{count}} passi',
  awaited: 'conteggio',
  shown: {
    drift: {
      inward: {
        both: 'Ginocchia in fuori',
        left: 'Ginocchio sinistro in fuori',
        right: 'Ginocchio destro in fuori',
      },
      outward: {
        both: 'Ginocchia verso il centro',
        left: 'Ginocchio sinistro al centro',
        right: 'Ginocchio destro al centro',
      },
    },
    praise: {
      both: 'Entrambe le gambe di nuovo in asse',
      left: 'La gamba sinistra è di nuovo in asse',
      right: 'La gamba destra è di nuovo in asse',
    },
  },
  spoken: {
    ready: 'Tutto pronto. Avvia il tapis roulant e corri.',
    over: 'La misurazione è finita. Il tapis roulant gira ancora: fermalo prima di scendere.',
    drift: {
      inward: {
        both: {
          first: 'Corri con le ginocchia larghe.',
          second: 'Ginocchia larghe, rotule dritte in avanti.',
          third: 'Ginocchia larghe. Stringi i glutei.',
        },
        left: {
          first: 'Ginocchio sinistro in fuori, rotula dritta in avanti.',
          second: 'A sinistra: corri con le ginocchia larghe.',
          third: 'Ginocchio sinistro in fuori. Stringi i glutei.',
        },
        right: {
          first: 'Ginocchio destro in fuori, rotula dritta in avanti.',
          second: 'A destra: corri con le ginocchia larghe.',
          third: 'Ginocchio destro in fuori. Stringi i glutei.',
        },
      },
      outward: {
        both: {
          first: 'Entrambe le ginocchia un po’ verso il centro.',
          second: 'Le ginocchia sopra i piedi.',
          third: 'Entrambe le ginocchia verso il centro, rotule dritte in avanti.',
        },
        left: {
          first: 'Ginocchio sinistro un po’ verso il centro.',
          second: 'Il ginocchio sinistro sopra il piede.',
          third: 'Ginocchio sinistro verso il centro, rotula dritta in avanti.',
        },
        right: {
          first: 'Ginocchio destro un po’ verso il centro.',
          second: 'Il ginocchio destro sopra il piede.',
          third: 'Ginocchio destro verso il centro, rotula dritta in avanti.',
        },
      },
    },
    praise: {
      both: 'Bene. Entrambe le gambe sono di nuovo in asse.',
      left: 'Bene. La gamba sinistra è di nuovo in asse.',
      right: 'Bene. La gamba destra è di nuovo in asse.',
    },
  },
  hint: {
    standing: {
      'step-in': 'Sali sul tapis roulant: devo vederti per intero',
      'one-person': 'Vedo due persone: una sola, per favore',
      'show-legs': 'Dalle anche ai piedi deve vedersi tutto: sposta o inclina la videocamera',
      'too-small': 'Le gambe appaiono troppo piccole: avvicina la videocamera',
      straight: 'Mettiti di fronte alla videocamera, oppure di spalle',
      'to-middle': 'Metti la videocamera in modo da essere al centro',
      light: 'È troppo buio: accendi una luce',
      camera: 'Metti la videocamera dritta e ben ferma',
      'clear-legs': 'Libera la vista sulle gambe: ginocchia scoperte, niente davanti',
      slow: 'Il computer è troppo lento: chiudi altri programmi, o accendi una luce',
    },
    running: {
      'step-in': 'Non ti vedo',
      'one-person': 'Due persone nell’immagine: misuro quando ci sei solo tu',
      'show-legs': 'Piedi o anche tagliati: corri un po’ più indietro sul tapis roulant',
      'too-small': 'Troppo piccolo per misurare. Continua; correggi alla prossima sosta',
      straight: 'Corri e guarda dritto avanti',
      'to-middle': 'Corri al centro del tapis roulant',
      light: 'Troppo buio per misurare. Continua; più luce alla prossima sosta',
      camera: 'La videocamera si muove o è storta. Continua; correggi alla prossima sosta',
      'clear-legs': 'Non vedo entrambe le gambe. Continua',
      slow: 'Troppo poche immagini per misurare. Continua; correggi alla prossima sosta',
    },
  },
  choice: {
    name: 'Specchio durante la corsa',
    hint: 'Sul tapis roulant, davanti a questo schermo',
    title: 'Così ti vede lo specchio',
    place:
      'Metti il portatile o il telefono davanti al tapis roulant, a 2,5–3 metri, all’altezza delle anche. Nessuno deve tenerlo in mano.',
    see: 'Sei nell’inquadratura dalle anche ai piedi. Non muoverti per due secondi sul tapis roulant, poi avvialo.',
    hands:
      'Una mano alzata per un attimo mette in pausa, alzata per tre secondi termina la corsa. Anche la barra spaziatrice o un telecomando mette in pausa.',
    fading: 'Specchio che svanisce',
    fadingNote:
      'Dalla tua quinta corsa lo specchio è coperto per una parte di ogni minuto: un quarto, metà, tre quarti, poi tutto.',
  },
};
