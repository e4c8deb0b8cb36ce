import type { Words } from '../en/en.ts';

export const sessionFile: Words['sessionFile'] = {
  close: 'Fermer',
  place: 'À l’endroit {{path}}, le fichier doit contenir {{expected}}.',
  whole: 'Il doit contenir {{expected}}.',
  refusals: {
    'too-large': {
      title: 'Ce fichier de séance est trop volumineux.',
      todo: 'Choisissez-en un que Kneeline a enregistré.',
    },
    'not-json': {
      title: 'Ce fichier de séance est illisible.',
      todo: 'Il est endommagé ou a été coupé pendant la copie. Copiez-le de nouveau.',
    },
    'not-a-session': {
      title: 'Ce n’est pas une séance de Kneeline.',
      todo: 'Choisissez un fichier JSON que Kneeline a enregistré.',
    },
    'too-old': {
      title: 'Cette séance vient d’une version plus ancienne de Kneeline.',
      todo: 'Son format n’est plus lu. Ouvrez-la là où elle a été enregistrée.',
    },
    'too-new': {
      title: 'Cette séance vient d’une version plus récente de Kneeline.',
      todo: 'Mettez Kneeline à jour, puis ouvrez-la de nouveau.',
    },
    'does-not-fit': {
      title: 'Le contenu de ce fichier de séance n’est pas celui attendu.',
      todo: 'Il a peut-être été modifié à la main. Copiez-le de nouveau depuis l’endroit où il a été enregistré.',
    },
  },
  expected: {
    'at most 300 million characters': 'au plus 300 millions de caractères',
    'complete JSON': 'un JSON complet',
    'the format "kneeline-session"': 'le format « kneeline-session »',
    'format version 2 or 3': 'la version 2 ou 3 du format',
    'an entry': 'une entrée',
    'named values': 'des valeurs nommées',
    'a list': 'une liste',
    'a shorter list': 'une liste plus courte',
    'a point [x, y, confidence]': 'un point [x, y, confiance]',
    'a finite number': 'un nombre fini',
    'a number from 0 to 1': 'un nombre de 0 à 1',
    'a number above 0': 'un nombre supérieur à 0',
    'a whole number, 0 or more': 'un nombre entier, 0 ou plus',
    'a whole number, 1 or more': 'un nombre entier, 1 ou plus',
    'a text': 'un texte',
    'a shorter text': 'un texte plus court',
    'a date and time': 'une date et une heure',
    'true or false': '« true » ou « false »',
    'one of the words of the format': 'un des mots du format',
  },
};
