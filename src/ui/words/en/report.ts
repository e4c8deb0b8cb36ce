import type { CsvConvention } from '../../../core/session/csv-line.ts';
import type { DriftMeasure } from '../../../core/session/session-record.ts';
import type { TapeFailure } from '../../../runtime/tape/tape.ts';

/** The page for paper, the files of a session, and the picture of a moment. */
export const report = {
  open: 'Report',
  title: 'Report on one page',
  lead: 'What you see on the sheet is what gets printed. In the print dialogue, you can also save it as a PDF.',
  print: 'Print or save as PDF',
  back: 'Back to the summary',
  person: 'Name on the sheet',
  personHint: 'Only for this sheet; it isn’t kept.',
  note: 'Note to take home',
  noteKept: 'Kept with this session.',
  notePaper: 'This session isn’t kept here, so the note is only on the sheet.',
  noteTooLong: 'Too long for the sheet: the end of the note won’t be printed.',
  nameTooLong: 'Too long for the sheet: the end of the name won’t be printed.',
  sheet: 'The sheet',

  shownRep: 'Picture of',
  shownTelling: 'The rep that best fits the words',
  shownNumber: 'Rep {{number}}',
  clinic: 'Clinic (optional)',
  signer: 'Signed by (optional)',
  letterheadHint: 'Both names are kept in this browser for all reports.',
  signature: 'Date, signature: {{signer}}',
  figures: { practise: 'Like this', avoid: 'Not like this', next: 'Then: on one leg' },
  heading: 'Leg axis in the squat',
  did: '{{exercise}} · {{reps}}',
  didSets: '{{exercise}} · {{sets}} · {{reps}}',
  exercises: {
    'two-leg-squat': 'Squat on both legs',
    'single-leg-squat': 'Squat on one leg',
    'step-down': 'Step-down from a low step',
    any: 'Squats',
  },
  sets_one: '{{count}} set',
  sets_other: '{{count}} sets',
  reps_one: '{{count}} rep',
  reps_other: '{{count}} reps',
  purposes: { fresh: 'before a run', tired: 'after a run' },

  since: 'Since {{day}}: {{change}}.',
  pictureMirrored: 'Rep {{number}}, lowest point, as in a mirror',
  picturePlain: 'Rep {{number}}, lowest point, as others see you',
  noPicture: 'No rep was seen clearly enough at its lowest point to be drawn.',
  plot: 'Every rep at its lowest point',
  plotZone:
    'Line with mark: drift with its band (±). Grey: the target band. Circle: in line. Triangle: points where the knee goes. Diamond: can’t be judged.',
  plotBox: 'Boxed: without the mirror.',
  trend: 'The last sessions',
  trendUp: 'Up is inward, down is outward. A change smaller than its band is no clear change.',
  trendFirst: 'This is the first session that can be compared. From the next one, the trend is shown here.',
  trendNone: 'A trend needs sessions with three reps or more.',

  table: 'In numbers',
  leg: 'Leg',
  columnReps: 'Reps',
  columnInLine: 'In line',
  columnDrift: 'Drift at the bottom',
  columnSameDepth: 'Drift at the same depth',
  columnToe: 'Knee against toe (% of leg length)',
  columnDepth: 'Depth',
  inLineOf: '{{hits}} of {{count}}',

  practise: 'How to practise',
  practiseHow: {
    'two-leg-squat':
      'Stand in front of a mirror, feet hip-width apart, and squat slowly: {{down}}\u00A0s down, {{up}}\u00A0s up. Kneecaps look straight ahead.',
    'single-leg-squat':
      'Stand on one leg in front of a mirror, pelvis level, and bend the knee slowly: {{down}}\u00A0s down, {{up}}\u00A0s up. The kneecap looks straight ahead.',
    'step-down':
      'Stand on a low step in front of a mirror and lower the other foot slowly: {{down}}\u00A0s down, {{up}}\u00A0s up. The kneecap looks straight ahead.',
  },
  practiseStop: 'Stop if it hurts.',

  how: 'How it was measured',
  howMade: 'Kneeline {{version}}, model {{model}}, {{source}}, {{width}} × {{height}} pixels.',
  howAxis: {
    'knee-track':
      'Drift is how far the knee has left the plane of hip and foot since standing, scaled for the model (standing angle left {{left}}, right {{right}}; body turned by {{yaw}}); ± is its 95% band.',
    'body-plane':
      'Drift is the change of the knee angle in the body’s frontal plane, scaled for the model, from the person’s own standing axis (left {{left}}, right {{right}}; body turned by {{yaw}}); ± is its 95% band.',
  } satisfies Record<DriftMeasure, string>,
  howNoAxis: 'There was no standing axis.',
  howLimits:
    'Reported from {{inward}} inward and {{outward}} outward, with the usual band of ± {{band}}. Clear difference or change: from {{least}}.',
  howRefused: '{{share}} of frames not measured.',
  howAllMeasured: 'Every frame was measured.',
  howNot: 'Not the angle of the joint; kneecap direction and arch of the foot can’t be seen this way.',

  save: 'Save',
  share: 'Share',
  files: {
    json: { name: 'Session file (JSON)', hint: 'Everything. Opens again here or on another device.' },
    csv: { name: 'Table (CSV)', hint: 'Reps, frames and cues for a spreadsheet.' },
    trc: { name: 'Body points (TRC)', hint: 'For OpenSim, Mokka and other motion-analysis software.' },
    kinovea: { name: 'Points for Kinovea', hint: 'Opens in Kinovea on top of the same video.' },
    film: { name: 'Video with lines', hint: 'The session as a video, with the leg axes drawn on it.' },
    barefilm: { name: 'Video without lines', hint: 'The session as a video, picture only.' },
  },
  trc: {
    text: 'A single camera knows no metres. With the length of this person’s leg the points are written in metres; left empty, in pixels.',
    noScale: 'Nobody stood still, so no leg gives a scale. The points are written in pixels.',
    leg: 'Leg length in metres',
    legHow: 'From the hip joint over the knee to the ankle, for example 0.86.',
    saveMetres: 'Save in metres',
    savePixels: 'Save in pixels',
  },
  csvSigns: 'Numbers in the CSV, as your spreadsheet reads them',
  csvConventions: {
    'comma-point': '1.5, 2.5 (English)',
    'semicolon-comma': '1,5; 2,5 (German, French and others)',
    'semicolon-point': '1.5; 2.5 (Swiss)',
  } satisfies Record<CsvConvention, string>,
  filmMirrored: 'Mirrored, as on the screen.',
  filmPlain: 'Not mirrored, as on the screen.',
  writingFilm: 'Writing the video: {{share}}',
  cancel: 'Cancel',
  filmFailures: {
    unsupported: 'This browser can’t write videos. Use a current Chrome or Edge; you can still save the numbers.',
    'encoder-failed': 'The video broke off during recording. What had been filmed by then can be saved.',
    full: 'The video is as long as memory allows. What had been filmed by then can be saved.',
    'export-failed': 'The video couldn’t be written to a file. Close other programs, then save it again.',
  } satisfies Record<TapeFailure, string>,
  saveMoment: 'Save as picture',
  saveMomentFailed: 'The picture couldn’t be made. Close other pages, then try again.',
  snapshotNote: 'A training aid, not a medical device. ± is the 95% band.',
};
