import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../src/core/reading/reading.ts';
import { KEYPOINT_NAMES } from '../../../src/core/geometry/keypoints.ts';
import type { SessionRecord } from '../../../src/core/session/session-record.ts';
import { sessionToTrc } from '../../../src/core/session/session-trc.ts';
import { measureSession } from '../../fixtures/measured-session.ts';

type Position = readonly [number, number, number];

interface Trc {
  readonly about: string;
  readonly header: Readonly<Record<string, string>>;
  readonly markers: readonly string[];
  readonly frames: readonly {
    readonly number: number;
    readonly timeS: number;
    readonly at: ReadonlyMap<string, Position>;
  }[];
}

const HEADER_KEYS =
  'DataRate CameraRate NumFrames NumMarkers Units OrigDataRate OrigDataStartFrame OrigNumFrames'.split(' ');

/**
 * Reads TRC as OpenSim's documentation of the format has it, and is as strict as its reader: three lines of header,
 * marker names over their first column, coordinate labels counted from 1, a blank line, then rows of exactly
 * 2 + 3 × markers cells.
 */
function readTrc(text: string): Trc {
  const [first = '', keys = '', values = '', names = '', labels = '', blank, ...rows] = text.split('\n');
  const [type, version, axes, about = ''] = first.split('\t');
  expect([type, version, axes]).toEqual(['PathFileType', '4', '(X/Y/Z)']);
  expect(keys.split('\t')).toEqual(HEADER_KEYS);
  const header = Object.fromEntries(values.split('\t').map((value, index) => [HEADER_KEYS[index] ?? '', value]));
  const [frameLabel, timeLabel, ...columns] = names.split('\t');
  expect([frameLabel, timeLabel]).toEqual(['Frame#', 'Time']);
  const markers = columns.filter((name) => name !== '');
  expect(columns).toEqual(markers.flatMap((name) => [name, '', '']));
  expect(labels.split('\t').filter((label) => label !== '')).toEqual(
    markers.flatMap((_, index) => [`X${index + 1}`, `Y${index + 1}`, `Z${index + 1}`]),
  );
  expect(blank).toBe('');
  expect(rows.pop()).toBe('');
  return { about, header, markers, frames: rows.map((row) => readRow(row, markers)) };
}

