/** The first page’s part of the words about several films. */
export const filmNotices = {
  linkDone: 'Videos: {{done}} of {{count}} done',
  drop: 'Drop all {{count}} here',
  waitBehind_one: '{{count}} video is waiting.',
  waitBehind_other: '{{count}} videos are waiting.',
  waitBehindTodo: 'Measuring starts when you’ve finished here. You’ll find the list on the first page.',
  runBehind_one: '{{count}} video is being measured.',
  runBehind_other: '{{count}} videos are being measured.',
  runBehindTodo: 'Measuring carries on while you’re here. You’ll find the list on the first page.',
  close: 'Close',
};
