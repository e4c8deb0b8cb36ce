import type { Words } from '../en/en.ts';

export const pages: Words['pages'] = {
  title: '{{page}} – Kneeline',
  unknown: {
    title: 'Cette page n’existe pas.',
    todo: 'L’adresse est peut-être ancienne ou mal tapée. Voici la page d’accueil.',
  },
  'not-kept': {
    title: 'Cette séance n’est pas conservée ici.',
    todo: 'Elle n’a jamais été conservée dans ce navigateur, ou elle a été supprimée depuis. Les séances conservées se trouvent sous « Évolution ».',
  },
  close: 'Fermer',
  film: {
    question: 'Arrêter la mesure ?',
    warning: 'La mesure est en cours. Vous verrez ce qui a été mesuré jusqu’ici.',
    yes: 'Arrêter',
  },
  unsaved: {
    question: 'Quitter la vidéo ?',
    warning:
      'La vidéo de cette séance n’est pas enregistrée. Elle disparaît quand la page est fermée ou qu’une autre vidéo est filmée.',
    yes: 'Quitter',
    no: 'Rester ici',
  },
};
