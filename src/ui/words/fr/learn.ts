import type { Words } from '../en/en.ts';

export const learn: Words['learn'] = {
  title: 'Pourquoi les genoux dévient',
  lead: 'À la course, chaque pas repose sur une seule jambe. Le genou va là où la hanche et le pied l’envoient.',
  crossfire: {
    title: 'Entre deux feux',
    text: 'Le genou est pris entre deux voisins. Quand tous deux font leur travail, il reste au-dessus du pied. Quand l’un cède, le genou est coincé entre les deux et part, le plus souvent vers l’intérieur.',
    hip: 'Hanche',
    hipText:
      'Des muscles de la hanche faibles ou fatigués peuvent laisser le bassin s’abaisser et la cuisse tourner vers l’intérieur.',
    knee: 'Genou',
    foot: 'Pied',
    footText: 'Un pied qui charge son bord interne et perd sa voûte peut entraîner la jambe avec lui.',
    picture:
      'Une personne qui court, sur une jambe, de face : depuis la hanche et depuis le pied, une flèche pousse le genou vers l’intérieur, hors de son fil à plomb.',
  },
  train: {
    title: 'Ce que l’exercice entraîne',
    text: 'Vous fléchissez lentement les genoux devant un miroir et gardez chaque genou sur sa ligne. Ce que vous voyez, vous pouvez le corriger aussitôt, et la jambe apprend à rester dans l’axe.',
    line: 'Une ligne : milieu de l’aine, rotule, deuxième à troisième orteil.',
    eyes: 'Les rotules sont les yeux des jambes : toutes deux regardent droit devant.',
    steps: 'D’abord sur les deux jambes, puis sur une, puis en descendant d’une marche. Plus tard, sans miroir.',
    picture: 'Deux jambes de face, en flexion : fils à plomb de la hanche au pied, les genoux dessus.',
    inspired:
      'Inspiré du « genou au miroir », l’exercice préféré du Dr méd. Christian Larsen. Les mots et les images sont de nous, pas de lui.',
  },
  known: {
    title: 'Ce que l’on sait, et ce que l’on ne sait pas',
    shows: 'Montre',
    not: 'Ne montre pas',
    rows: {
      willy: {
        source: 'Willy 2012, 10 coureuses',
        shows:
          'Un entraînement au miroir avec des consignes, retirées peu à peu au fil des séances, s’est transmis à la flexion sur une jambe et à la descente de marche, et a tenu trois mois.',
        not: 'Ce qui se serait passé sans lui : il n’y avait pas de groupe de comparaison.',
      },
      marshall: {
        source: 'Marshall 2020, 24 personnes',
        shows: 'Avec un retour en couleur, le genou partait de 6,16° de moins vers l’intérieur.',
        not: 'Le nombre affiché sur cet écran : c’était une autre mesure.',
      },
      munro: {
        source: 'Munro 2012, 20 personnes',
        shows: 'L’angle dans l’image se répète à environ 3° près. Un changement compte à partir de 8 à 9° environ.',
        not: 'L’angle de l’articulation elle-même.',
      },
      lopes: {
        source: 'Lopes 2018, plusieurs études réunies',
        shows: 'L’angle dans l’image ne suit guère l’angle de l’articulation dans l’espace (r = 0,127).',
        not: 'Qu’il soit inutile : il montre où va le genou dans le miroir.',
      },
      rees: {
        source: 'Rees 2018',
        shows: 'La flexion sur une jambe ne prédit pas comment quelqu’un court.',
        not: 'Ce que votre propre entraînement apportera.',
      },
      raisanen: {
        source: 'Räisänen 2018, 306 personnes',
        shows: 'L’angle ne disait guère qui se blesserait plus tard (0,59 ; à 0,5, autant tirer à pile ou face).',
        not: 'Qu’un genou hors de sa ligne fera mal.',
      },
      larsen: {
        source: 'Larsen et Miescher, Thieme',
        shows:
          'Comment regarder : sans se crisper, devant un miroir, chaque jambe séparément, les rotules comme ses yeux.',
        not: 'Des nombres. Ceux-ci sont de nous.',
      },
    },
    abstracts: 'Nous connaissons la plupart de ces travaux par leurs résumés.',
  },
  limits: {
    title: 'Aucune promesse',
    text: 'Kneeline montre ce que vos genoux font devant cette caméra. Il ne promet pas que la douleur disparaîtra, que vous courrez autrement, ni que rien ne fera jamais mal.',
  },
  help: {
    title: 'Quand consulter un professionnel',
    text: 'Arrêtez si cela fait mal. Consultez quand la douleur persiste ou revient, quand un genou gonfle, se bloque ou se dérobe, ou après une chute.',
  },
};
