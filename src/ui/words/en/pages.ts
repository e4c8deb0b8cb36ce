/** Words about the pages themselves: their addresses, their titles, and Back. */
export const pages = {
  title: '{{page}} – Kneeline',
  unknown: { title: 'There’s no such page.', todo: 'The address may be old or mistyped. This is the start page.' },
  'not-kept': {
    title: 'This session isn’t kept here.',
    todo: 'It was never kept in this browser, or it has since been deleted. The sessions that are kept are under “Progress”.',
  },
  close: 'Close',
  film: {
    question: 'Stop measuring?',
    warning: 'Measuring isn’t finished yet. You’ll see the results so far.',
    yes: 'Stop',
  },
  unsaved: {
    question: 'Leave the video?',
    warning:
      'The video of this session was not saved. It is gone when the page is closed or the next video is recorded.',
    yes: 'Leave',
    no: 'Stay here',
  },
};
