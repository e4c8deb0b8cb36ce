import type { PictureTrouble } from '../../../runtime/source/watch-picture.ts';
import type { Notice } from './notice.ts';

/** The live screen's words about a camera that gives no picture. The first page does without them. */
export const noPicture = {
  /** Stands under the title of the failure while a session waits for its camera. */
  awaited: {
    title: 'Your session waits',
    goesOn: 'As soon as “{{camera}}” is back, it goes on by itself. No other camera is opened.',
    late: 'Once “{{camera}}” is back, press “Try again”. No other camera is opened.',
    denied: 'Click the camera sign in the address bar and allow the camera; then it goes on.',
    someCamera: 'the camera',
    other: 'Use “{{camera}}” in a new session',
  },
  trouble: {
    silent: {
      title: 'The camera sends no new picture',
      todo: 'Open its cover or switch, and close video calls and other camera programs. If that does not help, open the camera again, or unplug it and plug it in.',
    },
    frozen: {
      title: 'The picture stands still',
      todo: 'Nothing is measured from it. Close other camera programs and effects, or open the camera again.',
    },
    covered: {
      title: 'The camera sees only one colour',
      todo: 'Open the slide over the lens or the camera’s switch. If the room is dark, switch on a light.',
    },
  } satisfies Record<PictureTrouble, Notice>,
  whatHelps: 'What helps',
  openAgain: 'Open the camera again',
};
