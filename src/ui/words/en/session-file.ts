import type { Expectation } from '../../../runtime/session-file/checked-values.ts';
import type { FileRefusal } from '../../../runtime/session-file/read-session-file.ts';
import type { Notice } from './notice.ts';

export const sessionFile = {
  close: 'Close',
  place: 'At {{path}}, the file needs {{expected}}.',
  whole: 'It needs {{expected}}.',
  refusals: {
    'too-large': { title: 'This session file is too large.', todo: 'Choose one that was saved by Kneeline.' },
    'not-json': {
      title: 'This session file can’t be read.',
      todo: 'It is damaged or was cut off during copying. Copy it again.',
    },
    'not-a-session': {
      title: 'This isn’t a Kneeline session.',
      todo: 'Choose a JSON file that was saved by Kneeline.',
    },
    'too-old': {
      title: 'This session comes from an older version of Kneeline.',
      todo: 'Its format is no longer supported. Open it where it was saved.',
    },
    'too-new': {
      title: 'This session comes from a newer version of Kneeline.',
      todo: 'Update Kneeline, then open it again.',
    },
    'does-not-fit': {
      title: 'Something in this session file doesn’t fit.',
      todo: 'It may have been edited by hand. Copy it again from where it was saved.',
    },
  } satisfies Record<FileRefusal, Notice>,
  expected: {
    'at most 300 million characters': 'at most 300 million characters',
    'complete JSON': 'complete JSON',
    'the format "kneeline-session"': 'the format “kneeline-session”',
    'format version 2 or 3': 'format version 2 or 3',
    'an entry': 'an entry',
    'named values': 'named values',
    'a list': 'a list',
    'a shorter list': 'a shorter list',
    'a point [x, y, confidence]': 'a point [x, y, confidence]',
    'a finite number': 'a finite number',
    'a number from 0 to 1': 'a number from 0 to 1',
    'a number above 0': 'a number above 0',
    'a whole number, 0 or more': 'a whole number, 0 or more',
    'a whole number, 1 or more': 'a whole number, 1 or more',
    'a text': 'a text',
    'a shorter text': 'a shorter text',
    'a date and time': 'a date and time',
    'true or false': '“true” or “false”',
    'one of the words of the format': 'one of the words of the format',
  } satisfies Record<Expectation, string>,
};
