import type { Words } from '../en/en.ts';

export const tour: Words['tour'] = {
  region: 'Comment ça marche',
  step: '{{number}} sur {{of}}',
  stepSpoken: 'Image {{number}} sur {{of}} :',
  next: 'Suivant',
  previous: 'Retour',
  skip: 'Passer',
  done: 'Commencer',
  steps: {
    stand: {
      title: 'Placez-vous ici',
      text: 'Entre 2,5 et 3 mètres, face à la caméra, des hanches aux pieds dans l’image.',
    },
    plumb: {
      title: 'Le fil à plomb',
      text: 'Une ligne droite de la hanche au pied. Gardez-y le genou en descendant.',
    },
    words: {
      title: 'Trois mots, trois signes',
      text: 'Le cercle : dans l’axe. Un triangle montre où va le genou.',
    },
    hands: {
      title: 'Mains libres',
      text: 'Levez une main : départ ou pause. Gardez-la levée : fin. Une touche ou une télécommande aussi.',
    },
  },
  hand: 'lever',
  handWhat: 'départ, pause',
  hold: 'garder levée',
  holdWhat: 'fin',
};

export const mirrorLook: Words['mirrorLook'] = {
  title: 'Regardez d’abord vous-même',
  lead: 'La caméra voit les articulations comme des points. Où pointe une rotule et comment se tient un pied, il n’y a que vous pour le voir : regardez dans un miroir, ou vers le bas. Chaque jambe séparément.',
  kept: 'Vos réponses ne sont pas conservées.',
  start: 'Lancer la caméra',
  done: 'Terminé',
  kneecap: {
    question: 'Où pointent vos rotules ?',
    straight: 'Droit devant',
    inward: 'Vers l’intérieur, elles louchent',
    outward: 'Vers l’extérieur',
    hints: {
      straight: 'Bien. Laissez-les regarder droit devant jusqu’en bas.',
      inward:
        'Tournez un peu les cuisses vers l’extérieur, jusqu’à ce que les deux rotules regardent droit devant. Les pieds restent où ils sont.',
      outward: 'Ramenez les rotules vers l’avant, et pointez aussi les pieds droit devant.',
    },
  },
  foot: {
    question: 'Comment se tient chaque pied, vu de son côté intérieur ?',
    up: 'Voûte levée, base du gros orteil au sol',
    sinks: 'La voûte s’affaisse',
    lifts: 'La base du gros orteil se décolle',
    hints: {
      up: 'Bien. Gardez cela jusqu’en bas.',
      sinks: 'Relevez doucement la voûte ; le talon et la base du gros orteil restent au sol, les orteils longs.',
      lifts: 'Pressez la base du gros orteil dans le sol, sans laisser la voûte s’affaisser.',
    },
  },
};
