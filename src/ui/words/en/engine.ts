import type { SourceFailure } from '../../../runtime/source/source-state.ts';
import type { EngineState } from '../../../runtime/engine/engine-state.ts';
import type { Notice } from './notice.ts';

type EngineFailureReason = Extract<EngineState, { kind: 'failed' }>['reason'];

export const engine = {
  loading: 'Getting ready to measure',
  loadingShare: 'Getting ready to measure: {{share}}',
  ready: 'Ready to measure',
  recovering: 'Measuring had to restart: one moment, attempt {{attempt}} of {{max}}',
  retry: 'Try again',
  details: 'Technical details',
  failures: {
    'model-missing': {
      title: 'The pose model is not here.',
      todo: 'Check the network, then try again. Whoever set this page up runs “npm run models” in Kneeline’s folder.',
    },
    'model-corrupt': {
      title: 'The pose model is damaged.',
      todo: 'Try again: it is fetched anew. If that fails too, whoever set this page up runs “npm run models” in Kneeline’s folder.',
    },
    'backend-unavailable': {
      title: 'This browser can’t run the pose model with this setting.',
      todo: 'Choose “Automatic” under Runs on, or open Kneeline in a current Chrome, Edge, Firefox or Safari.',
    },
    'graphics-lost': {
      title: 'The graphics card stopped answering.',
      todo: 'Close other heavy pages, then try again.',
    },
    'worker-crashed': {
      title: 'Measuring stopped unexpectedly.',
      todo: 'Try again. If it happens twice, reload the page.',
    },
    'frame-unreadable': {
      title: 'A picture could not be read.',
      todo: 'Try again, or choose another camera or video.',
    },
    closed: {
      title: 'Measuring was switched off.',
      todo: 'Try again to switch it on.',
    },
  } satisfies Record<EngineFailureReason, Notice>,
};

export const source = {
  failures: {
    'camera-denied': {
      title: 'The camera is not allowed.',
      todo: 'Click the camera sign in the address bar, allow it for this page, then try again.',
    },
    'camera-busy': {
      title: 'Another program is using the camera.',
      todo: 'Close video calls and other camera programs, then try again.',
    },
    'camera-absent': {
      title: 'No camera was found.',
      todo: 'Plug one in, or open a video instead.',
    },
    'camera-unplugged': {
      title: 'The camera was unplugged.',
      todo: 'Plug it in again, then try again.',
    },
    'camera-silent': {
      title: 'The camera sends no picture.',
      todo: 'Open its cover or switch, and close other programs that use it. If that does not help, unplug it and plug it in again.',
    },
    'camera-missing': {
      title: 'The camera that you chose is not plugged in.',
      todo: 'Plug it in, and it opens by itself. Or use another camera.',
    },
    'insecure-origin': {
      title: 'The browser only gives the camera to secure addresses.',
      todo: 'Open Kneeline at http://localhost or over https.',
    },
    'camera-unsupported': {
      title: 'This browser offers no camera.',
      todo: 'Use a current Chrome, Edge, Firefox or Safari, or open a video instead.',
    },
    'file-broken': {
      title: 'This video can’t be read.',
      todo: 'It may have been cut off while copying. Copy or record it again, or choose another one.',
    },
    'file-without-video': {
      title: 'There is no picture in this file.',
      todo: 'It holds sound only. Choose a video, such as an MP4.',
    },
    'file-format-unread': {
      title: 'Browsers can’t read this file format (AVI, WMV, FLV or MPEG-1/2).',
      todo: 'Convert the film to MP4, for instance with VLC or HandBrake, then open it again.',
    },
    'file-codec-unsupported': {
      title: 'This browser can’t play this kind of video.',
      todo: 'Save it as MP4 (H.264) or WebM, or try another browser.',
    },
  } satisfies Record<SourceFailure, Notice>,
  again: 'Try again',
  anyCamera: 'Use another camera',
};
