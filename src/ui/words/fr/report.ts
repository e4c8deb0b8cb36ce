import type { Words } from '../en/en.ts';

export const report: Words['report'] = {
  open: 'Rapport',
  title: 'Rapport sur une page',
  lead: 'La feuille s’imprime telle que vous la voyez. La fenêtre d’impression permet aussi de l’enregistrer en PDF.',
  print: 'Imprimer ou enregistrer en PDF',
  back: 'Retour au bilan',
  person: 'Nom sur la feuille',
  personHint: 'Seulement pour cette feuille ; il n’est pas conservé.',
  note: 'Note pour la maison',
  noteKept: 'Conservée avec cette séance.',
  notePaper: 'Cette séance n’est pas conservée ici, la note figure donc seulement sur la feuille.',
  noteTooLong: 'Trop longue pour la feuille : la fin de la note n’est pas imprimée.',
  nameTooLong: 'Trop long pour la feuille : la fin du nom n’est pas imprimée.',
  sheet: 'La feuille',

  shownRep: 'Image de',
  shownTelling: 'La répétition qui illustre le mieux le texte',
  shownNumber: 'Répétition {{number}}',
  clinic: 'Cabinet (facultatif)',
  signer: 'Qui signe (facultatif)',
  letterheadHint: 'Les deux noms sont conservés dans ce navigateur pour tous les rapports.',
  signature: 'Date, signature : {{signer}}',
  figures: { practise: 'Comme ceci', avoid: 'Pas comme cela', next: 'Ensuite : sur une jambe' },
  heading: 'Axe des jambes en flexion',
  did: '{{exercise}} · {{reps}}',
  didSets: '{{exercise}} · {{sets}} · {{reps}}',
  exercises: {
    'two-leg-squat': 'Flexion sur les deux jambes',
    'single-leg-squat': 'Flexion sur une jambe',
    'step-down': 'Descente d’une marche basse',
    any: 'Flexions',
  },
  sets_one: '{{count}} série',
  sets_other: '{{count}} séries',
  reps_one: '{{count}} répétition',
  reps_other: '{{count}} répétitions',
  purposes: { fresh: 'avant une course', tired: 'après une course' },

  since: 'Depuis le {{day}} : {{change}}.',
  pictureMirrored: 'Répétition {{number}}, point le plus bas, comme dans un miroir',
  picturePlain: 'Répétition {{number}}, point le plus bas, comme les autres vous voient',
  noPicture: 'Aucune répétition n’était assez visible à son point le plus bas pour être dessinée.',
  plot: 'Chaque répétition à son point le plus bas',
  plotZone:
    'Trait avec signe : écart avec sa marge (±). Gris : la zone cible. Cercle : dans l’axe. Triangle : montre où va le genou. Losange : non évaluable.',
  plotBox: 'Encadré : sans miroir.',
  trend: 'Les dernières séances',
  trendUp: 'Le haut est l’intérieur, le bas l’extérieur. Un changement plus petit que sa marge n’est pas net.',
  trendFirst: 'C’est la première séance qui peut être comparée. L’évolution s’affiche ici à partir de la prochaine.',
  trendNone: 'Une évolution demande des séances de trois répétitions ou plus.',

  table: 'En chiffres',
  leg: 'Jambe',
  columnReps: 'Répétitions',
  columnInLine: 'Dans l’axe',
  columnDrift: 'Écart au point le plus bas',
  columnSameDepth: 'Écart à même profondeur',
  columnToe: 'Genou par rapport aux orteils (% de la jambe)',
  columnDepth: 'Profondeur',
  inLineOf: '{{hits}} sur {{count}}',

  practise: 'Comment vous exercer',
  practiseHow: {
    'two-leg-squat':
      'Placez-vous devant un miroir, les pieds à la largeur du bassin, et fléchissez lentement : {{down}}\u00A0s pour descendre, {{up}}\u00A0s pour remonter. Les rotules regardent droit devant.',
    'single-leg-squat':
      'Tenez-vous sur une jambe devant un miroir, le bassin horizontal, et fléchissez lentement le genou : {{down}}\u00A0s pour descendre, {{up}}\u00A0s pour remonter. La rotule regarde droit devant.',
    'step-down':
      'Tenez-vous sur une marche basse devant un miroir et descendez lentement l’autre pied : {{down}}\u00A0s pour descendre, {{up}}\u00A0s pour remonter. La rotule regarde droit devant.',
  },
  practiseStop: 'Arrêtez si cela fait mal.',

  how: 'Comment cela a été mesuré',
  howMade: 'Kneeline {{version}}, modèle {{model}}, {{source}}, {{width}} × {{height}} pixels.',
  howAxis: {
    'knee-track':
      'L’écart dit de combien le genou a quitté le plan de la hanche et du pied depuis la position debout, ajusté au modèle (angle debout à gauche {{left}}, à droite {{right}} ; corps tourné de {{yaw}}) ; ± est sa marge à 95 %.',
    'body-plane':
      'L’écart est le changement de l’angle du genou dans le plan frontal du corps, ajusté au modèle, depuis votre propre axe debout (gauche {{left}}, droite {{right}} ; corps tourné de {{yaw}}) ; ± est sa marge à 95 %.',
  },
  howNoAxis: 'Il n’y avait pas d’axe debout.',
  howLimits:
    'Signalé dès {{inward}} vers l’intérieur et {{outward}} vers l’extérieur, avec la marge habituelle de ± {{band}}. Différence ou changement nets : à partir de {{least}}.',
  howRefused: '{{share}} des images non mesurées.',
  howAllMeasured: 'Chaque image a été mesurée.',
  howNot:
    'Ce n’est pas l’angle de l’articulation ; la direction de la rotule et la voûte du pied ne se voient pas ainsi.',

  save: 'Enregistrer',
  share: 'Partager',
  files: {
    json: {
      name: 'Séance entière (JSON)',
      hint: 'Toutes les données. S’ouvre de nouveau ici ou sur un autre ordinateur.',
    },
    csv: { name: 'Tableau (CSV)', hint: 'Répétitions, images et consignes, pour un tableur.' },
    trc: { name: 'Points du corps (TRC)', hint: 'Pour OpenSim, Mokka et d’autres analyses du mouvement.' },
    kinovea: { name: 'Points pour Kinovea', hint: 'S’ouvre dans Kinovea par-dessus la même vidéo.' },
    film: { name: 'Vidéo avec lignes', hint: 'La séance filmée, avec les axes des jambes.' },
    barefilm: { name: 'Vidéo sans lignes', hint: 'La séance filmée, l’image seule.' },
  },
  trc: {
    text: 'Une seule caméra ne connaît pas les mètres. Avec la longueur de la jambe de cette personne, les points sont écrits en mètres ; sans elle, en pixels.',
    noScale: 'Personne ne se tenait immobile, donc aucune jambe ne donne d’échelle. Les points sont écrits en pixels.',
    leg: 'Longueur de la jambe en mètres',
    legHow: 'De l’articulation de la hanche à la cheville en passant par le genou, par exemple 0,86.',
    saveMetres: 'Enregistrer en mètres',
    savePixels: 'Enregistrer en pixels',
  },
  csvSigns: 'Nombres du CSV, tels que votre tableur les lit',
  csvConventions: {
    'comma-point': '1.5, 2.5 (anglais)',
    'semicolon-comma': '1,5; 2,5 (français et autres)',
    'semicolon-point': '1.5; 2.5 (suisse)',
  },
  filmMirrored: 'En miroir, comme à l’écran.',
  filmPlain: 'Sans miroir, comme à l’écran.',
  writingFilm: 'Écriture de la vidéo : {{share}}',
  cancel: 'Annuler',
  filmFailures: {
    unsupported:
      'Ce navigateur ne peut pas écrire de vidéos. Utilisez une version récente de Chrome ou d’Edge ; les nombres peuvent être enregistrés malgré tout.',
    'encoder-failed': 'La prise vidéo s’est interrompue. Ce qui a été filmé jusque-là peut être enregistré.',
    full: 'La vidéo est aussi longue que la mémoire le permet. Ce qui a été filmé jusque-là peut être enregistré.',
    'export-failed':
      'La vidéo n’a pas pu être écrite dans un fichier. Fermez d’autres programmes, puis enregistrez-la de nouveau.',
  },
  saveMoment: 'Enregistrer comme image',
  saveMomentFailed: 'L’image n’a pas pu être créée. Fermez d’autres pages, puis réessayez.',
  snapshotNote: 'Une aide à l’entraînement, pas un dispositif médical. ± est la marge à 95 %.',
};
