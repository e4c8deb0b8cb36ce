import type { Words } from '../en/en.ts';

export const run: Words['run'] = {
  title: 'Pendant la course',
  lead: 'Les flexions ne disent pas comment vous courez. Vos genoux sont donc mesurés pendant la course, pas après pas, au moment où une seule jambe vous porte.',
  film: 'Vidéo d’une course',
  filmHint: 'De face ou de dos ; le ralenti est bienvenu',
  howTo: 'Comment filmer',
  steps: {
    place:
      'Posez le téléphone à hauteur de hanche, juste devant le tapis de course ou juste derrière. Personne ne le tient.',
    frame: 'Des hanches aux pieds, tout reste dans l’image. Les genoux sont nus ou dans un vêtement ajusté.',
    stand:
      'Restez d’abord immobile deux secondes, là où vous allez courir. Les angles sont alors comptés à partir de votre propre position debout.',
    length: 'Courez au moins 15 secondes : il faut sept pas de chaque jambe, dix valent mieux.',
    rate: '60 images par seconde valent mieux que 30.',
  },
  measuring: 'La vidéo de la course est mesurée',
  stepCount_one: '{{number}} pas jusqu’ici',
  stepCount_other: '{{number}} pas jusqu’ici',
  stop: 'Arrêter ici',

  summary: 'Votre course',
  leg: {
    inward: '{{knee}} part vers l’intérieur',
    outward: '{{knee}} part vers l’extérieur',
    'in-line': '{{leg}} dans l’axe',
    unclear: '{{knee}} : non évaluable',
  },
  bothInLine: 'Les deux jambes dans l’axe',
  tooFew: '{{leg}} : trop peu de pas',
  inwardIn: 'dans {{hits}} des {{count}} derniers pas ; en moyenne {{drift}}',
  outwardIn: 'dans {{hits}} des {{count}} derniers pas ; en moyenne {{drift}}',
  inLineAll: 'dans chacun des {{count}} derniers pas ; en moyenne {{drift}}',
  inLineIn: 'en moyenne {{drift}} sur {{count}} pas, dont {{hits}} hors de votre zone cible',
  unclearIn: 'en moyenne {{drift}} sur {{count}} pas : trop près du bord de votre zone cible pour trancher',
  ofLeg: '{{leg}} : {{words}}',
  tooFewWhy_one: '{{count}} pas de cette jambe a pu être mesuré. Il en faut sept pour une moyenne.',
  tooFewWhy_other: '{{count}} pas de cette jambe ont pu être mesurés. Il en faut sept pour une moyenne.',
  key: '{{hits}} des {{count}} derniers pas dans l’axe',
  again: 'Courir de nouveau',
  advice: {
    cue: 'Ensuite : courez de nouveau en ne pensant qu’à une chose. « {{cue}} »',
    hold: 'Ensuite : courez de nouveau un autre jour, pour voir si les genoux restent dans l’axe.',
    longer:
      'Ensuite : courez un peu plus longtemps, les deux jambes dans l’image, pour que chacune puisse être évaluée.',
  },
  keyMeans: '« Dans l’axe » signifie qu’au moment où une seule jambe vous porte, le genou est dans votre zone cible.',
  cadence: '{{number}} pas par minute',
  stepsSeen: { front: '{{number}} pas, vus de face', back: '{{number}} pas, vus de dos' },
  noDifference: 'Pas de différence nette entre la gauche et la droite.',
  differenceLeft: 'Le genou gauche est {{degrees}} plus vers l’intérieur que le droit.',
  differenceRight: 'Le genou droit est {{degrees}} plus vers l’intérieur que le gauche.',
  absolute:
    'Votre position debout n’a pas été visible avant la course. Les angles sont donc absolus et non un écart par rapport à votre position debout, et leurs marges sont plus larges. La prochaine fois, restez d’abord immobile deux secondes.',
  keptNothing: 'Non conservée : aucune jambe n’a sept pas mesurés.',
  ofView: { front: 'Course, de face', back: 'Course, de dos' },
  whole: {
    none: 'Sur toute la course, les {{count}} pas sont restés dans votre zone cible.',
    inward:
      'Sur toute la course, {{hits}} pas sur {{count}} ({{share}}) ont dépassé votre zone cible vers l’intérieur.',
    outward:
      'Sur toute la course, {{hits}} pas sur {{count}} ({{share}}) ont dépassé votre zone cible vers l’extérieur.',
  },
  changes: {
    title: 'Ce qui a changé',
    within: 'Du début à la fin de la course',
    withinLead:
      'Les {{count}} premiers pas mesurés de chaque jambe face aux {{count}} derniers : jambes fraîches face à jambes fatiguées.',
    start: 'Début',
    end: 'Fin',
    change: 'Changement',
    with: 'Comparée à la course du',
    noOther: 'Dès qu’une deuxième course sera conservée, les deux se trouveront ici côte à côte.',
    tooFew: 'non comparé : trop peu de pas',
    inside: 'Un changement plus petit que sa marge (±) est considéré comme nul.',
    'different-model':
      'Ces courses ont été mesurées avec des modèles différents : leurs valeurs ne sont pas comparables.',
    'different-view': 'L’une de ces courses est vue de face, l’autre de dos : leurs valeurs ne sont pas comparables.',
  },
  curve: {
    title: 'Le pas moyen',
    lead: 'Le trajet de chaque genou pendant l’appui : la moyenne des derniers pas, avec sa marge. 0° est votre propre position debout, la ligne en tirets l’autre jambe. Aucune étude ne dit ce qui est habituel ici : aucun pas habituel n’est donc dessiné.',
    landing: 'pose du pied',
    off: 'poussée',
  },
  sheet: {
    heading: 'Axe des jambes pendant la course',
    within: 'Du début à la fin de la course : {{change}}.',
    noPicture: 'Aucun pas n’a été assez bien vu pour être dessiné.',
    practise:
      'Courez sur le tapis devant le miroir, à votre allure habituelle, avec une seule pensée : « {{cue}} » Plus cela va bien, moins vous regardez.',
    goOn: 'Continuez à courir ainsi et refaites le point dans quelques semaines.',
    how: 'Les moyennes sont celles des dix derniers pas de chaque jambe, au milieu de l’appui. Signalé à partir de {{inward}} vers l’intérieur et de {{outward}} vers l’extérieur. Un changement plus petit que sa marge est considéré comme nul.',
  },
  noSteps: 'Aucun pas de course trouvé',
  noStepsWhy:
    'Une course demande quatre pas réguliers de suite, de face ou de dos, hanches et pieds dans l’image. Dans une vidéo au ralenti, les pas sont trop lents pour une course : dites plus bas combien de fois elle est ralentie.',

  measureAsRun: 'C’est une course : mesurer les pas',
  measureAsSquats: 'Ce sont des flexions : les mesurer',

  stepsTitle: 'Pas après pas',
  stepsSpoken:
    'Chaque pas est un point à côté du fil à plomb de la jambe ; vers l’intérieur veut dire vers le milieu. En haut se trouve la moyenne avec sa marge.',
  mean: 'Moyenne',
  starting: 'Points vides : les premiers pas d’une course, qui ne comptent dans aucune moyenne.',
  someOf: '{{number}} pas sur {{of}} sont dessinés ; le tableau enregistré les contient tous.',
  step: { left: 'Pas {{number}}, jambe gauche', right: 'Pas {{number}}, jambe droite' },
  stepOf: 'Pas {{number}} sur {{count}}',
  before: 'Pas précédent',
  after: 'Pas suivant',
  atTime: 'Milieu de l’appui à {{time}} s',
  bridged: 'La caméra a manqué ce pas ; il n’est déduit que du rythme.',
  unmeasured: 'Trop peu d’images autour de ce pas ont pu être mesurées.',
  startingStep: 'Au démarrage : ne compte dans aucune moyenne.',
  readingPicture: 'Lecture de l’image…',

  more: 'Toutes les valeurs',
  moreLead:
    'Moyennes sur les derniers pas de chaque jambe, au milieu de l’appui, avec leurs marges. « D’un pas à l’autre » dit combien les pas diffèrent.',
  measure: 'Mesure',
  spread: 'd’un pas à l’autre ± {{size}}',
  measures: {
    drift: 'Genou par rapport à la hanche et au pied',
    bodyFppa: 'Genou dans le plan du corps, sans les orteils',
    kneeOverToe: 'Genou par rapport aux orteils (% de la longueur de jambe)',
    kneeGap: 'Espace entre les genoux, la « fenêtre » (% de la longueur de jambe)',
    pelvicDrop: 'Bassin du côté libre',
    trunkLean: 'Tronc vers la jambe d’appui',
    stepWidth: 'Largeur du pas (% de la longueur de jambe)',
  },
  lower: '{{degrees}} plus bas',
  higher: '{{degrees}} plus haut',
  towards: '{{degrees}} vers elle',
  away: '{{degrees}} à l’opposé',
  inside: '{{pct}} à l’intérieur',
  outside: '{{pct}} à l’extérieur',
  apart: '{{pct}}',
  crossing: '{{pct}}, croisé',
  none: '–',

  howDrift:
    'L’écart dit de combien de degrés le genou quitte le plan de la hanche et du pied au milieu de l’appui, quand le corps est au plus bas et qu’une seule jambe porte. La rotation, la perspective et la flexion du genou en course sont corrigées. La marge (±) dit à quel point une moyenne est fiable : 95 vraies valeurs sur 100 s’y trouvent, et plus il y a de pas, plus elle est étroite.',
  howCannot:
    'Une caméra devant ou derrière ne montre ni la pose du pied, ni les forces, ni si vos pas sont trop longs. Rien ici ne prédit une blessure. La précision a été mesurée sur des coureurs en images de synthèse.',
  files: {
    csv: { name: 'Tableau (CSV)', hint: 'Les moyennes de chaque jambe et chaque pas, pour un tableur.' },
    json: { name: 'Séance (JSON)', hint: 'Tout ce qui a été mesuré. Kneeline rouvre ce fichier.' },
    trc: { name: 'Mouvement (TRC)', hint: 'Les articulations dans chaque image, pour OpenSim et Pose2Sim.' },
  },
};
