import type { Alignment, RefusalReason } from '../../core/alignment/reading.ts';
import type { EngineState, Settings, SourceFailure } from '../../runtime/app-state.ts';

type EngineFailureReason = Extract<EngineState, { kind: 'failed' }>['reason'];

/** What went wrong, and what to do about it. */
interface Notice {
  readonly title: string;
  readonly todo: string;
}

/**
 * English, and the shape of every other language: a key that is missing elsewhere does not compile, and neither does a
 * reason without a sentence.
 */
export const en = {
  languageName: 'English',
  locale: 'en',

  product: {
    name: 'Kneeline',
    claim: 'A mirror that measures',
    sentence:
      'Squat in front of your camera and see whether each knee stays over the foot or drifts inward or outward.',
    privacy: 'Nothing leaves this machine: the picture is measured here and not kept.',
    notMedical:
      'A training aid, not a medical device. It does not diagnose, treat or monitor any disease or injury. Stop if it hurts; see a professional for pain.',
  },

  start: {
    camera: 'Use the camera',
    cameraHint: 'Live, as in a mirror',
    file: 'Open a video',
    fileHint: 'Choose a file, or drop it anywhere',
    drop: 'Drop the video here',
    opening: 'Opening the camera…',
    openingFile: 'Opening the video…',
    allow: 'If the browser asks, allow the camera.',
    cancel: 'Cancel',
    whereToStand: 'Where to stand',
    distance: '2.5–3 m',
    distanceSpoken: 'A laptop on a table; you stand two and a half to three metres in front of it.',
    frameSpoken: 'What the camera should see: all of you, hips to feet, facing the camera, feet pointing ahead.',
    stepDistance: '2.5 to 3 metres from the laptop, in the middle of the picture.',
    stepLegs: 'Hips, knees and feet in the picture, knees bare or in close-fitting clothes.',
    stepFacing: 'Face the camera, feet hip-width apart, pointing straight ahead.',
    stepStill: 'Stand still for two seconds, then squat: two seconds down, two up.',
    settings: 'Settings',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'Auto', light: 'Light', dark: 'Dark' } satisfies Record<Settings['theme'], string>,
    storageUnavailable: 'Your settings can’t be kept in this browser window. Everything else works.',
    storageFull: 'The disk is full: your settings can’t be kept. Everything else works.',
  },

  engine: {
    loading: 'Getting ready to measure',
    loadingShare: 'Getting ready to measure: {{share}}',
    ready: 'Ready to measure',
    recovering: 'Measuring had to restart: one moment, attempt {{attempt}} of {{max}}',
    retry: 'Try again',
    details: 'Technical details',
    failures: {
      'model-missing': {
        title: 'The pose model is not here.',
        todo: 'Run “npm run models” in Kneeline’s folder, then try again.',
      },
      'model-corrupt': {
        title: 'The pose model is damaged.',
        todo: 'Run “npm run models” in Kneeline’s folder to fetch it anew, then try again.',
      },
      'backend-unavailable': {
        title: 'This browser can’t run the pose model that way.',
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
  },

  source: {
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
      'file-codec-unsupported': {
        title: 'This browser can’t play this kind of video.',
        todo: 'Save it as MP4 (H.264) or WebM, or try another browser.',
      },
    } satisfies Record<SourceFailure, Notice>,
    again: 'Try again',
  },

  side: { left: 'Left', right: 'Right' },
  knee: { left: 'Left knee', right: 'Right knee' },
  leg: { left: 'Left leg', right: 'Right leg' },
  legWithin: { left: 'left leg', right: 'right leg' },

  alignment: {
    'in-line': 'in line',
    'watch-inward': 'slightly inward',
    inward: 'inward',
    'watch-outward': 'slightly outward',
    outward: 'outward',
  } satisfies Record<Alignment, string>,

  live: {
    region: 'Live leg axis',
    picture: 'Mirror picture with the leg axes drawn on it',
    notMeasured: 'not measured',
    plumb: 'upright',
    band: '± {{band}}',
    kneeOverToe: 'knee over toe',
    kneeInsideToe: 'knee {{pct}} inside the toe',
    kneeOutsideToe: 'knee {{pct}} outside the toe',
    depth: 'Depth',
    depthValue: 'Depth {{pct}}',
    reps_one: 'rep',
    reps_other: 'reps',
    repsSpoken_one: '{{count}} repetition',
    repsSpoken_other: '{{count}} repetitions',
    lookFor: 'Step into the picture, all of you',
    settle: 'Stand still',
    settleShare: 'Stand still: {{share}}',
    firstSquat: 'Squat, slowly',
    descent: 'Down, slowly',
    bottom: 'And up again',
    ascent: 'Up, slowly',
    repInLine: 'Rep {{number}}: knees in line',
    repInward: 'Rep {{number}}: {{knee}} inward',
    repOutward: 'Rep {{number}}: {{knee}} outward',
    repInwardBoth: 'Rep {{number}}: both knees inward',
    repOutwardBoth: 'Rep {{number}}: both knees outward',
    repMixed: 'Rep {{number}}: one knee inward, one outward',
    kneeWithin: { left: 'left knee', right: 'right knee' },
    repUnmeasured: 'Rep {{number}}: knees not seen',
    waitEngine: 'Getting ready to measure…',
    waitPicture: 'Waiting for the picture…',
    recovering: 'One moment: measuring starts again',
    fileProgress: 'Video: {{share}}',
    finish: 'Finish the set',
    finishShort: 'Finish',
    restart: 'Start over',
    mirror: 'Mirror the picture',
    fullscreen: 'Full screen',
    fullscreenLeave: 'Leave full screen',
    settings: 'Camera and measuring',
    diagnostics: 'Diagnostics',
    keys: 'Keys',
    close: 'Close',
    camera: 'Camera',
    cameraUnnamed: 'Camera {{number}}',
    cameraSide: 'Side',
    cameraFront: 'Front',
    cameraBack: 'Back',
    resolution: 'Picture size',
    showDiagnostics: 'Show diagnostics',
  },

  refusal: {
    'no-person': 'Step into the picture: I can’t see you',
    'two-people': 'I see two people: only one of you, please',
    'feet-outside': 'Step back: I can’t see your feet',
    'hips-outside': 'Step back: I can’t see your hips',
    'too-far': 'Come closer: your legs are too small to measure',
    'too-near': 'Step back: you are too near',
    'not-facing': 'Turn to face the camera',
    'off-centre': 'Step into the middle of the picture',
    'too-dark': 'It is too dark: switch on a light',
    'camera-tilted': 'Set the camera level: the picture is tilted',
    'legs-hidden': 'Something hides your legs: clear the view',
    'points-jumped': 'I lost your legs for a moment: stand still',
    'sides-swapped': 'Feet apart: I mix up left and right',
    'frames-too-slow': 'Too few pictures a second: close other programs or choose a lighter model',
    'too-deep': 'Too deep to measure: stop a little higher',
  } satisfies Record<RefusalReason, string>,

  /** The same reasons as a share of frames in the summary. */
  refusalShort: {
    'no-person': 'nobody in the picture',
    'two-people': 'two people',
    'feet-outside': 'feet outside the picture',
    'hips-outside': 'hips outside the picture',
    'too-far': 'too far away',
    'too-near': 'too near',
    'not-facing': 'not facing the camera',
    'off-centre': 'too far to one side',
    'too-dark': 'too dark',
    'camera-tilted': 'camera tilted',
    'legs-hidden': 'legs hidden',
    'points-jumped': 'legs lost for a moment',
    'sides-swapped': 'left and right not told apart',
    'frames-too-slow': 'too few pictures a second',
    'too-deep': 'deeper than can be measured',
  } satisfies Record<RefusalReason, string>,

  diagnostics: {
    title: 'Diagnostics',
    model: 'Model',
    backend: 'Runs on',
    threads: 'Threads',
    measured: 'Measured',
    captured: 'Captured',
    perSecond: '{{value}} / s',
    latency: 'Capture to screen',
    latencyValue: '{{p50}} ms, at worst {{p95}} ms',
    timing: 'Prepare, network, decode',
    timingValue: '{{prepare}} + {{network}} + {{decode}} ms',
    dropped: 'Frames dropped',
    timed: 'Tried at the start',
    timedValue: '{{ms}} ms',
    timedFailed: 'does not work here',
    unknown: '–',
    automatic: 'Automatic',
    models: {
      'blazepose-lite': 'BlazePose lite',
      'blazepose-full': 'BlazePose full',
      'blazepose-heavy': 'BlazePose heavy',
      'movenet-lightning': 'MoveNet Lightning (no toes)',
      'movenet-thunder': 'MoveNet Thunder (no toes)',
    } satisfies Record<Settings['model'], string>,
    backends: {
      auto: 'Automatic',
      wasm: 'Processor (WebAssembly)',
      webgl: 'Graphics (WebGL)',
      webgpu: 'Graphics (WebGPU)',
    } satisfies Record<Settings['backend'], string>,
  },

  keys: {
    space: 'Space',
    escape: 'Esc',
    finish: 'finish the set',
    restart: 'start over',
    mirror: 'mirror the picture',
    fullscreen: 'full screen',
    diagnostics: 'diagnostics',
    help: 'show these keys',
    back: 'close, or go back',
  },

  summary: {
    title: 'Your set',
    newSet: 'New set',
    csv: 'Download CSV',
    json: 'Download JSON',
    inward: '{{knee}} drifts inward',
    outward: '{{knee}} drifts outward',
    inLine: '{{knee}} stays in line',
    sometimesInward: '{{knee}}: mostly in line, sometimes inward',
    sometimesOutward: '{{knee}}: mostly in line, sometimes outward',
    varies: '{{knee}} drifts both ways',
    notMeasured: '{{knee}}: not measured',
    evidence_one: '{{degrees}} {{direction}} at the bottom, in {{hits}} of {{count}} rep',
    evidence_other: '{{degrees}} {{direction}} at the bottom, in {{hits}} of {{count}} reps',
    evidenceInLine_one: '{{degrees}} at the bottom, {{count}} rep',
    evidenceInLine_other: '{{degrees}} at the bottom, mean of {{count}} reps',
    noDifference: 'No clear difference between left and right.',
    differenceLeft: 'The left knee sits {{degrees}} further inward than the right.',
    differenceRight: 'The right knee sits {{degrees}} further inward than the left.',
    fewReps: 'Three reps or more make this firmer.',
    noReps: 'No squat was measured',
    noRepsTodo: 'Stand still until the ring is full, then squat slowly, at least a hand’s width deep.',
    oneLegOnly: 'Squat on the {{leg}}: the other leg was lifted.',
    noToes: 'Angle only: this model does not see the toes, so knee over toe is missing.',
    degreesBand: '{{degrees}} ± {{band}}',

    plot: 'Left against right',
    plotSpoken: 'Each rep as a mark beside the leg’s own plumb line; inward is towards the middle.',
    plotInward: 'inward',
    plotOutward: 'outward',
    rep: 'Rep',
    repNumber: 'Rep {{number}}',

    table: 'Rep by rep',
    atBottom: 'At the bottom',
    atMatchedDepth: 'At the same depth',
    overToe: 'Knee over toe',
    verdict: 'Knee',
    depth: 'Depth',
    kneeBend: 'knee bent about {{degrees}}',
    tempo: 'Down, hold, up',
    tempoValue: '{{down}} · {{hold}} · {{up}} s',
    none: '–',
    tooShallow: 'too shallow',
    insideToe: '{{pct}} inside',
    outsideToe: '{{pct}} outside',
    onToe: 'over it',

    curve: 'The whole set',
    curveSpoken: 'Drift of both knees over time. Use the arrow keys to move through the recording.',
    curveAxis: 'Drift in degrees: up is inward, down is outward',
    time: 'Time',
    scrub: 'Moment of the recording',
    figure: 'The legs at that moment',
    atTime: 'at {{time}}',
    refusedThen: 'Not measured: {{reason}}',
    beforeBaseline: 'Still taking the standing axis',
    noFrames: 'Nothing was recorded.',
    jump: 'Go to the bottom of rep {{number}}',

    unmeasured: 'What was not measured',
    allMeasured: 'Every frame was measured.',
    unmeasuredShare: '{{share}} of frames not measured',
    unmeasuredReason: '{{share}} {{reason}}',

    how: 'How this was measured',
    howDrift:
      'Drift is how far the knee has moved off the straight line from hip to ankle since you stood still, as the camera sees it. The band (±) says how sure that number is. Left and right differ clearly from 9° on.',
    howCannot: 'Kneecap direction and the arch of the foot can’t be seen this way. Look at them in the mirror.',
    model: 'Model',
    backend: 'Runs on',
    source: 'Picture from',
    sourceCamera: 'camera',
    sourceFile: 'video {{name}}',
    picture: 'Picture size',
    pictureValue: '{{width}} × {{height}} pixels',
    started: 'Started',
    thresholds: 'Target band',
    thresholdInward: 'Inward when the whole band is beyond {{on}}, until its near end is below {{off}}',
    thresholdWatch: 'Slightly inward from {{on}}, until below {{off}}',
    thresholdOutward: 'Outward when the whole band is beyond {{on}}, until its near end is below {{off}}',
    thresholdDwell: 'Shown after {{on}} s, gone after {{off}} s',
  },
};

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> };

/** What a language file must hold: exactly the keys of the English one. */
export type Words = Shape<typeof en>;
