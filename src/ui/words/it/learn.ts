import type { Words } from '../en/en.ts';

export const learn: Words['learn'] = {
  title: 'Perché le ginocchia deviano',
  lead: 'Quando corri, ogni passo atterra su una gamba sola. Il ginocchio va dove lo mandano anca e piede.',
  crossfire: {
    title: 'Fra due fuochi',
    text: 'Il ginocchio sta fra due vicini. Quando entrambi fanno la loro parte, resta sopra il piede. Quando uno cede, il ginocchio è preso in mezzo e devia, per lo più verso l’interno.',
    hip: 'Anca',
    hipText:
      'Muscoli dell’anca deboli o stanchi possono lasciar scendere il bacino e ruotare la coscia verso l’interno.',
    knee: 'Ginocchio',
    foot: 'Piede',
    footText: 'Un piede che carica il bordo interno e perde l’arco può portare con sé la gamba.',
    picture:
      'Una persona che corre, su una gamba, di fronte: una freccia dall’anca e una dal piede spingono il ginocchio verso l’interno, lontano dal suo filo a piombo.',
  },
  train: {
    title: 'Che cosa allena l’esercizio',
    text: 'Pieghi piano le ginocchia davanti a uno specchio e tieni ogni ginocchio sulla sua linea. Ciò che vedi lo puoi correggere subito, e la gamba impara a restare in asse.',
    line: 'Una linea: metà dell’inguine, rotula, dal secondo al terzo dito.',
    eyes: 'Le rotule sono gli occhi delle gambe: guardano entrambe dritto in avanti.',
    steps: 'Prima su entrambe le gambe, poi su una, poi scendendo da un gradino. Più tardi, senza specchio.',
    picture: 'Due gambe di fronte, piegate: fili a piombo dall’anca al piede, con le ginocchia sopra.',
    inspired:
      'Ispirato al «ginocchio allo specchio», l’esercizio preferito del dr. med. Christian Larsen. Parole e immagini sono nostre, non sue.',
  },
  known: {
    title: 'Che cosa si sa, e che cosa no',
    shows: 'Mostra',
    not: 'Non mostra',
    rows: {
      willy: {
        source: 'Willy 2012, 10 corritrici',
        shows:
          'Un allenamento con specchio e indicazioni, tolti a poco a poco nel corso delle sessioni, si è trasferito allo squat su una gamba e alla discesa dal gradino, e ha tenuto per tre mesi.',
        not: 'Che cosa sarebbe successo senza: non c’era un gruppo di confronto.',
      },
      marshall: {
        source: 'Marshall 2020, 24 persone',
        shows: 'Con un riscontro a colori, il ginocchio andava 6,16° in meno verso l’interno.',
        not: 'Il numero su questo schermo: era un’altra misura.',
      },
      munro: {
        source: 'Munro 2012, 20 persone',
        shows: 'L’angolo nell’immagine si ripete con circa 3° di errore. Un cambiamento conta da circa 8 o 9° in su.',
        not: 'L’angolo dell’articolazione stessa.',
      },
      lopes: {
        source: 'Lopes 2018, più studi insieme',
        shows: 'L’angolo nell’immagine corrisponde poco all’angolo dell’articolazione nello spazio (r = 0,127).',
        not: 'Che sia inutile: mostra dove va il ginocchio nello specchio.',
      },
      rees: {
        source: 'Rees 2018',
        shows: 'Lo squat su una gamba non predice come una persona corre.',
        not: 'Che cosa farà il tuo allenamento.',
      },
      raisanen: {
        source: 'Räisänen 2018, 306 persone',
        shows: 'L’angolo diceva poco su chi si sarebbe fatto male più tardi (0,59, dove 0,5 è testa o croce).',
        not: 'Che un ginocchio fuori dalla sua linea farà male.',
      },
      larsen: {
        source: 'Larsen e Miescher, Thieme',
        shows: 'Come guardare: senza tensione davanti a uno specchio, ogni gamba per sé, le rotule come suoi occhi.',
        not: 'Numeri. Quelli sono nostri.',
      },
    },
    abstracts: 'La maggior parte di questi lavori la conosciamo dai riassunti.',
  },
  limits: {
    title: 'Nessuna promessa',
    text: 'Kneeline mostra che cosa fanno le tue ginocchia davanti a questa videocamera. Non promette che il dolore passi, che correrai in modo diverso o che nulla farà mai male.',
  },
  help: {
    title: 'Quando rivolgersi a un professionista',
    text: 'Fermati se fa male. Fatti vedere quando il dolore resta o ritorna, quando un ginocchio si gonfia, si blocca o cede, o dopo una caduta.',
  },
};
