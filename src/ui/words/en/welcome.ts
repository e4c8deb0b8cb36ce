/** Words of the start page for a person who comes back, and of the choice of the camera. */
export const welcome = {
  last: 'Last time: {{when}}',
  checkWaits: 'The check before your run is done ({{when}}). Now do the one after it.',
  recent: 'Your last sessions',
  cameraSides: 'Which side of the phone',
  cameraNames: 'The names come once the browser allows the camera.',
  preview: 'Show the picture',
  previewWhat: 'The picture is only shown here. Nothing is measured and nothing is kept.',
  previewOpens: 'The camera opens…',
  previewSpoken: 'The picture of the camera',
  previewFailed: 'This camera gives no picture. {{todo}}',
  done: 'Done',
};
