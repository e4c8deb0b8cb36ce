import type { FirstWords } from '../en/en.ts';

export const filmNotices: FirstWords['films'] = {
  linkDone: 'Video: {{done}} di {{count}} fatti',
  drop: 'Lascia qui tutti e {{count}}',
  waitBehind_one: '{{count}} video è in attesa.',
  waitBehind_other: '{{count}} video sono in attesa.',
  waitBehindTodo: 'La misura comincia quando hai finito qui. L’elenco si trova sulla prima pagina.',
  runBehind_one: '{{count}} video è in corso di misura.',
  runBehind_other: '{{count}} video sono in corso di misura.',
  runBehindTodo: 'La misura continua mentre sei qui. L’elenco si trova sulla prima pagina.',
  close: 'Chiudi',
};
