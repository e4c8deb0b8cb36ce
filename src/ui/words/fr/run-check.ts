import type { Words } from '../en/en.ts';

export const check: Words['check'] = {
  title: 'Avant et après la course',
  fresh: 'avant',
  tired: 'après',
  freshLong: 'Avant la course',
  tiredLong: 'Après la course',
  freshTodo:
    'Allez maintenant courir. Revenez ensuite et choisissez « Après la course » : les deux contrôles seront côte à côte.',
  freshWithin: 'Cela fonctionne pendant 24 heures, dans ce navigateur.',
  noFresh:
    'Il n’y a pas de contrôle fait avant la course dans les dernières 24 heures, celui-ci ne peut donc pas être comparé.',
  notMeasured: 'Aucune jambe n’a été mesurée, il n’y a donc rien à comparer.',
  notComparable: {
    'different-model': 'Les deux contrôles ont été mesurés avec des modèles différents et ne sont pas comparables.',
    'different-exercise': 'Les deux contrôles portent sur des exercices différents et ne sont pas comparables.',
    'different-measure':
      'L’un des deux contrôles vient d’une version plus ancienne de Kneeline, qui mesurait un autre angle. Ils ne sont pas comparables.',
    'too-few-reps': 'Il y a trop peu de répétitions à comparer : il en faut trois de la même jambe, avant et après.',
  },
  legNotCompared: 'non comparée : moins de trois répétitions',
  change: {
    'no-clear-change': 'pas de changement net',
    'more-inward': 'plus vers l’intérieur',
    'less-inward': 'moins vers l’intérieur',
    'more-outward': 'plus vers l’extérieur',
    'less-outward': 'moins vers l’extérieur',
    'inward-to-outward': 'vers l’extérieur : depuis l’intérieur, au-delà de l’axe',
    'outward-to-inward': 'vers l’intérieur : depuis l’extérieur, au-delà de l’axe',
  },
  verdict: '{{knee}} après la course : {{change}}',
  verdictNone: 'Pas de changement net après la course',
  nextAgain: 'Ensuite : refaites le contrôle tout de suite. Si l’écart se voit encore, il n’est guère dû au hasard.',
  nextOther: 'Ensuite : rien de plus aujourd’hui. Refaites les deux contrôles avant et après une autre course.',
  changeNone: 'pas de changement net ({{degrees}})',
  changeClear: '{{degrees}} {{change}}',
  plotSpoken:
    'Les deux contrôles de chaque jambe comme signes avec leurs marges à côté du fil à plomb ; les nombres se trouvent à côté.',
  reps: '{{hits}} sur {{count}} dans l’axe',
  sameDepth: 'À même profondeur : {{change}}.',
  depth:
    'Profondeur {{fresh}} avant, {{tired}} après. Plus la flexion est profonde, plus le genou s’écarte de lui-même.',
  saysTitle: 'Ce que cela dit',
  says: 'Où se trouvaient les genoux dans cette flexion avant et après la course, tels que la caméra les voit. Un changement est dit net à partir de {{least}}, et seulement s’il dépasse sa marge (±).',
  saysNotTitle: 'Ce que cela ne dit pas',
  saysNot:
    'Comment vos jambes bougent quand vous courez : une flexion sur une jambe ne le prédit pas (Rees 2018). Et un contrôle n’est qu’un moment ; la lumière, les vêtements et l’endroit où vous vous tenez jouent un rôle.',
};
