import type { Words } from '../en/en.ts';

export const noPicture: Words['noPicture'] = {
  /** Stands under the title of the failure while a session waits for its camera. */
  awaited: {
    title: 'Votre séance attend',
    goesOn: 'Dès que « {{camera}} » est de retour, elle continue d’elle-même. Aucune autre caméra n’est ouverte.',
    late: 'Quand « {{camera}} » est de retour, appuyez sur « Réessayer ». Aucune autre caméra n’est ouverte.',
    denied:
      'Cliquez sur le symbole de caméra dans la barre d’adresse et autorisez la caméra ; la séance continue alors.',
    someCamera: 'la caméra',
    other: 'Utiliser « {{camera}} » dans une nouvelle séance',
  },
  trouble: {
    silent: {
      title: 'La caméra n’envoie plus d’image',
      todo: 'Ouvrez son cache ou enclenchez-la, et fermez les appels vidéo et les autres programmes de caméra. Si cela ne suffit pas, rouvrez la caméra, ou débranchez-la et rebranchez-la.',
    },
    frozen: {
      title: 'L’image est figée',
      todo: 'Rien n’y est mesuré. Fermez les autres programmes et effets de caméra, ou rouvrez la caméra.',
    },
    covered: {
      title: 'La caméra ne voit qu’une couleur',
      todo: 'Ouvrez le cache de l’objectif ou enclenchez la caméra. Si la pièce est sombre, allumez une lampe.',
    },
  },
  effects: {
    faceFraming: {
      title: 'Votre caméra recadre l’image toute seule',
      todo: 'Elle zoome et pivote : une personne immobile semble bouger, et des flexions ne sont pas comptées. Désactivez le cadrage automatique dans l’application de la caméra ou dans les réglages de caméra du système ; sur Mac et iPad, il s’appelle « Cadre centré ». Cette page ne peut pas le faire.',
    },
    backgroundBlur: {
      title: 'Votre arrière-plan est flou',
      todo: 'Le flou ronge le bord des jambes. Désactivez-le dans l’application de la caméra ou dans les réglages de caméra du système ; sur Mac et iPad, il s’appelle « Portrait ». Cette page ne peut pas le faire.',
    },
  },
  goOn: 'Continuer quand même',
  whatHelps: 'Que faire',
  openAgain: 'Rouvrir la caméra',
};
