import type { Words } from '../en/en.ts';

export const noPicture: Words['noPicture'] = {
  /** Stands under the title of the failure while a session waits for its camera. */
  awaited: {
    title: 'La tua sessione aspetta',
    goesOn: 'Appena «{{camera}}» torna, la sessione continua da sola. Nessun’altra videocamera viene aperta.',
    late: 'Quando «{{camera}}» è tornata, premi «Riprova». Nessun’altra videocamera viene aperta.',
    denied:
      'Fai clic sul simbolo della videocamera nella barra degli indirizzi e consenti l’accesso; allora la sessione continua.',
    someCamera: 'la videocamera',
    other: 'Usa «{{camera}}» in una nuova sessione',
  },
  trouble: {
    silent: {
      title: 'La videocamera non trasmette più immagini',
      todo: 'Togli il copriobiettivo o accendila con il suo interruttore, e chiudi le videochiamate e gli altri programmi della videocamera. Se non basta, riapri la videocamera, oppure scollegala e ricollegala.',
    },
    frozen: {
      title: 'L’immagine è bloccata',
      todo: 'Per ora non si misura nulla. Chiudi gli altri programmi ed effetti della videocamera, oppure riaprila.',
    },
    covered: {
      title: 'La videocamera vede un solo colore',
      todo: 'Togli il copriobiettivo o accendi la videocamera con il suo interruttore. Se la stanza è buia, accendi una luce.',
    },
  },
  effects: {
    faceFraming: {
      title: 'La tua videocamera inquadra da sola',
      todo: 'Zooma e si sposta: chi sta fermo sembra muoversi, e qualche squat va perso. Disattiva l’inquadratura automatica nell’app della videocamera o nelle impostazioni della videocamera del sistema; su Mac e iPad si chiama «Inquadratura automatica». Questa pagina non può farlo.',
    },
    backgroundBlur: {
      title: 'Il tuo sfondo è sfocato',
      todo: 'La sfocatura altera il bordo delle gambe. Disattivala nell’app della videocamera o nelle impostazioni della videocamera del sistema; su Mac e iPad si chiama «Ritratto». Questa pagina non può farlo.',
    },
  },
  goOn: 'Continua lo stesso',
  whatHelps: 'Che cosa fare',
  openAgain: 'Riapri la videocamera',
};
