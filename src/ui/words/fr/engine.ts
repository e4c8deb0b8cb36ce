import type { Words } from '../en/en.ts';

export const engine: Words['engine'] = {
  loading: 'Préparation de la mesure',
  loadingShare: 'Préparation de la mesure : {{share}}',
  ready: 'Prêt à mesurer',
  recovering: 'La mesure redémarre : un instant, essai {{attempt}} sur {{max}}',
  retry: 'Réessayer',
  details: 'Détails techniques',
  failures: {
    'model-missing': {
      title: 'Le modèle de posture manque.',
      todo: 'Vérifiez le réseau, puis réessayez. La personne qui a installé cette page doit lancer « npm run models » dans le dossier de Kneeline.',
    },
    'model-corrupt': {
      title: 'Le modèle de posture est endommagé.',
      todo: 'Réessayez : il est téléchargé à nouveau. Si cela échoue aussi, la personne qui a installé cette page doit lancer « npm run models » dans le dossier de Kneeline.',
    },
    'backend-unavailable': {
      title: 'Ce navigateur ne peut pas exécuter le modèle avec ce réglage.',
      todo: 'Choisissez « Automatique » sous « Calcule avec », ou ouvrez Kneeline dans une version récente de Chrome, Edge, Firefox ou Safari.',
    },
    'graphics-lost': {
      title: 'La carte graphique ne répond plus.',
      todo: 'Fermez les autres pages gourmandes, puis réessayez.',
    },
    'worker-crashed': {
      title: 'La mesure s’est arrêtée de façon inattendue.',
      todo: 'Réessayez. Si cela se reproduit, rechargez la page.',
    },
    'frame-unreadable': {
      title: 'Une image n’a pas pu être lue.',
      todo: 'Réessayez, ou choisissez une autre caméra ou une autre vidéo.',
    },
    closed: {
      title: 'La mesure est désactivée.',
      todo: 'Réessayez pour l’activer.',
    },
  },
};

export const source: Words['source'] = {
  failures: {
    'camera-denied': {
      title: 'L’accès à la caméra est refusé.',
      todo: 'Cliquez sur le symbole de caméra dans la barre d’adresse, autorisez-la pour cette page, puis réessayez.',
    },
    'camera-busy': {
      title: 'Un autre programme utilise la caméra.',
      todo: 'Fermez les appels vidéo et les autres programmes de caméra, puis réessayez.',
    },
    'camera-absent': {
      title: 'Aucune caméra trouvée.',
      todo: 'Branchez-en une, ou ouvrez une vidéo.',
    },
    'camera-unplugged': {
      title: 'La caméra a été débranchée.',
      todo: 'Rebranchez-la, puis réessayez.',
    },
    'camera-silent': {
      title: 'La caméra n’envoie pas d’image.',
      todo: 'Ouvrez son cache ou enclenchez-la, et fermez les autres programmes qui l’utilisent. Si cela ne suffit pas, débranchez-la et rebranchez-la.',
    },
    'camera-missing': {
      title: 'La caméra que vous avez choisie n’est pas branchée.',
      todo: 'Branchez-la, et elle s’ouvre d’elle-même. Ou utilisez une autre caméra.',
    },
    'insecure-origin': {
      title: 'Le navigateur ne donne la caméra qu’aux adresses sécurisées.',
      todo: 'Ouvrez Kneeline à l’adresse http://localhost ou par https.',
    },
    'camera-unsupported': {
      title: 'Ce navigateur ne donne pas accès à la caméra.',
      todo: 'Utilisez une version récente de Chrome, Edge, Firefox ou Safari, ou ouvrez une vidéo.',
    },
    'file-broken': {
      title: 'Cette vidéo est illisible.',
      todo: 'Elle a peut-être été coupée pendant la copie. Copiez-la ou filmez-la à nouveau, ou choisissez-en une autre.',
    },
    'file-without-video': {
      title: 'Ce fichier ne contient pas d’image.',
      todo: 'Il ne contient que du son. Choisissez une vidéo, par exemple un MP4.',
    },
    'file-format-unread': {
      title: 'Les navigateurs ne lisent pas ce format de fichier (AVI, WMV, FLV ou MPEG-1/2).',
      todo: 'Convertissez la vidéo en MP4, par exemple avec VLC ou HandBrake, puis ouvrez-la de nouveau.',
    },
    'file-codec-unsupported': {
      title: 'Ce navigateur ne peut pas lire ce type de vidéo.',
      todo: 'Enregistrez-la en MP4 (H.264) ou WebM, ou essayez un autre navigateur.',
    },
  },
  again: 'Réessayer',
  anyCamera: 'Utiliser une autre caméra',
};
