import type { ArchiveFailure } from '../../../runtime/archive/archive.ts';
import type { Notice } from './notice.ts';

/** The first page’s part of the words about people: who they are, and why nothing can be kept. */
export const peopleNotices = {
  link: 'People and sensitivity',
  you: 'You',
  retry: 'Try again',
  notKeptHere: 'Sessions are not being kept at the moment. {{why}}',
  closed: {
    unavailable: {
      title: 'This browser keeps nothing here.',
      todo: 'This happens in a private window, or when storage is switched off. Open Kneeline in an ordinary window. Measuring works all the same, and every session can be saved as a file.',
    },
    full: {
      title: 'The disk is full.',
      todo: 'Nothing was lost. Make room on the disk, then try again.',
    },
    'blocked-by-other-tab': {
      title: 'Another tab with Kneeline holds the sessions.',
      todo: 'Nothing was lost. Close the other tab or load it again, then try again here.',
    },
    'newer-version': {
      title: 'A newer Kneeline has written here.',
      todo: 'Nothing was lost. Load this page again to get the newer one.',
    },
    damaged: {
      title: 'What is kept here can’t be read.',
      todo: 'Close other tabs with Kneeline, load this page again, then try again. Sessions that you saved as files still open.',
    },
    'not-found': { title: 'Nothing was found here.', todo: 'Load this page again, then try again.' },
    'nothing-measured': { title: 'No leg was measured.', todo: 'There is nothing to keep. Do another session.' },
    'numbers-only': { title: 'Only numbers are kept here.', todo: 'Load this page again, then try again.' },
    cancelled: { title: 'This was cancelled.', todo: 'Nothing was lost. Try again.' },
  } satisfies Record<ArchiveFailure, Notice>,
  refused: {
    unavailable: {
      title: 'The browser took the storage away.',
      todo: 'Nothing was changed. Load this page again, then try again.',
    },
    full: {
      title: 'The disk is full.',
      todo: 'Nothing was changed. Make room on the disk or delete old sessions, then try again.',
    },
    'blocked-by-other-tab': {
      title: 'Another tab with Kneeline holds the sessions.',
      todo: 'Nothing was changed. Close the other tab, then try again.',
    },
    'newer-version': {
      title: 'A newer Kneeline has written here.',
      todo: 'Nothing was changed. Load this page again to get the newer one.',
    },
    damaged: {
      title: 'This entry is damaged and can’t be read.',
      todo: 'Nothing else is affected. It can be deleted.',
    },
    'not-found': {
      title: 'This entry is no longer there.',
      todo: 'The entry was deleted, perhaps in another tab.',
    },
    'nothing-measured': {
      title: 'No leg was measured in any rep.',
      todo: 'There is nothing to look back on, so the session is not kept.',
    },
    'numbers-only': {
      title: 'Only the numbers of this session are kept.',
      todo: 'The session is from a time before whole sessions were kept. There is nothing more to open.',
    },
    cancelled: { title: 'This was cancelled.', todo: 'Nothing was changed.' },
  } satisfies Record<ArchiveFailure, Notice>,
};
