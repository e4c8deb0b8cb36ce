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
  whatHelps: 'Che cosa fare',
  openAgain: 'Riapri la videocamera',
};
