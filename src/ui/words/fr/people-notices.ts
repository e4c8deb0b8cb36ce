import type { FirstWords } from '../en/en.ts';

export const peopleNotices: FirstWords['people'] = {
  link: 'Personnes et sensibilité',
  you: 'Vous',
  retry: 'Réessayer',
  notKeptHere: 'Les séances ne sont pas conservées en ce moment. {{why}}',
  closed: {
    unavailable: {
      title: 'Ce navigateur ne conserve rien ici.',
      todo: 'Cela arrive dans une fenêtre privée, ou quand le stockage est désactivé. Ouvrez Kneeline dans une fenêtre ordinaire. La mesure fonctionne malgré tout, et chaque séance peut être enregistrée comme fichier.',
    },
    full: {
      title: 'Le disque est plein.',
      todo: 'Rien n’est perdu. Faites de la place sur le disque, puis réessayez.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline est ouvert dans un autre onglet, qui utilise les séances.',
      todo: 'Rien n’est perdu. Fermez l’autre onglet ou rechargez-le, puis réessayez ici.',
    },
    'newer-version': {
      title: 'Une version plus récente de Kneeline a été utilisée ici.',
      todo: 'Rien n’est perdu. Rechargez cette page pour obtenir la plus récente.',
    },
    damaged: {
      title: 'Ce qui est conservé ici est illisible.',
      todo: 'Fermez les autres onglets de Kneeline, rechargez cette page, puis réessayez. Les séances enregistrées comme fichiers s’ouvrent toujours.',
    },
    'not-found': { title: 'Rien n’a été trouvé ici.', todo: 'Rechargez cette page, puis réessayez.' },
    'nothing-measured': {
      title: 'Aucune jambe n’a été mesurée.',
      todo: 'Il n’y a rien à conserver. Faites une autre séance.',
    },
    'numbers-only': {
      title: 'Seuls des nombres sont conservés ici.',
      todo: 'Rechargez cette page, puis réessayez.',
    },
    cancelled: { title: 'Cela a été annulé.', todo: 'Rien n’est perdu. Réessayez.' },
  },
  refused: {
    unavailable: {
      title: 'Le navigateur a fermé le stockage.',
      todo: 'Rien n’a été modifié. Rechargez cette page, puis réessayez.',
    },
    full: {
      title: 'Le disque est plein.',
      todo: 'Rien n’a été modifié. Faites de la place sur le disque ou supprimez d’anciennes séances, puis réessayez.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline est ouvert dans un autre onglet, qui utilise les séances.',
      todo: 'Rien n’a été modifié. Fermez l’autre onglet, puis réessayez.',
    },
    'newer-version': {
      title: 'Une version plus récente de Kneeline a été utilisée ici.',
      todo: 'Rien n’a été modifié. Rechargez cette page pour obtenir la plus récente.',
    },
    damaged: {
      title: 'Cette entrée est endommagée et illisible.',
      todo: 'Rien d’autre n’est touché. Elle peut être supprimée.',
    },
    'not-found': {
      title: 'Cette entrée n’existe plus.',
      todo: 'Elle a été supprimée, peut-être dans un autre onglet.',
    },
    'nothing-measured': {
      title: 'Aucune jambe n’a été mesurée dans une répétition.',
      todo: 'Il n’y a rien à revoir, la séance n’est donc pas conservée.',
    },
    'numbers-only': {
      title: 'Seuls les nombres de cette séance sont conservés.',
      todo: 'La séance date d’avant la conservation des séances entières. Il n’y a rien de plus à ouvrir.',
    },
    cancelled: { title: 'Cela a été annulé.', todo: 'Rien n’a été modifié.' },
  },
};
