import type { FirstWords } from '../en/en.ts';

export const peopleNotices: FirstWords['people'] = {
  link: 'Persone e sensibilità',
  you: 'Tu',
  retry: 'Riprova',
  notKeptHere: 'Al momento le sessioni non vengono conservate. {{why}}',
  closed: {
    unavailable: {
      title: 'Questo browser qui non conserva nulla.',
      todo: 'Succede in una finestra privata, o quando l’archiviazione è disattivata. Apri Kneeline in una finestra normale. La misurazione funziona comunque, e ogni sessione si può salvare come file.',
    },
    full: {
      title: 'Il disco è pieno.',
      todo: 'Nulla è andato perso. Fai posto sul disco, poi riprova.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline è aperto in un’altra scheda, che sta usando le sessioni.',
      todo: 'Nulla è andato perso. Chiudi l’altra scheda o ricaricala, poi riprova qui.',
    },
    'newer-version': {
      title: 'Qui è già stata usata una versione più recente di Kneeline.',
      todo: 'Nulla è andato perso. Ricarica questa pagina per avere quella più recente.',
    },
    damaged: {
      title: 'Ciò che è conservato qui non è leggibile.',
      todo: 'Chiudi le altre schede di Kneeline, ricarica questa pagina, poi riprova. Le sessioni salvate come file si aprono ancora.',
    },
    'not-found': { title: 'Qui non è stato trovato nulla.', todo: 'Ricarica questa pagina, poi riprova.' },
    'nothing-measured': {
      title: 'Nessuna gamba è stata misurata.',
      todo: 'Non c’è nulla da conservare. Fai un’altra sessione.',
    },
    'numbers-only': {
      title: 'Qui sono conservati solo numeri.',
      todo: 'Ricarica questa pagina, poi riprova.',
    },
    cancelled: { title: 'È stato annullato.', todo: 'Nulla è andato perso. Riprova.' },
  },
  refused: {
    unavailable: {
      title: 'Il browser ha bloccato l’archiviazione.',
      todo: 'Nulla è cambiato. Ricarica questa pagina, poi riprova.',
    },
    full: {
      title: 'Il disco è pieno.',
      todo: 'Nulla è cambiato. Fai posto sul disco o elimina vecchie sessioni, poi riprova.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline è aperto in un’altra scheda, che sta usando le sessioni.',
      todo: 'Nulla è cambiato. Chiudi l’altra scheda, poi riprova.',
    },
    'newer-version': {
      title: 'Qui è già stata usata una versione più recente di Kneeline.',
      todo: 'Nulla è cambiato. Ricarica questa pagina per avere quella più recente.',
    },
    damaged: {
      title: 'Questa voce è danneggiata e non leggibile.',
      todo: 'Nient’altro è toccato. Si può eliminare.',
    },
    'not-found': {
      title: 'Questa voce non c’è più.',
      todo: 'È stata eliminata, forse in un’altra scheda.',
    },
    'nothing-measured': {
      title: 'Nessuna gamba è stata misurata in una ripetizione.',
      todo: 'Non c’è nulla da rivedere, perciò la sessione non viene conservata.',
    },
    'numbers-only': {
      title: 'Di questa sessione sono conservati solo i numeri.',
      todo: 'La sessione è di prima che si conservassero sessioni intere. Non c’è altro da aprire.',
    },
    cancelled: { title: 'È stato annullato.', todo: 'Nulla è cambiato.' },
  },
};
