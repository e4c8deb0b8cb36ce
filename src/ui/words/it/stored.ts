import type { Words } from '../en/en.ts';

export const stored: Words['stored'] = {
  title: 'Privato, e memorizzato solo qui',
  lead: 'Kneeline non manda nulla da nessuna parte. Ciò che conserva sta in questo browser, e qui lo puoi eliminare.',
  offline: 'Senza rete',
  app: {
    unknown: 'Kneeline verifica che cosa conserva già questo browser.',
    unsupported: 'Questo browser non conserva una copia di Kneeline, perciò Kneeline ha bisogno del suo server.',
    saving: 'Kneeline viene conservato in questo browser.',
    ready: 'Kneeline stesso si apre senza rete.',
    failed:
      'Non è stato possibile conservare Kneeline in questo browser, perciò ha bisogno del suo server. Tutto il resto funziona.',
  },
  models: {
    waiting: 'Dei modelli di postura, {{kept}} di {{total}} sono conservati qui.',
    keeping:
      'I modelli di postura vengono conservati: {{kept}} di {{total}}. Si scaricano una volta sola, anche quando Kneeline si aggiorna.',
    kept: 'Tutti i modelli di postura sono conservati qui.',
    sparing:
      'Dei modelli di postura, {{kept}} di {{total}} sono conservati qui. Il resto non si scarica da sé, perché questo dispositivo chiede di risparmiare dati.',
    'no-room':
      'Dei modelli di postura, {{kept}} di {{total}} sono conservati qui. Questo browser non ha posto per il resto.',
    failed: 'Dei modelli di postura, {{kept}} di {{total}} sono conservati qui. Il resto non si è potuto scaricare.',
  },
  modelsKeep: 'Conserva qui tutti i modelli',
  modelsProgress: 'Modelli di postura conservati qui',
  isolated: 'La pagina può calcolare con più thread.',
  notIsolated:
    'Il server non manda le intestazioni che permettono più thread. Kneeline ne usa uno, il che è più lento su un dispositivo con quattro o più core.',
  isolatedNext: 'Dalla prossima visita Kneeline aggiunge da sé queste intestazioni.',
  parts: 'Memorizzato in questo browser',
  part: {
    sessions: 'Sessioni e persone',
    settings: 'Impostazioni',
    models: 'Modelli di postura',
    app: 'Kneeline stesso',
  },
  partWhat: {
    sessions:
      'Punti e numeri di {{sessions}} sessioni, di {{drafts}} non finite e di {{demonstrations}} dimostrazioni, e {{ratings}} valutazioni a mano.',
    settings: 'Le tue scelte, dove stavi, e per chi si conserva la prossima sessione.',
    models: 'Le reti che trovano le articolazioni. Senza, Kneeline le scarica di nuovo.',
    app: 'La pagina, perché si apra senza rete. Senza, Kneeline ha bisogno del suo server.',
  },
  sizeUnknown: 'non nota',
  remove: 'Elimina',
  removeSpoken: 'Elimina: {{part}}',
  ask: {
    sessions: 'Eliminare tutte le sessioni e le persone?',
    settings: 'Azzerare tutte le impostazioni?',
    models: 'Eliminare i modelli di postura?',
    app: 'Eliminare la copia di Kneeline?',
  },
  warning: {
    sessions:
      'Tutte le sessioni, le persone, le note e le dimostrazioni in questo browser andranno perse per sempre. I file salvati restano.',
    settings: 'Kneeline si ricarica con le impostazioni di una prima visita. Le sessioni restano.',
    models: 'Fino a {{size}} andranno scaricati di nuovo prima che Kneeline funzioni senza rete.',
    app: 'Fino alla prossima visita Kneeline non si apre senza rete. Sessioni e impostazioni restano.',
  },
  yes: 'Elimina',
  no: 'Tieni',
  use: 'Questo browser conta {{usage}} per questo indirizzo e permette {{quota}}.',
  persistent: 'Il browser ha promesso di non cancellare nulla da sé.',
  notPersistent: 'Il browser può cancellare tutto questo da sé quando il disco si riempie.',
  persist: 'Chiedi al browser di tenerlo',
  persistRefused:
    'Il browser non l’ha promesso. Spesso aiuta installare Kneeline o aggiungere un segnalibro. La cosa più sicura è un file salvato.',
  privacy: 'Che cosa lascia questo dispositivo',
  privacyText:
    'Nulla. L’immagine è misurata su questo dispositivo. Codice, modelli e caratteri vengono dall’indirizzo di questa pagina, e una regola nella pagina vieta al browser ogni altro indirizzo.',
  others:
    'Molti strumenti simili si basano su MediaPipe Tasks di Google. La sua informativa sulla privacy di giugno 2026 dice che questi programmi inviano a Google dati su prestazioni e uso, e chiede a chi li sviluppa di ottenere il consenso delle persone che li usano. Kneeline usa i modelli di postura di Google, ma nessuno di questi programmi: i modelli girano su TensorFlow.js.',
  check: 'Controlla di persona',
  checkSteps: {
    cut: 'Stacca la rete e misura: non manca nulla.',
    watch:
      'Apri gli strumenti di sviluppo del browser (F12), scegli «Rete» e fai una serie: nessuna riga nomina un altro indirizzo.',
    rule: 'Leggi la regola nel codice sorgente della pagina: la sua «Content-Security-Policy» non nomina nessun altro indirizzo.',
  },
  licences: 'Di che cosa è fatto Kneeline, e con quali licenze',
  update: {
    waiting: 'È arrivata una versione più recente di Kneeline.',
    active: 'Una versione più recente di Kneeline è stata caricata in un’altra finestra.',
  },
  updateTake: 'Caricala adesso',
};
