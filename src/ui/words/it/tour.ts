import type { Words } from '../en/en.ts';

export const tour: Words['tour'] = {
  region: 'Come funziona',
  step: '{{number}} di {{of}}',
  stepSpoken: 'Immagine {{number}} di {{of}}:',
  next: 'Avanti',
  previous: 'Indietro',
  skip: 'Salta',
  done: 'Comincia',
  steps: {
    stand: {
      title: 'Mettiti qui',
      text: 'Da 2,5 a 3 metri, di fronte alla videocamera, dalle anche ai piedi nell’immagine.',
    },
    plumb: {
      title: 'Il filo a piombo',
      text: 'Una linea dritta dall’anca al piede. Tieni lì il ginocchio mentre scendi.',
    },
    words: {
      title: 'Tre parole, tre segni',
      text: 'Il cerchio: in asse. Un triangolo indica dove va il ginocchio.',
    },
    hands: {
      title: 'Mani libere',
      text: 'Alza una mano: avvio o pausa. Tienila alzata: fine. Anche un tasto o un telecomando.',
    },
  },
  hand: 'alza',
  handWhat: 'avvio, pausa',
  hold: 'tieni alzata',
  holdWhat: 'fine',
};

export const mirrorLook: Words['mirrorLook'] = {
  title: 'Prima guarda con i tuoi occhi',
  lead: 'La videocamera vede le articolazioni come punti. Dove punta una rotula e come sta un piede lo vedi solo tu: guarda in uno specchio, o verso il basso. Ogni gamba per sé.',
  kept: 'Le tue risposte non vengono conservate.',
  start: 'Avvia la videocamera',
  done: 'Fatto',
  kneecap: {
    question: 'Dove puntano le tue rotule?',
    straight: 'Dritte in avanti',
    inward: 'Verso l’interno, strabiche',
    outward: 'Verso l’esterno',
    hints: {
      straight: 'Bene. Lasciale guardare dritto in avanti fino in basso.',
      inward:
        'Gira un po’ le cosce verso l’esterno, finché entrambe le rotule guardano dritto in avanti. I piedi restano dove sono.',
      outward: 'Porta le rotule in avanti, e punta anche i piedi dritti in avanti.',
    },
  },
  foot: {
    question: 'Come sta ogni piede, visto dal suo lato interno?',
    up: 'Arco alto, base dell’alluce a terra',
    sinks: 'L’arco cede',
    lifts: 'La base dell’alluce si stacca',
    hints: {
      up: 'Bene. Tienilo così fino in basso.',
      sinks: 'Alza piano l’arco; il tallone e la base dell’alluce restano a terra, le dita lunghe.',
      lifts: 'Premi la base dell’alluce a terra, senza lasciar cedere l’arco.',
    },
  },
};
