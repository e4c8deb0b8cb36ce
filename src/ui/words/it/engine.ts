import type { Words } from '../en/en.ts';

export const engine: Words['engine'] = {
  loading: 'Preparazione della misurazione',
  loadingShare: 'Preparazione della misurazione: {{share}}',
  ready: 'Pronto a misurare',
  recovering: 'La misurazione riparte: un momento, tentativo {{attempt}} di {{max}}',
  retry: 'Riprova',
  details: 'Dettagli tecnici',
  failures: {
    'model-missing': {
      title: 'Il modello di postura manca.',
      todo: 'Controlla la rete, poi riprova. Chi ha installato questa pagina deve eseguire «npm run models» nella cartella di Kneeline.',
    },
    'model-corrupt': {
      title: 'Il modello di postura è danneggiato.',
      todo: 'Riprova: viene scaricato di nuovo. Se non basta, chi ha installato questa pagina deve eseguire «npm run models» nella cartella di Kneeline.',
    },
    'backend-unavailable': {
      title: 'Questo browser non può eseguire il modello con questa impostazione.',
      todo: 'Scegli «Automatico» sotto «Calcola con», oppure apri Kneeline in una versione recente di Chrome, Edge, Firefox o Safari.',
    },
    'graphics-lost': {
      title: 'La scheda grafica non risponde più.',
      todo: 'Chiudi altre pagine pesanti, poi riprova.',
    },
    'worker-crashed': {
      title: 'La misurazione si è fermata in modo inatteso.',
      todo: 'Riprova. Se succede di nuovo, ricarica la pagina.',
    },
    'frame-unreadable': {
      title: 'Non è stato possibile leggere un’immagine.',
      todo: 'Riprova, oppure scegli un’altra videocamera o un altro video.',
    },
    closed: {
      title: 'La misurazione è disattivata.',
      todo: 'Riprova per attivarla.',
    },
  },
};

export const source: Words['source'] = {
  failures: {
    'camera-denied': {
      title: 'L’accesso alla videocamera è negato.',
      todo: 'Fai clic sul simbolo della videocamera nella barra degli indirizzi, consenti l’accesso per questa pagina, poi riprova.',
    },
    'camera-busy': {
      title: 'Un altro programma usa la videocamera.',
      todo: 'Chiudi le videochiamate e gli altri programmi della videocamera, poi riprova.',
    },
    'camera-absent': {
      title: 'Nessuna videocamera trovata.',
      todo: 'Collegane una, oppure apri un video.',
    },
    'camera-unplugged': {
      title: 'La videocamera è stata scollegata.',
      todo: 'Ricollegala, poi riprova.',
    },
    'camera-silent': {
      title: 'La videocamera non trasmette immagini.',
      todo: 'Togli il copriobiettivo o accendila con il suo interruttore, e chiudi gli altri programmi che la usano. Se non basta, scollegala e ricollegala.',
    },
    'camera-missing': {
      title: 'La videocamera che hai scelto non è collegata.',
      todo: 'Collegala, e si apre da sola. Oppure usa un’altra videocamera.',
    },
    'insecure-origin': {
      title: 'Il browser concede la videocamera solo agli indirizzi sicuri.',
      todo: 'Apri Kneeline su http://localhost o tramite https.',
    },
    'camera-unsupported': {
      title: 'Questo browser non dà accesso alla videocamera.',
      todo: 'Usa una versione recente di Chrome, Edge, Firefox o Safari, oppure apri un video.',
    },
    'file-broken': {
      title: 'Questo video non è leggibile.',
      todo: 'Forse è stato tagliato durante la copia. Copialo o registralo di nuovo, oppure scegline un altro.',
    },
    'file-without-video': {
      title: 'In questo file non c’è nessuna immagine.',
      todo: 'Contiene solo suono. Scegli un video, per esempio un MP4.',
    },
    'file-format-unread': {
      title: 'I browser non leggono questo formato di file (AVI, WMV, FLV o MPEG-1/2).',
      todo: 'Converti il video in MP4, per esempio con VLC o HandBrake, poi aprilo di nuovo.',
    },
    'file-codec-unsupported': {
      title: 'Questo browser non può riprodurre questo tipo di video.',
      todo: 'Salvalo come MP4 (H.264) o WebM, oppure prova un altro browser.',
    },
  },
  again: 'Riprova',
  anyCamera: 'Usa un’altra videocamera',
};
