import type { Exercise } from '../../../core/coach/programme.ts';
import type { ArchiveFailure } from '../../../runtime/archive/archive.ts';
import type { Notice } from './notice.ts';

/** The people's page: who trains, how sensitive the mirror is, and what is kept. */
export const people = {
  title: 'People',
  lead: 'Sessions are kept person by person, on this machine only. A name needn’t be the real one.',
  link: 'People and sensitivity',
  for: 'For',
  forYou: 'you',
  forSpoken: '; choose who trains',
  you: 'You',
  trains: 'Who trains',
  programme: {
    title: 'What is trained',
    change: 'Change',
    keptWith: 'This programme belongs to {{name}}. Everybody has a programme of their own.',
  },
  newName: 'Another person',
  add: 'Add',
  name: 'Name',
  notes: 'Notes',
  damaged: 'This person’s entry is damaged and can’t be read.',
  remove: 'Delete',
  removePerson: 'Delete {{name}}',
  removeAsk: 'Delete {{name}}?',
  removeWarning: 'Name, notes, sensitivity and {{sessions}} are deleted from this machine. This can’t be undone.',
  removeDamagedAsk: 'Delete the damaged entry?',
  removeDamagedWarning: 'All sessions that belong to it are deleted from this machine. This can’t be undone.',
  removeYes: 'Delete',
  removeNo: 'Keep',
  empty: 'Delete all data',
  emptyAsk: 'Delete all data?',
  emptyWarning:
    'Name, notes, sensitivity and {{sessions}} are deleted from this machine. This can’t be undone. The entry itself stays, without a name.',
  sessions_one: '{{count}} session',
  sessions_other: 'all {{count}} sessions',
  sessionsAtLeast: 'all sessions ({{count}} or more)',
  strictness: {
    title: 'How sensitive the mirror is',
    gentle: 'Low sensitivity',
    normal: 'Normal',
    strict: 'High sensitivity',
    own: 'Own numbers',
    says: {
      gentle: 'Lets small drifts pass and speaks up when a knee goes far.',
      normal: 'Speaks up as soon as a drift is clear.',
      strict: 'Speaks up early, about small drifts too.',
      own: 'Set your own limits.',
    },
    degrees: 'from {{inward}} inward, {{outward}} outward',
    note: 'A knee counts as off its line when the whole band of the measurement is beyond the limit: now {{inward}} inward and {{outward}} outward. The degrees above are the drift at which that happens with the usual band of ± {{band}}. Applies from the next session.',
    inward: 'Limit inward, degrees',
    outward: 'Limit outward, degrees',
    less: 'Less: {{what}}',
    more: 'More: {{what}}',
  },
  opening: 'Loading what is kept here…',
  retry: 'Try again',
  kept: 'Kept on this machine.',
  keptFor: 'Kept for {{name}}.',
  keptNothing: 'Not kept: no leg was measured in any rep.',
  keptNoneCounted: {
    'two-leg-squat': 'Not kept: no squat was done on both legs.',
    'single-leg-squat': 'Not kept: no squat was done on the leg asked for, with the other foot clearly lifted.',
    'step-down': 'Not kept: no rep was done on the leg asked for, with the other foot clearly lowered.',
  } satisfies Record<Exercise, string>,
  keep: 'Keep this session',
  keepFor: 'Keep for {{name}}',
  notKept: 'This session is not kept yet.',
  notKeptTodo: 'Save it as a file: it opens again here or on another machine.',
  notKeptHere: 'Sessions are not being kept at the moment. {{why}}',
  saveAsFile: 'Save as a file',
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
