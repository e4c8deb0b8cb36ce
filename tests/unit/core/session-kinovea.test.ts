import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../src/core/reading/reading.ts';
import { fitsKinovea, sessionToKinovea } from '../../../src/core/session/session-kinovea.ts';
import type { SessionRecord } from '../../../src/core/session/session-record.ts';
import { measureSession } from '../../fixtures/measured-session.ts';

const session = measureSession();
const record: SessionRecord = { ...session, origin: { ...session.origin, source: { kind: 'file', label: 'a.mp4' } } };

/** The points of Kinovea's tool, by number: body_with_feet.xml. */
const POINTS = (
  'Hip RHip RKnee RAnkle RBigToe RSmallToe RHeel LHip LKnee LAnkle LBigToe LSmallToe LHeel Neck Head Nose ' +
  'RShoulder RElbow RWrist LShoulder LElbow LWrist'
).split(' ');

interface Imported {
  readonly markers: readonly string[];
  readonly rows: readonly (readonly (readonly [x: number, y: number])[])[];
}

/**
 * Reads as Kinovea's import does: names from the fourth line, data from the sixth, x times 1000, y times −1000. Kinovea stops
 * five frames before the end; here all are read.
 */
function importLikeKinovea(text: string): Imported {
  const lines = text.split('\n');
  const [frames = 0, count = 0] = (lines[2] ?? '').split('\t').slice(2, 4).map(Number);
  const names = (lines[3] ?? '').split('\t').filter((name) => name !== '');
  expect(names).toHaveLength(count + 2);
  const rows = lines.slice(5, 5 + frames).map((line) => {
    const cells = line.split('\t').slice(2);
    expect(cells).toHaveLength(3 * count);
    for (const cell of cells) expect(cell).toMatch(/^-?\d+(?:\.\d+)?(?:e-\d+)?$/u);
    return Array.from(
      { length: count },
      (_, at) => [Number(cells[3 * at]) * 1000, Number(cells[3 * at + 1]) * -1000] as const,
    );
  });
  return { markers: names.slice(2), rows };
}

