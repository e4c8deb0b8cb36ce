import type { FirstWords } from '../en/en.ts';

export const filmNotices: FirstWords['films'] = {
  linkDone: 'Videos: {{done}} von {{count}} fertig',
  drop: 'Alle {{count}} hier ablegen',
  waitBehind_one: '{{count}} Video wartet.',
  waitBehind_other: '{{count}} Videos warten.',
  waitBehindTodo: 'Gemessen wird, wenn du hier fertig bist. Die Liste steht auf der ersten Seite.',
  runBehind_one: '{{count}} Video wird gemessen.',
  runBehind_other: '{{count}} Videos werden gemessen.',
  runBehindTodo: 'Das geht weiter, während du hier bist. Die Liste steht auf der ersten Seite.',
  close: 'Schließen',
};
