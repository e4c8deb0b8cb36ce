import type { FirstWords } from '../en/en.ts';

export const filmNotices: FirstWords['films'] = {
  linkDone: 'Video: {{done}} di {{count}} fatti',
  drop: 'Trascina qui tutti e {{count}}',
  waitBehind_one: '{{count}} video è in attesa.',
  waitBehind_other: '{{count}} video sono in attesa.',
  waitBehindTodo: 'La misurazione comincia quando hai finito qui. L’elenco si trova sulla prima pagina.',
  runBehind_one: 'Misurazione di {{count}} video in corso.',
  runBehind_other: 'Misurazione di {{count}} video in corso.',
  runBehindTodo: 'La misurazione continua mentre sei qui. L’elenco si trova sulla prima pagina.',
  close: 'Chiudi',
};
