/** Words about the pages themselves: their addresses, their titles, and Back. */
export const pages = {
  title: '{{page}} – Kneeline',
  unknown: { title: 'There is no such page.', todo: 'The address may be old or mistyped. This is the start page.' },
  'not-kept': {
    title: 'This session is not kept here.',
    todo: 'It was never kept in this browser, or it was deleted since. Kept sessions stand in your progress.',
  },
  close: 'Close',
  film: {
    question: 'Stop measuring?',
    warning: 'The measuring is not done yet. You will see the results so far.',
    yes: 'Stop',
  },
};
