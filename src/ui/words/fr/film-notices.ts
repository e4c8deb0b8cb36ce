import type { FirstWords } from '../en/en.ts';

export const filmNotices: FirstWords['films'] = {
  linkDone: 'Vidéos : {{done}} sur {{count}} terminées',
  drop: 'Déposez les {{count}} ici',
  waitBehind_one: '{{count}} vidéo attend.',
  waitBehind_other: '{{count}} vidéos attendent.',
  waitBehindTodo: 'La mesure commence dès que vous avez terminé ici. La liste se trouve sur la première page.',
  runBehind_one: '{{count}} vidéo est en cours de mesure.',
  runBehind_other: '{{count}} vidéos sont en cours de mesure.',
  runBehindTodo: 'La mesure continue pendant que vous êtes ici. La liste se trouve sur la première page.',
  close: 'Fermer',
};
