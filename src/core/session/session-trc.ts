import type { FrameReading } from '../reading/reading.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Keypoints } from '../geometry/keypoints.ts';
import { frameRate } from './frame-rate.ts';
import type { SessionRecord } from './session-record.ts';

/**
 * The factor of each coordinate and the unit that results. Nobody knows how long the leg in the picture is in metres,
 * so only a leg length that somebody measured gives the plane of the standing legs a scale.
 */
interface Scale {
  readonly unit: 'px' | 'm';
  readonly factor: number;
  readonly note: string;
}

function scaleOf({ baseline }: Pick<SessionRecord, 'baseline'>, legLengthM: number | null): Scale {
  if (legLengthM === null || baseline === null)
    return { unit: 'px', factor: 1, note: 'pixels of the picture, no scale' };
  const { legLengthPx } = baseline;
  const note = `metres, as ${legLengthPx} px of the standing leg are taken for ${legLengthM} m`;
  return { unit: 'm', factor: legLengthM / legLengthPx, note };
}

/** Legs of people are as long as this, metres: from a child's to a giant's. [E] */
export const LEAST_LEG_M = 0.3;
export const MOST_LEG_M = 1.5;

/** The marker's name in Sports2D and Pose2Sim, by which their OpenSim models find it. */
function markerName(name: KeypointName): string {
  return name
    .replace(/^nose$/u, 'Nose')
    .replace(/^left/u, 'L')
    .replace(/^right/u, 'R')
    .replace(/Toe$/u, 'BigToe');
}

/**
 * Keeps the frames that are later than all before them, because a TRC's time only grows and a camera's clock may be set
 * back.
 */
function growingInTime<Row extends { readonly timestampMs: number }>(frames: readonly Row[]): readonly Row[] {
  let latestMs = Number.NEGATIVE_INFINITY;
  return frames.filter(({ timestampMs }) => {
    if (timestampMs <= latestMs) return false;
    latestMs = timestampMs;
    return true;
  });
}

/** OpenSim asks for exactly these names, in this order. */
const HEADER_NAMES = [
  'DataRate',
  'CameraRate',
  'NumFrames',
  'NumMarkers',
  'Units',
  'OrigDataRate',
  'OrigDataStartFrame',
  'OrigNumFrames',
] as const;

/** Says how a film was read where it was not read as its file stands. */
function filmNote({ origin: { film } }: SessionRecord): string {
  if (film === undefined) return '';
  const slow = film.slowedTimes === 1 ? '' : `; slow motion of ${film.slowedTimes} times taken back`;
  const mirrored = film.mirrored ? '; mirrored film turned back' : '';
  const turned = film.turnedDeg === undefined ? '' : `; film turned by ${film.turnedDeg} degrees clockwise`;
  return `${slow}${mirrored}${turned}`;
}

/** Keeps the header to one line of plain characters, whatever the model is called. */
function plain(text: string): string {
  return text.replaceAll(/[^\x20-\x7E]+/gu, ' ');
}

/** A row of the table; `null`: the frame was refused. */
interface PointRow {
  readonly timestampMs: number;
  readonly keypoints: Keypoints | null;
}

function pointsOf(frame: FrameReading): Keypoints | null {
  return frame.kind === 'measured' ? frame.keypoints : null;
}

function rowsOf({ frames, run }: SessionRecord): readonly PointRow[] {
  if (run !== undefined) return run.frames;
  return frames.map((frame) => ({ timestampMs: frame.timestampMs, keypoints: pointsOf(frame) }));
}

/**
 * The keypoints as TRC (track row column), the text format of Motion Analysis that OpenSim, Pose2Sim, Sports2D and
 * Mokka read; documented in SPEC.md (EXP-8 to EXP-10).
 *
 * Units: the camera sees no metres, so by default the coordinates are pixels and the header says `px`. OpenSim knows no
 * such unit and refuses to track them, while it would believe pixels that are called metres, as Sports2D calls its own.
 * Scaled by `legLengthM`, the coordinates are metres in the plane of the standing legs, and a part of the body nearer
 * to the camera comes out too long.
 *
 * Axes: x goes to the right of the un-mirrored picture, y up, the origin is its bottom left corner, and z is 0. A
 * person who faces the camera looks along +z; OpenSim's models look along +x.
 *
 * Missing points are `NaN`: OpenSim and Pose2Sim read `NaN`, while an empty cell stops older readers. A refused frame
 * keeps its row and has no points, because no column could say that they are not to be trusted. Confidence has no
 * column either.
 *
 * @param legLengthM hip–knee plus knee–ankle of this person in metres, above 0; without a standing axis it has no effect.
 */
export function sessionToTrc(record: SessionRecord, legLengthM: number | null = null): string {
  const { origin, picture } = record;
  const { unit, factor, note } = scaleOf(record, legLengthM);
  const frames = growingInTime(rowsOf(record));
  const rate = frameRate(frames) ?? 0;
  const startMs = frames[0]?.timestampMs ?? 0;

  const coordinates = (point: Keypoint | null): readonly number[] =>
    point === null ? [NaN, NaN, NaN] : [point.x * factor, (picture.heightPx - point.y) * factor, 0];

  const row = (frame: PointRow, index: number): readonly number[] => [
    index + 1,
    (frame.timestampMs - startMs) / 1000,
    ...KEYPOINT_NAMES.flatMap((name) => coordinates(frame.keypoints && frame.keypoints[name])),
  ];

  const about = `Kneeline ${origin.startedAt} ${origin.model}: ${note}; x right in the picture, y up, z 0; NaN not measured${filmNote(record)}`;
  const lines: readonly (readonly (string | number)[])[] = [
    ['PathFileType', 4, '(X/Y/Z)', plain(about)],
    HEADER_NAMES,
    [rate, rate, frames.length, KEYPOINT_NAMES.length, unit, rate, 1, frames.length],
    ['Frame#', 'Time', ...KEYPOINT_NAMES.flatMap((name) => [markerName(name), '', ''])],
    ['', '', ...KEYPOINT_NAMES.flatMap((_, index) => [`X${index + 1}`, `Y${index + 1}`, `Z${index + 1}`])],
    [],
    ...frames.map(row),
  ];
  return `${lines.map((cells) => cells.join('\t')).join('\n')}\n`;
}
