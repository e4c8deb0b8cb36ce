import type { MeasuredFrame } from '../reading/reading.ts';
import type { Keypoint, KeypointName, PictureSize } from '../geometry/keypoints.ts';
import { frameRate } from './frame-rate.ts';
import type { FilmReading, SessionRecord } from './session-record.ts';

type Keypoints = MeasuredFrame['keypoints'];
/** A place in the picture of the film: pixels, y down. */
type Place = readonly [x: number, y: number];

function middleOf(one: KeypointName, other: KeypointName) {
  return (points: Keypoints): Place | null => {
    const [a, b] = [points[one], points[other]];
    return a === null || b === null ? null : [(a.x + b.x) / 2, (a.y + b.y) / 2];
  };
}

/** The first of these points that was seen. */
function firstOf(...names: readonly KeypointName[]) {
  return (points: Keypoints): Place | null => {
    const seen = names.map((name): Keypoint | null => points[name]).find((point) => point !== null);
    return seen === null || seen === undefined ? null : [seen.x, seen.y];
  };
}

/**
 * The points of Kinovea's tool “Body with feet” (Tools/DrawingTools/Custom/body_with_feet.xml), which are Sports2D's for
 * HALPE_26. Their order counts: Kinovea ties tracks to points by number. Kneeline has no small toe, which Kinovea draws
 * no line to, and no crown of the head.
 */
const MARKERS: readonly (readonly [string, (points: Keypoints) => Place | null])[] = [
  ['Hip', middleOf('leftHip', 'rightHip')],
  ['RHip', firstOf('rightHip')],
  ['RKnee', firstOf('rightKnee')],
  ['RAnkle', firstOf('rightAnkle')],
  ['RBigToe', firstOf('rightToe', 'rightAnkle')],
  ['RSmallToe', firstOf('rightToe', 'rightAnkle')],
  ['RHeel', firstOf('rightHeel', 'rightAnkle')],
  ['LHip', firstOf('leftHip')],
  ['LKnee', firstOf('leftKnee')],
  ['LAnkle', firstOf('leftAnkle')],
  ['LBigToe', firstOf('leftToe', 'leftAnkle')],
  ['LSmallToe', firstOf('leftToe', 'leftAnkle')],
  ['LHeel', firstOf('leftHeel', 'leftAnkle')],
  ['Neck', middleOf('leftShoulder', 'rightShoulder')],
  ['Head', (points) => middleOf('leftEar', 'rightEar')(points) ?? firstOf('nose')(points)],
  ['Nose', firstOf('nose')],
  ['RShoulder', firstOf('rightShoulder')],
  ['RElbow', firstOf('rightElbow')],
  ['RWrist', firstOf('rightWrist')],
  ['LShoulder', firstOf('leftShoulder')],
  ['LElbow', firstOf('leftElbow')],
  ['LWrist', firstOf('leftWrist')],
];

const NOWHERE: Place = [0, 0];

/** Fills gaps on the straight line between their ends, and holds the first and the last place before and behind them. */
function fillGaps(places: readonly (Place | null)[]): readonly Place[] {
  const seen = places.flatMap((place, index) => (place === null ? [] : [{ place, index }]));
  let next = 0;
  return places.map((place, index) => {
    if (place !== null) {
      next += 1;
      return place;
    }
    const [before, after] = [seen[next - 1], seen[next]];
    if (before === undefined || after === undefined) return before?.place ?? after?.place ?? NOWHERE;
    const share = (index - before.index) / (after.index - before.index);
    const between = (one: number, other: number): number => one + share * (other - one);
    return [between(before.place[0], after.place[0]), between(before.place[1], after.place[1])];
  });
}

/** Takes the mirroring and the turn before measuring back, because a player shows the film without them. Pixels. */
function asStored([x, y]: Place, { widthPx, heightPx }: PictureSize, film: FilmReading | undefined): Place {
  const acrossPx = film?.mirrored === true ? widthPx - x : x;
  switch (film?.turnedDeg ?? 0) {
    case 0:
      return [acrossPx, y];
    case 90:
      return [y, widthPx - acrossPx];
    case 180:
      return [widthPx - acrossPx, heightPx - y];
    case 270:
      return [heightPx - y, acrossPx];
  }
}

const HEADER_NAMES =
  'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames';

/** Whether each row of the file would lie on its own frame of a film: Kinovea counts frames and reads no times. */
export function fitsKinovea({ origin, framesLeftOut }: SessionRecord): boolean {
  return origin.source.kind === 'file' && framesLeftOut === undefined;
}

/** One picture of the film; `keypoints` is `null` where nothing was measured. */
interface FilmPicture {
  readonly timestampMs: number;
  readonly keypoints: Keypoints | null;
}

/** All pictures of a film in order, those that were passed over too. */
function picturesOf({ frames, passedOverMs = [] }: SessionRecord): readonly FilmPicture[] {
  const seen = frames.map((frame): FilmPicture => {
    return { timestampMs: frame.timestampMs, keypoints: frame.kind === 'measured' ? frame.keypoints : null };
  });
  const passedOver = passedOverMs.map((timestampMs): FilmPicture => ({ timestampMs, keypoints: null }));
  return [...seen, ...passedOver].toSorted((one, other) => one.timestampMs - other.timestampMs);
}

/**
 * The points of a film as Kinovea's import of Sports2D's TRC reads them, to lie upright on the film's pictures. Coordinates
 * are pixels over 1000, y is negative, z is 0, and the first row follows the labels without a blank line, as Sports2D writes
 * it. There is a row for each frame and no NaN: what was not measured is filled in from its neighbours, for looking only.
 *
 * Source: Kinovea's MetadataImporterSports2D.cs and body_with_feet.xml; docs/file-formats.md names the versions.
 */
export function sessionToKinovea(record: SessionRecord): string {
  const { origin, picture } = record;
  const frames = picturesOf(record);
  const rate = frameRate(frames) ?? 0;
  const startMs = frames[0]?.timestampMs ?? 0;
  const columns = MARKERS.map(([, place]) => fillGaps(frames.map(({ keypoints }) => keypoints && place(keypoints))));
  const row = ({ timestampMs }: FilmPicture, index: number): string => {
    const cells = columns.flatMap((column) => {
      const [x, y] = asStored(column[index] ?? NOWHERE, picture, origin.film);
      return [x / 1000, 0 - y / 1000, 0];
    });
    return [index + 1, (timestampMs - startMs) / 1000, ...cells].join('\t');
  };
  const lines = [
    'PathFileType\t4\t(X/Y/Z)\tkneeline.trc',
    HEADER_NAMES,
    [rate, rate, frames.length, MARKERS.length, 'm', rate, 0, frames.length].join('\t'),
    `Frame#\tTime\t${MARKERS.map(([name]) => `${name}\t\t`).join('\t')}`,
    `\t\t${MARKERS.map((_, index) => `X${index + 1}\tY${index + 1}\tZ${index + 1}`).join('\t')}`,
    ...frames.map(row),
  ];
  return `${lines.join('\n')}\n`;
}
