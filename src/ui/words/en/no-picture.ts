import type { CameraEffect } from '../../../runtime/source/source-state.ts';
import type { PictureTrouble } from '../../../runtime/source/watch-picture.ts';
import type { Notice } from './notice.ts';

/** The live screen's words about a camera that gives no picture. The first page does without them. */
export const noPicture = {
  /** Stands under the title of the failure while a session waits for its camera. */
  awaited: {
    title: 'Your session is waiting',
    goesOn: 'It carries on by itself as soon as “{{camera}}” is back. No other camera is opened.',
    late: 'Once “{{camera}}” is back, press “Try again”. No other camera is opened.',
    denied: 'Click the camera icon in the address bar and allow the camera; the session then carries on.',
    someCamera: 'the camera',
    other: 'Use “{{camera}}” in a new session',
  },
  trouble: {
    silent: {
      title: 'The camera isn’t sending new frames',
      todo: 'Open its cover or switch it on, and close video calls and other programs that use the camera. If that doesn’t help, reopen the camera, or unplug it and plug it back in.',
    },
    frozen: {
      title: 'The picture is frozen',
      todo: 'Nothing is measured from it. Close other camera programs and effects, or reopen the camera.',
    },
    covered: {
      title: 'The camera sees only one colour',
      todo: 'Open the lens cover or switch the camera on. If the room is dark, switch on a light.',
    },
  } satisfies Record<PictureTrouble, Notice>,
  /** Effects that only the system or the camera's own program switches off. */
  effects: {
    faceFraming: {
      title: 'Your camera frames the picture by itself',
      todo: 'It zooms and pans, so someone standing still seems to move, and squats get lost. Switch automatic framing off in the camera’s own app or in the system’s camera settings; on a Mac or iPad it is called Centre Stage. This page can’t do it.',
    },
    backgroundBlur: {
      title: 'Your background is blurred',
      todo: 'The blur eats into the edges of your legs. Switch it off in the camera’s own app or in the system’s camera settings; on a Mac or iPad it is called Portrait. This page can’t do it.',
    },
  } satisfies Record<CameraEffect, Notice>,
  goOn: 'Carry on anyway',
  whatHelps: 'What helps',
  openAgain: 'Reopen the camera',
};
