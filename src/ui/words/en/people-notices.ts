import type { ArchiveFailure } from '../../../runtime/archive/archive.ts';
import type { Notice } from './notice.ts';

/** The first page’s part of the words about people: who they are, and why nothing can be kept. */
export const peopleNotices = {
  link: 'People and sensitivity',
  you: 'You',
  retry: 'Try again',
  notKeptHere: 'Sessions aren’t being kept at the moment. {{why}}',
  closed: {
    unavailable: {
      title: 'This browser isn’t keeping anything here.',
      todo: 'This happens in a private window, or when storage is switched off. Open Kneeline in an ordinary window. You can still measure, and save each session as a file.',
    },
    full: {
      title: 'The disk is full.',
      todo: 'Nothing was lost. Free some disk space, then try again.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline is open in another tab, which is using the sessions.',
      todo: 'Nothing was lost. Close or reload the other tab, then try again here.',
    },
    'newer-version': {
      title: 'A newer version of Kneeline has been used here.',
      todo: 'Nothing was lost. Reload this page to get the newer version.',
    },
    damaged: {
      title: 'The data kept here can’t be read.',
      todo: 'Close other tabs with Kneeline, reload this page, then try again. Sessions you saved as files will still open.',
    },
    'not-found': { title: 'Nothing was found here.', todo: 'Reload this page, then try again.' },
    'nothing-measured': { title: 'No leg was measured.', todo: 'There is nothing to keep. Do another session.' },
    'numbers-only': { title: 'Only numbers are kept here.', todo: 'Reload this page, then try again.' },
    cancelled: { title: 'This was cancelled.', todo: 'Nothing was lost. Try again.' },
  } satisfies Record<ArchiveFailure, Notice>,
  refused: {
    unavailable: {
      title: 'The browser has closed its storage.',
      todo: 'Nothing was changed. Reload this page, then try again.',
    },
    full: {
      title: 'The disk is full.',
      todo: 'Nothing was changed. Free some disk space or delete old sessions, then try again.',
    },
    'blocked-by-other-tab': {
      title: 'Kneeline is open in another tab, which is using the sessions.',
      todo: 'Nothing was changed. Close the other tab, then try again.',
    },
    'newer-version': {
      title: 'A newer version of Kneeline has been used here.',
      todo: 'Nothing was changed. Reload this page to get the newer version.',
    },
    damaged: {
      title: 'This entry is damaged and can’t be read.',
      todo: 'Nothing else is affected. You can delete it.',
    },
    'not-found': {
      title: 'This entry is no longer there.',
      todo: 'It was deleted, perhaps in another tab.',
    },
    'nothing-measured': {
      title: 'No leg was measured in any rep.',
      todo: 'There would be nothing to look back at, so the session isn’t kept.',
    },
    'numbers-only': {
      title: 'Only the numbers of this session are kept.',
      todo: 'It was recorded before Kneeline kept whole sessions, so there is nothing more to open.',
    },
    cancelled: { title: 'This was cancelled.', todo: 'Nothing was changed.' },
  } satisfies Record<ArchiveFailure, Notice>,
};
