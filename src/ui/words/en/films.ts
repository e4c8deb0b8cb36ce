import type { BatchSaving } from '../../../runtime/batch/batch.ts';

type SavingFailure = Extract<BatchSaving, { kind: 'failed' }>['reason'];

/** The list of films that are measured in a row. */
export const films = {
  title: 'Several videos',
  lead: 'The videos are measured with the same numbers as each on its own, several at once where the computer can. The list lasts as long as this page is open: save what you want to keep.',
  choose: 'Choose videos',
  more: 'Add more',
  /** Stands before `hint` where there is a mouse. */
  hintDrop: 'Or drop them here.',
  hint: 'MP4, MOV, WebM or MTS, upright or turned; saved sessions too.',
  listTitle: '{{done}} of {{count}} done',
  waiting: 'Waiting',
  measuring: '{{share}} measured',
  progress: 'Measuring {{name}}',
  cancelled: 'Cancelled',
  cancel: 'Cancel',
  cancelSpoken: 'Cancel {{name}}',
  cancelAll: 'Cancel all',
  open: 'Open',
  openSpoken: 'Open {{name}}',
  reps_one: '{{count}} rep',
  reps_other: '{{count}} reps',
  noReps: 'No rep was found',
  inward: '{{count}} inward',
  outward: '{{count}} outward',
  neither: 'all in line',
  refused: '{{share}} of the frames could not be measured',
  sessionRefused: {
    title: 'This session can’t be read.',
    todo: 'Open it on its own to see which place in it does not fit.',
  },
  saveAll: 'Save all',
  saveAllSpoken: 'Save all: CSV and JSON of every measured video',
  saving: 'Saving…',
  inFolder_one: '{{count}} file is now in the folder “{{folder}}”.',
  inFolder_other: '{{count}} files are now in the folder “{{folder}}”.',
  offered_one: '{{count}} file went to your downloads.',
  offered_other:
    '{{count}} files went to your downloads. If only the first arrived, allow this page several downloads, then save again.',
  savingFailures: {
    full: 'The disk is full. Make room or choose another folder, then save again.',
    refused: 'The browser may not write there. Choose another folder, then save again.',
  } satisfies Record<SavingFailure, string>,
  clear: 'Empty the list',
  clearAsk: 'Empty the list?',
  clearWarning: 'What was measured and not saved is then gone. The videos themselves stay where they are.',
  clearYes: 'Empty it',
  clearNo: 'Keep it',
  meanwhile: 'Measuring goes on while you use another tab or program. On a phone, keep this page in sight.',
};
