import type { Words } from '../en/en.ts';

export const compare: Words['compare'] = {
  open: 'Côte à côte',
  title: 'Côte à côte',
  back: 'Retour au bilan',
  kind: 'Ce qui est comparé',
  kinds: { sessions: 'Avant et maintenant', legs: 'Gauche et droite', demonstration: 'Avec une démonstration' },
  leg: 'Jambe',
  rep: 'Répétition',
  reps: {
    typical: 'Répétition {{number}}, la plus typique : {{drift}}',
    farthest: 'Répétition {{number}}, la plus éloignée de l’axe : {{drift}}',
    plain: 'Répétition {{number}} : {{drift}}',
  },
  demonstrationFilm: 'Vidéo de la démonstration',
  earlier: 'Avant',
  now: 'Maintenant',
  other: 'Comparé à',
  otherOf: 'Comparé à une séance de {{name}}',
  showMore: 'Afficher des séances plus anciennes',
  reading: 'Ouverture de la séance…',
  opening: 'Chargement…',
  again: 'Réessayer',
  closed: {
    title: 'Rien n’est conservé dans ce navigateur.',
    todo: '« Avant et maintenant » demande une séance conservée ici. La gauche et la droite peuvent être comparées malgré tout.',
  },
  noOther: {
    title: 'Il n’y a pas encore d’autre séance.',
    todo: 'Refaites l’exercice un autre jour : les deux séances seront alors côte à côte ici.',
  },
  failures: {
    damaged: {
      title: 'Cette séance n’est plus lisible.',
      todo: 'Ses données sont endommagées. Choisissez une autre séance.',
    },
    'not-found': {
      title: 'Cette séance n’est plus ici.',
      todo: 'Elle a été supprimée, peut-être dans un autre onglet. Choisissez-en une autre.',
    },
    unread: {
      title: 'Cette séance n’a pas pu être ouverte.',
      todo: 'Fermez les autres onglets de Kneeline et réessayez, ou choisissez-en une autre.',
    },
  },
  noReps: {
    title: 'Aucune flexion n’a été mesurée dans cette séance.',
    todo: 'Il n’y a rien à mettre côte à côte.',
  },
  legMissing: {
    title: '{{leg}} : non mesurée dans l’une des séances.',
    todo: 'Choisissez une autre séance, ou regardez la gauche et la droite.',
  },
  oneLeg: {
    title: 'Une seule jambe a été mesurée dans cette séance.',
    todo: 'La gauche et la droite se comparent après des flexions sur les deux jambes, ou sur chaque jambe.',
  },
  noDemonstration: {
    title: 'Aucune démonstration n’a encore été enregistrée.',
    todo: 'Lancez la caméra, ouvrez-y « {{where}} » et enregistrez une flexion : dans l’axe, genou vers l’intérieur ou genou vers l’extérieur. Elle reste sur cet appareil et peut être comparée avec chaque personne.',
  },
  demonstration: 'Démonstration',
  client: 'Personne qui s’exerce',
  obstacles: {
    'different-model':
      'Ces séances ont été mesurées avec des modèles différents : leurs valeurs ne sont pas comparables. Voici les images, chacune avec ses propres valeurs.',
    'different-exercise':
      'Ces séances portent sur des exercices différents : leurs valeurs ne sont pas comparables. Voici les images, chacune avec ses propres valeurs.',
    'different-measure':
      'L’une de ces séances vient d’une version plus ancienne de Kneeline, qui mesurait un autre angle : leurs valeurs ne sont pas comparables. Voici les images, chacune avec ses propres valeurs.',
  },

  moment: 'Moment des deux répétitions',
  play: 'Lire au ralenti',
  pause: 'Pause',
  step: 'Moment suivant',
  keys: 'Les flèches déplacent les deux, la barre d’espace lance la lecture.',
  phases: { standing: 'debout', down: 'à la descente', bottom: 'en bas', up: 'à la montée' },
  parts: { down: 'descente', bottom: 'bas', up: 'montée' },
  figure: { left: 'gauche', right: 'droite' },
  depth: 'Profondeur {{pct}}',
  unmeasured: 'non mesurée à ce moment',
  asPicture: 'une image, sans valeur',
  between: {
    sessions: '{{leg}}, d’avant à maintenant : {{change}}',
    legsSame: 'Gauche et droite : pas de différence nette ({{degrees}})',
    none: 'Pas de différence : l’une des deux n’a pas été mesurée à ce moment.',
  },
  moments:
    'C’est un moment de deux répétitions. Une différence est dite nette à partir de {{least}}, si elle dépasse sa marge (±).',
  overall: 'Toutes les répétitions au point le plus bas, d’avant à maintenant : {{change}}.',
  overallFew: 'Pour comparer l’ensemble des répétitions, il en faut trois de cette jambe dans les deux séances.',

  curve: 'Écart au fil de la répétition',
  laid: 'Sur un même fil à plomb',
  laidMeasured: 'Tel que le corps se tient : la rotation et la perspective sont corrigées.',
  laidSeen:
    'Tel que l’image le montre : on ignore comment la personne qui montrait se tenait devant la caméra, il n’y a donc pas de valeurs.',
  laidReflected: 'La démonstration a été faite sur l’autre jambe ({{leg}}) ; elle est affichée en miroir.',
};
