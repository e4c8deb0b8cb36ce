import type { SourceFailure } from '../../../runtime/source/source-state.ts';
import type { EngineState } from '../../../runtime/engine/engine-state.ts';
import type { Notice } from './notice.ts';

type EngineFailureReason = Extract<EngineState, { kind: 'failed' }>['reason'];

export const engine = {
  loading: 'Getting ready to measure',
  loadingShare: 'Getting ready to measure: {{share}}',
  ready: 'Ready to measure',
  recovering: 'Measuring had to restart. One moment: attempt {{attempt}} of {{max}}',
  retry: 'Try again',
  details: 'Technical details',
  failures: {
    'model-missing': {
      title: 'The pose model is missing.',
      todo: 'Check your connection, then try again. Whoever set this page up should run “npm run models” in Kneeline’s folder.',
    },
    'model-corrupt': {
      title: 'The pose model is damaged.',
      todo: 'Try again and it will be downloaded afresh. If that fails too, whoever set this page up should run “npm run models” in Kneeline’s folder.',
    },
    'backend-unavailable': {
      title: 'This browser can’t run the pose model with this setting.',
      todo: 'Choose “Automatic” under “Runs on”, or open Kneeline in a current version of Chrome, Edge, Firefox or Safari.',
    },
    'graphics-lost': {
      title: 'The graphics card stopped answering.',
      todo: 'Close other demanding pages, then try again.',
    },
    'worker-crashed': {
      title: 'Measuring stopped unexpectedly.',
      todo: 'Try again. If it happens again, reload the page.',
    },
    'frame-unreadable': {
      title: 'A frame couldn’t be read.',
      todo: 'Try again, or choose another camera or video.',
    },
    closed: {
      title: 'Measuring is switched off.',
      todo: 'Try again to switch it back on.',
    },
  } satisfies Record<EngineFailureReason, Notice>,
};

export const source = {
  failures: {
    'camera-denied': {
      title: 'Kneeline isn’t allowed to use the camera.',
      todo: 'Click the camera icon in the address bar, allow the camera for this page, then try again.',
    },
    'camera-busy': {
      title: 'Another program is using the camera.',
      todo: 'Close video calls and other programs that use the camera, then try again.',
    },
    'camera-absent': {
      title: 'No camera was found.',
      todo: 'Plug one in, or open a video instead.',
    },
    'camera-unplugged': {
      title: 'The camera was unplugged.',
      todo: 'Plug it back in, then try again.',
    },
    'camera-silent': {
      title: 'The camera isn’t sending a picture.',
      todo: 'Open its cover or switch it on, and close other programs that use it. If that doesn’t help, unplug it and plug it back in.',
    },
    'camera-missing': {
      title: 'The camera you chose isn’t plugged in.',
      todo: 'Plug it in and it will open by itself, or use another camera.',
    },
    'insecure-origin': {
      title: 'The browser only allows the camera on secure addresses.',
      todo: 'Open Kneeline at http://localhost or over https.',
    },
    'camera-unsupported': {
      title: 'This browser has no access to a camera.',
      todo: 'Use a current version of Chrome, Edge, Firefox or Safari, or open a video instead.',
    },
    'file-broken': {
      title: 'This video can’t be read.',
      todo: 'It may have been cut off during copying. Copy or record it again, or choose another one.',
    },
    'file-without-video': {
      title: 'This file has no picture.',
      todo: 'It only contains sound. Choose a video, such as an MP4.',
    },
    'file-format-unread': {
      title: 'Browsers can’t read this file format (AVI, WMV, FLV or MPEG-1/2).',
      todo: 'Convert the video to MP4, for instance with VLC or HandBrake, then open it again.',
    },
    'file-codec-unsupported': {
      title: 'This browser can’t play this kind of video.',
      todo: 'Save it as MP4 (H.264) or WebM, or try another browser.',
    },
  } satisfies Record<SourceFailure, Notice>,
  again: 'Try again',
  anyCamera: 'Use another camera',
};
