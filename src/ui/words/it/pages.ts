import type { Words } from '../en/en.ts';

export const pages: Words['pages'] = {
  title: '{{page}} – Kneeline',
  unknown: {
    title: 'Questa pagina non esiste.',
    todo: 'Forse l’indirizzo è vecchio o scritto male. Questa è la pagina iniziale.',
  },
  'not-kept': {
    title: 'Questa sessione non è conservata qui.',
    todo: 'Non è mai stata conservata in questo browser, oppure è stata eliminata. Le sessioni conservate si trovano sotto «Andamento».',
  },
  close: 'Chiudi',
  film: {
    question: 'Fermare la misurazione?',
    warning: 'La misurazione è in corso. Vedrai quello che è stato misurato finora.',
    yes: 'Ferma',
  },
  unsaved: {
    question: 'Lasciare il video?',
    warning:
      'Il video di questa sessione non è stato salvato. Andrà perso quando la pagina viene chiusa o si registra il prossimo video.',
    yes: 'Lascia',
    no: 'Resta qui',
  },
};