describe('the points for Kinovea', () => {
  const { markers, rows } = importLikeKinovea(sessionToKinovea(record));

  it('EXP-14: has the points of Kinovea’s tool in their order, and a row for each frame', () => {
    expect(markers).toEqual(POINTS);
    expect(rows).toHaveLength(record.frames.length);
  });

  it('EXP-14: has a row for a picture that was passed over, half-way between its neighbours', () => {
    const frames = record.frames.filter((_, index) => index % 2 === 0);
    const passedOverMs = record.frames.filter((_, index) => index % 2 === 1).map(({ timestampMs }) => timestampMs);
    const { rows: sparse } = importLikeKinovea(sessionToKinovea({ ...record, frames, passedOverMs }));
    expect(sparse).toHaveLength(rows.length);
    const measured = record.frames.findIndex(
      ({ kind }, index) => index % 2 === 0 && kind === 'measured' && record.frames[index + 2]?.kind === 'measured',
    );
    expect(sparse[measured]).toEqual(rows[measured]);
    for (const [point, place] of (sparse[measured + 1] ?? []).entries()) {
      const [before, after] = [sparse[measured]?.[point], sparse[measured + 2]?.[point]];
      expect(place[0]).toBeCloseTo(((before?.[0] ?? NaN) + (after?.[0] ?? NaN)) / 2, 6);
      expect(place[1]).toBeCloseTo(((before?.[1] ?? NaN) + (after?.[1] ?? NaN)) / 2, 6);
    }
  });

  it('EXP-14: lies upright on the picture, to the fraction of a pixel', () => {
    const [knee, hip, neck] = ['LKnee', 'Hip', 'Neck'].map((name) => POINTS.indexOf(name));
    for (const [index, frame] of record.frames.entries()) {
      if (frame.kind !== 'measured') continue;
      const { leftKnee, leftHip, rightHip } = frame.keypoints;
      if (leftKnee === null || leftHip === null || rightHip === null) continue;
      const row = rows[index] ?? [];
      expect(row[knee ?? 0]?.[0]).toBeCloseTo(leftKnee.x, 6);
      expect(row[knee ?? 0]?.[1]).toBeCloseTo(leftKnee.y, 6);
      expect(row[hip ?? 0]?.[1]).toBeCloseTo((leftHip.y + rightHip.y) / 2, 6);
      expect(row[neck ?? 0]?.[1]).toBeLessThan(row[hip ?? 0]?.[1] ?? 0);
    }
  });

  it('EXP-14: fills what was not measured from its neighbours, so that no cell is NaN', () => {
    const [first, , third] = record.frames.filter((frame) => frame.kind === 'measured');
    if (first === undefined || third === undefined) throw new Error('The session has measured frames');
    const refused: FrameReading = {
      kind: 'refused',
      timestampMs: 0,
      reason: 'no-person',
      keypoints: null,
      view: null,
      phase: 'looking',
      baselineShare: 0,
      events: [],
    };
    const noToes: FrameReading = { ...first, keypoints: { ...first.keypoints, leftToe: null } };
    const frames = [refused, noToes, refused, third, refused].map((frame, index) => ({
      ...frame,
      timestampMs: index * 33,
    }));
    const filled = importLikeKinovea(sessionToKinovea({ ...record, frames })).rows;
    const knee = POINTS.indexOf('LKnee');
    const [a, b] = [first.keypoints.leftKnee, third.keypoints.leftKnee];
    if (a === null || b === null) throw new Error('The knees were seen');
    expect(filled.map((row) => row[knee]?.[0])).toEqual(
      [a.x, a.x, (a.x + b.x) / 2, b.x, b.x].map((x) => expect.closeTo(x, 6) as unknown),
    );
    const noBody = importLikeKinovea(sessionToKinovea({ ...record, frames: [refused] })).rows;
    expect(noBody[0]?.every(([x, y]) => x === 0 && Math.abs(y) === 0)).toBe(true);
  });

  it('EXP-14: turns the points of a mirrored film to the film as it is stored', () => {
    const film = { slowedTimes: 1, slowedSaidBy: null, mirrored: true };
    const mirrored = importLikeKinovea(sessionToKinovea({ ...record, origin: { ...record.origin, film } })).rows;
    const knee = POINTS.indexOf('LKnee');
    for (const [index, row] of mirrored.entries()) {
      expect(row[knee]?.[0]).toBeCloseTo(record.picture.widthPx - (rows[index]?.[knee]?.[0] ?? 0), 6);
    }
  });

  it.each([90, 180, 270] as const)(
    'EXP-14, BATCH-18: turns the points back to a film that was turned by %d°',
    (turnedDeg) => {
      const film = { slowedTimes: 1, slowedSaidBy: null, mirrored: false, turnedDeg };
      const stored = importLikeKinovea(sessionToKinovea({ ...record, origin: { ...record.origin, film } })).rows;
      const { widthPx, heightPx } = record.picture;
      const storedWidthPx = turnedDeg === 180 ? widthPx : heightPx;
      const storedHeightPx = turnedDeg === 180 ? heightPx : widthPx;
      const turn = (turnedDeg * Math.PI) / 180;
      for (const [index, row] of stored.entries()) {
        for (const [point, [x, y]] of row.entries()) {
          // The stored picture, turned clockwise about its middle, is the picture that was measured.
          const [acrossPx, downPx] = [x - storedWidthPx / 2, y - storedHeightPx / 2];
          const upright = rows[index]?.[point] ?? [];
          expect(Math.cos(turn) * acrossPx - Math.sin(turn) * downPx + widthPx / 2).toBeCloseTo(upright[0] ?? 0, 6);
          expect(Math.sin(turn) * acrossPx + Math.cos(turn) * downPx + heightPx / 2).toBeCloseTo(upright[1] ?? 0, 6);
        }
      }
    },
  );

  it('EXP-14: is offered only where each row lies on its own frame of a film', () => {
    expect(fitsKinovea(record)).toBe(true);
    expect(fitsKinovea({ ...record, framesLeftOut: 3 })).toBe(false);
    expect(fitsKinovea(session)).toBe(false);
  });
});
