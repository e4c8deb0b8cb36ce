import type { Words } from '../en/en.ts';

export const engine: Words['engine'] = {
  loading: 'Die Messung wird vorbereitet',
  loadingShare: 'Die Messung wird vorbereitet: {{share}}',
  ready: 'Bereit zum Messen',
  recovering: 'Die Messung startet neu: einen Moment, Versuch {{attempt}} von {{max}}',
  retry: 'Noch einmal versuchen',
  details: 'Technische Angaben',
  failures: {
    'model-missing': {
      title: 'Das Posenmodell fehlt.',
      todo: 'Prüf das Netz und versuch es noch einmal. Wer diese Seite eingerichtet hat, führt im Kneeline-Ordner „npm run models“ aus.',
    },
    'model-corrupt': {
      title: 'Das Posenmodell ist beschädigt.',
      todo: 'Versuch es noch einmal, dann wird es neu geholt. Hilft das nicht, führt, wer diese Seite eingerichtet hat, im Kneeline-Ordner „npm run models“ aus.',
    },
    'backend-unavailable': {
      title: 'Mit dieser Einstellung kann der Browser das Posenmodell nicht ausführen.',
      todo: 'Wähle bei „Rechnet mit“ wieder „Automatisch“, oder nimm einen aktuellen Chrome, Edge, Firefox oder Safari.',
    },
    'graphics-lost': {
      title: 'Die Grafikkarte antwortet nicht mehr.',
      todo: 'Schließ andere aufwendige Seiten und versuch es noch einmal.',
    },
    'worker-crashed': {
      title: 'Die Messung wurde unerwartet beendet.',
      todo: 'Versuch es noch einmal. Passiert es wieder, lade die Seite neu.',
    },
    'frame-unreadable': {
      title: 'Ein Bild ließ sich nicht lesen.',
      todo: 'Versuch es noch einmal, oder nimm eine andere Kamera oder ein anderes Video.',
    },
    closed: {
      title: 'Die Messung ist ausgeschaltet.',
      todo: 'Versuch es noch einmal, um sie einzuschalten.',
    },
  },
};

export const source: Words['source'] = {
  failures: {
    'camera-denied': {
      title: 'Die Kamera ist nicht erlaubt.',
      todo: 'Klick auf das Kamerazeichen in der Adresszeile, erlaube sie für diese Seite und versuch es noch einmal.',
    },
    'camera-busy': {
      title: 'Ein anderes Programm benutzt die Kamera.',
      todo: 'Schließ Videoanrufe und andere Kameraprogramme und versuch es noch einmal.',
    },
    'camera-absent': {
      title: 'Keine Kamera gefunden.',
      todo: 'Steck eine an, oder öffne stattdessen ein Video.',
    },
    'camera-unplugged': {
      title: 'Die Kamera wurde abgezogen.',
      todo: 'Steck sie wieder an und versuch es noch einmal.',
    },
    'camera-silent': {
      title: 'Die Kamera schickt kein Bild.',
      todo: 'Öffne ihre Abdeckung oder schalte sie ein, und schließ andere Programme, die sie benutzen. Hilft das nicht, zieh sie ab und steck sie wieder an.',
    },
    'camera-missing': {
      title: 'Die Kamera, die du gewählt hast, ist nicht angesteckt.',
      todo: 'Steck sie an, dann öffnet sie sich von selbst. Oder nimm eine andere Kamera.',
    },
    'insecure-origin': {
      title: 'Der Browser gibt die Kamera nur an sichere Adressen.',
      todo: 'Öffne Kneeline unter http://localhost oder über https.',
    },
    'camera-unsupported': {
      title: 'Dieser Browser bietet keine Kamera an.',
      todo: 'Nimm einen aktuellen Chrome, Edge, Firefox oder Safari, oder öffne ein Video.',
    },
    'file-broken': {
      title: 'Dieses Video lässt sich nicht lesen.',
      todo: 'Vielleicht wurde es beim Kopieren abgeschnitten. Kopier oder film es neu, oder nimm ein anderes.',
    },
    'file-without-video': {
      title: 'In dieser Datei ist kein Bild.',
      todo: 'Sie enthält nur Ton. Nimm ein Video, zum Beispiel ein MP4.',
    },
    'file-format-unread': {
      title: 'Dieses Dateiformat (AVI, WMV, FLV oder MPEG-1/2) liest kein Browser.',
      todo: 'Wandle das Video in MP4 um, zum Beispiel mit VLC oder HandBrake, und öffne es dann noch einmal.',
    },
    'file-codec-unsupported': {
      title: 'Diese Art Video kann der Browser nicht abspielen.',
      todo: 'Speichere es als MP4 (H.264) oder WebM, oder nimm einen anderen Browser.',
    },
  },
  again: 'Noch einmal versuchen',
  anyCamera: 'Andere Kamera benutzen',
};
