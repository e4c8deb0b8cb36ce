import type { Words } from '../en/en.ts';

export const belt: Words['belt'] = {
  region: 'Miroir pour courir',
  picture: 'Image en miroir de la personne qui court, avec un fil à plomb pour chaque jambe',
  stop: 'Arrêter',
  endAsk: 'Terminer la course ?',
  endKeeps: 'Ce qui a été mesuré jusqu’ici est conservé. Le tapis tourne encore : arrêtez-le avant de descendre.',
  endYes: 'Terminer la course',
  pause: 'Pause',
  goOn: 'Reprendre',
  stand: 'Restez immobile sur le tapis',
  ready: 'Courez maintenant',
  over: 'Terminé',
  covered: 'Sans miroir',
  steps_one: 'pas',
  steps_other: 'pas',
  cadence: 'par minute',
  cadenceSpoken: '{{count}} pas par minute',
  stepsSpoken_one: '{{count}} pas',
  stepsSpoken_other: '{{count}} pas',
  awaited: 'comptage',
  shown: {
    drift: {
      inward: {
        both: 'Écartez les genoux',
        left: 'Genou gauche vers l’extérieur',
        right: 'Genou droit vers l’extérieur',
      },
      outward: {
        both: 'Genoux vers le milieu',
        left: 'Genou gauche vers le milieu',
        right: 'Genou droit vers le milieu',
      },
    },
    praise: {
      both: 'Les deux jambes sont revenues dans l’axe',
      left: 'La jambe gauche est revenue dans l’axe',
      right: 'La jambe droite est revenue dans l’axe',
    },
  },
  spoken: {
    ready: 'C’est prêt. Mettez le tapis en marche et courez.',
    over: 'La mesure est terminée. Le tapis tourne encore : arrêtez-le avant de descendre.',
    drift: {
      inward: {
        both: {
          first: 'Courez les genoux écartés.',
          second: 'Genoux écartés, rotules droit devant.',
          third: 'Genoux écartés. Serrez les fessiers.',
        },
        left: {
          first: 'Genou gauche vers l’extérieur, rotule droit devant.',
          second: 'À gauche : courez les genoux écartés.',
          third: 'Genou gauche vers l’extérieur. Serrez les fessiers.',
        },
        right: {
          first: 'Genou droit vers l’extérieur, rotule droit devant.',
          second: 'À droite : courez les genoux écartés.',
          third: 'Genou droit vers l’extérieur. Serrez les fessiers.',
        },
      },
      outward: {
        both: {
          first: 'Les deux genoux un peu vers le milieu.',
          second: 'Les genoux au-dessus des pieds.',
          third: 'Les deux genoux vers le milieu, rotules droit devant.',
        },
        left: {
          first: 'Genou gauche un peu vers le milieu.',
          second: 'Le genou gauche au-dessus du pied.',
          third: 'Genou gauche vers le milieu, rotule droit devant.',
        },
        right: {
          first: 'Genou droit un peu vers le milieu.',
          second: 'Le genou droit au-dessus du pied.',
          third: 'Genou droit vers le milieu, rotule droit devant.',
        },
      },
    },
    praise: {
      both: 'Bien. Les deux jambes sont revenues dans l’axe.',
      left: 'Bien. La jambe gauche est revenue dans l’axe.',
      right: 'Bien. La jambe droite est revenue dans l’axe.',
    },
  },
  hint: {
    standing: {
      'step-in': 'Montez sur le tapis : on doit vous voir en entier',
      'one-person': 'Je vois deux personnes : une seule, s’il vous plaît',
      'show-legs': 'Des hanches aux pieds, tout doit être dans l’image : déplacez ou inclinez la caméra',
      'too-small': 'Vos jambes paraissent trop petites : rapprochez la caméra',
      straight: 'Mettez-vous bien face à la caméra, ou bien de dos',
      'to-middle': 'Placez la caméra pour être au milieu de l’image',
      light: 'Il fait trop sombre : allumez une lampe',
      camera: 'Mettez la caméra d’aplomb et calez-la',
      'clear-legs': 'Dégagez la vue : genoux nus, rien devant',
      slow: 'L’ordinateur est trop lent : fermez d’autres programmes, ou allumez une lampe',
    },
    running: {
      'step-in': 'Je ne vous vois pas',
      'one-person': 'Deux personnes dans l’image : je mesure quand il n’y a que vous',
      'show-legs': 'Pieds ou hanches coupés : courez un peu plus en arrière sur le tapis',
      'too-small': 'Trop petit pour mesurer. Continuez ; corrigez au prochain arrêt',
      straight: 'Courez et regardez droit devant',
      'to-middle': 'Courez au milieu du tapis',
      light: 'Trop sombre pour mesurer. Continuez ; plus de lumière au prochain arrêt',
      camera: 'La caméra bouge ou penche. Continuez ; corrigez au prochain arrêt',
      'clear-legs': 'Je ne vois pas les deux jambes. Continuez',
      slow: 'Trop peu d’images pour mesurer. Continuez ; corrigez au prochain arrêt',
    },
  },
  choice: {
    name: 'Miroir pendant la course',
    hint: 'Sur le tapis, devant cet écran',
    title: 'Pour que le miroir vous voie bien',
    place:
      'Posez l’ordinateur ou le téléphone devant le tapis, à une distance de 2,5 à 3 mètres, à hauteur de hanches. Personne ne le tient.',
    see: 'Des hanches aux pieds, tout est dans l’image. Restez deux secondes immobile sur le tapis, puis mettez-le en marche.',
    hands:
      'Une main levée un instant met en pause, levée trois secondes elle termine la course. La barre d’espace et une télécommande mettent aussi en pause.',
    fading: 'Miroir qui s’efface',
    fadingNote:
      'À partir de votre cinquième course, le miroir est masqué une partie de chaque minute : un quart, la moitié, trois quarts, toute la minute.',
  },
};