function readRow(row: string, markers: readonly string[]): Trc['frames'][number] {
  const cells = row.split('\t');
  expect(cells).toHaveLength(2 + 3 * markers.length);
  const numberAt = (index: number): number => {
    const cell = cells[index] ?? '';
    expect(cell).toMatch(/^(?:NaN|-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$/u);
    return Number(cell);
  };
  const position = (index: number): Position => [numberAt(index), numberAt(index + 1), numberAt(index + 2)];
  return {
    number: numberAt(0),
    timeS: numberAt(1),
    at: new Map(markers.map((name, index) => [name, position(2 + 3 * index)])),
  };
}

/** The skeleton of Sports2D and Pose2Sim for BlazePose, in the order of our own names. */
const MARKERS = (
  'Nose LEye REye LEar REar LShoulder RShoulder LElbow RElbow LWrist RWrist LHip RHip ' +
  'LKnee RKnee LAnkle RAnkle LHeel RHeel LBigToe RBigToe'
).split(' ');

const NOWHERE: Position = [NaN, NaN, NaN];

const record = measureSession();
const trc = readTrc(sessionToTrc(record));

function positionsOf(frame: FrameReading, { picture }: SessionRecord): readonly Position[] {
  return KEYPOINT_NAMES.map((name) => {
    const point = frame.kind === 'measured' ? frame.keypoints[name] : null;
    return point === null ? NOWHERE : [point.x, picture.heightPx - point.y, 0];
  });
}

const at = (timestampMs: number): FrameReading => ({ ...(record.frames[50] as FrameReading), timestampMs });

describe('the TRC export', () => {
  it('EXP-8: has the header, all 21 markers under the names of Sports2D, and a row for every frame', () => {
    expect(trc.markers).toEqual(MARKERS);
    expect(trc.header).toMatchObject({ NumMarkers: '21', OrigDataStartFrame: '1' });
    for (const name of ['NumFrames', 'OrigNumFrames']) expect(trc.header[name]).toBe(String(record.frames.length));
    expect(trc.frames.map(({ number }) => number)).toEqual(record.frames.map((_, index) => index + 1));
  });

  it('EXP-8: the same on a session without a frame', () => {
    const empty = readTrc(sessionToTrc({ ...record, frames: [] }));
    expect(empty.header).toMatchObject({ DataRate: '0', NumFrames: '0' });
    expect(empty.markers).toEqual(MARKERS);
    expect(empty.frames).toEqual([]);
  });

  it('EXP-8: the header stays one line of plain characters, whatever the model is called', () => {
    const { origin } = record;
    const odd = readTrc(sessionToTrc({ ...record, origin: { ...origin, model: 'my\tmodel\r\nµ' } }));
    expect(odd.about).toContain('my model');
    expect(odd.about).toMatch(/^[ -~]+$/u);
    expect(odd.frames).toHaveLength(record.frames.length);
  });

  it('EXP-9: without a length of the leg in pixels, x to the right, y up, z 0, to the last bit', () => {
    expect(trc.header['Units']).toBe('px');
    expect(trc.about).toContain('pixels');
    for (const [index, frame] of record.frames.entries()) {
      expect([...(trc.frames[index]?.at.values() ?? [])]).toEqual(positionsOf(frame, record));
    }
  });

  it('EXP-9: up is up, and the left of a person who faces the camera is to the right', () => {
    const { at } = trc.frames[20] ?? { at: new Map<string, Position>() };
    const [, noseUp] = at.get('Nose') ?? NOWHERE;
    const [leftX, ankleUp] = at.get('LAnkle') ?? NOWHERE;
    const [rightX] = at.get('RAnkle') ?? NOWHERE;
    expect(noseUp).toBeGreaterThan(ankleUp);
    expect(ankleUp).toBeGreaterThan(0);
    expect(leftX).toBeGreaterThan(rightX);
  });

  it('EXP-9: with the length of the leg in metres, as long as that on the standing person', () => {
    const scaled = readTrc(sessionToTrc(record, 0.84));
    expect(scaled.header['Units']).toBe('m');
    expect(scaled.about).toContain('0.84 m');
    const { at } = scaled.frames[20] ?? { at: new Map<string, Position>() };
    const legs = ['L', 'R'].map((side) => {
      const [hip, knee, ankle] = ['Hip', 'Knee', 'Ankle'].map((joint) => at.get(`${side}${joint}`) ?? NOWHERE);
      if (!hip || !knee || !ankle) return NaN;
      return Math.hypot(hip[0] - knee[0], hip[1] - knee[1]) + Math.hypot(knee[0] - ankle[0], knee[1] - ankle[1]);
    });
    for (const lengthM of legs) expect(Math.abs(lengthM - 0.84)).toBeLessThan(0.03);
    const factor = 0.84 / (record.baseline?.legLengthPx ?? NaN);
    const knee = trc.frames[20]?.at.get('RKnee') ?? NOWHERE;
    expect(at.get('RKnee')).toEqual(knee.map((value) => value * factor));
  });

  it('EXP-9: without a standing axis nothing is scaled', () => {
    const unscaled = { ...record, baseline: null };
    expect(readTrc(sessionToTrc(unscaled, 0.84)).header['Units']).toBe('px');
  });

  it('EXP-10: a missing point and every point of a refused frame are NaN', () => {
    const refused = record.frames.flatMap(({ kind }, index) => (kind === 'refused' ? [index] : []));
    expect(refused.length).toBeGreaterThan(1);
    for (const index of refused) {
      expect([...(trc.frames[index]?.at.values() ?? [])]).toEqual(MARKERS.map(() => NOWHERE));
    }
    expect(trc.frames[20]?.at.get('LHeel')).toEqual(NOWHERE);
    expect(trc.frames[20]?.at.get('LKnee')).not.toContain(NaN);
  });

  it('EXP-10: a refused frame has no points even where the model saw some', () => {
    const { keypoints, view } = record.frames.find(({ kind }) => kind === 'measured') ?? {
      keypoints: null,
      view: null,
    };
    const off: FrameReading = {
      kind: 'refused',
      timestampMs: 0,
      reason: 'off-centre',
      keypoints,
      view,
      phase: 'standing',
      baselineShare: 1,
      events: [],
    };
    expect(keypoints?.leftKnee).not.toBe(null);
    const [row] = readTrc(sessionToTrc({ ...record, frames: [off] })).frames;
    expect([...(row?.at.values() ?? [])]).toEqual(MARKERS.map(() => NOWHERE));
  });

  it('EXP-10: each frame stands at its own time from the first one, in seconds', () => {
    const startMs = record.frames[0]?.timestampMs ?? NaN;
    expect(trc.frames.map(({ timeS }) => timeS)).toEqual(
      record.frames.map(({ timestampMs }) => (timestampMs - startMs) / 1000),
    );
    expect(trc.frames[0]?.timeS).toBe(0);
  });

  it('EXP-10: the rate is that of the middle interval, whatever gaps there are', () => {
    const uneven = { ...record, frames: [1000, 1040, 1080, 5000, 5040].map(at) };
    expect(readTrc(sessionToTrc(uneven)).header).toMatchObject({
      DataRate: '25',
      CameraRate: '25',
      OrigDataRate: '25',
    });
    expect(readTrc(sessionToTrc({ ...record, frames: [at(7)] })).header['DataRate']).toBe('0');
  });

  it('EXP-10: a frame that is not later than those before is left out', () => {
    const backwards = { ...record, frames: [1000, 1040, 1040, 900, 1030, 1080].map(at) };
    const read = readTrc(sessionToTrc(backwards));
    expect(read.frames.map(({ timeS }) => timeS)).toEqual([0, 0.04, 0.08]);
    expect(read.header['NumFrames']).toBe('3');
  });
});
