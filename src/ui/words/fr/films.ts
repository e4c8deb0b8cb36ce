import type { LateWords } from '../en/en.ts';

export const films: LateWords<'films'> = {
  title: 'Plusieurs vidéos',
  lead: 'Les vidéos donnent les mêmes nombres que si chacune était mesurée seule ; l’ordinateur en mesure plusieurs à la fois quand il le peut. La liste dure tant que cette page est ouverte : enregistrez ce que vous voulez garder.',
  choose: 'Choisir des vidéos',
  more: 'En ajouter',
  /** Stands before `hint` where there is a mouse. */
  hintDrop: 'Ou déposez-les ici.',
  hint: 'MP4, MOV, WebM ou MTS, droites ou pivotées ; les séances enregistrées aussi.',
  listTitle: '{{done}} sur {{count}} terminées',
  waiting: 'En attente',
  measuring: '{{share}} mesurés',
  progress: 'Mesure de {{name}}',
  cancelled: 'Annulée',
  cancel: 'Annuler',
  cancelSpoken: 'Annuler {{name}}',
  cancelAll: 'Tout annuler',
  open: 'Ouvrir',
  openSpoken: 'Ouvrir {{name}}',
  reps_one: '{{count}} répétition',
  reps_other: '{{count}} répétitions',
  noReps: 'Aucune répétition trouvée',
  inward: '{{count}} vers l’intérieur',
  outward: '{{count}} vers l’extérieur',
  neither: 'toutes dans l’axe',
  refused: '{{share}} des images n’ont pas pu être mesurées',
  sessionRefused: {
    title: 'Cette séance est illisible.',
    todo: 'Ouvrez-la seule pour voir quel endroit ne convient pas.',
  },
  saveAll: 'Tout enregistrer',
  saveAllSpoken: 'Tout enregistrer : CSV et JSON de chaque vidéo mesurée',
  saving: 'Enregistrement…',
  inFolder_one: '{{count}} fichier est maintenant dans le dossier « {{folder}} ».',
  inFolder_other: '{{count}} fichiers sont maintenant dans le dossier « {{folder}} ».',
  offered_one: '{{count}} fichier se trouve dans vos téléchargements.',
  offered_other:
    '{{count}} fichiers se trouvent dans vos téléchargements. Si seul le premier est arrivé, autorisez plusieurs téléchargements pour cette page, puis enregistrez de nouveau.',
  savingFailures: {
    full: 'Le disque est plein. Faites de la place ou choisissez un autre dossier, puis enregistrez de nouveau.',
    refused:
      'Le navigateur ne peut pas écrire à cet endroit. Choisissez un autre dossier, puis enregistrez de nouveau.',
  },
  clear: 'Vider la liste',
  clearAsk: 'Vider la liste ?',
  clearWarning: 'Ce qui a été mesuré sans être enregistré sera perdu. Les vidéos elles-mêmes restent où elles sont.',
  clearYes: 'Vider',
  clearNo: 'Garder',
  meanwhile:
    'La mesure continue pendant que vous utilisez un autre onglet ou programme. Sur un téléphone, gardez cette page à l’écran.',
};
