import { describe, expect, it } from 'vitest';
import type { MeasuredFrame } from '../../src/core/reading/reading.ts';
import { DEMONSTRATION_KINDS, type DemonstrationKind, type Ghost } from '../../src/core/demonstration/demonstration.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import { createLivePainter } from '../../src/ui/painter/live-painter.ts';
import { ON_LIGHT, OVER_PICTURE } from '../../src/ui/painter/palette.ts';
import { FACING } from '../fixtures/pinhole-squat.ts';
import { demonstrationOf, ghostsOf } from '../fixtures/shown-rep.ts';
import { film, squat, track } from '../fixtures/squat-clip.ts';
import { tellFrame } from '../../src/core/drift/told-leg.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';

const CLIENT = track(film(squat()));
const GHOSTS = ghostsOf(demonstrationOf(track(film(squat({ leftKneeInM: 0.06 })))), CLIENT);
const AT = CLIENT.findIndex(({ timestampMs }) => timestampMs > 3800);

function atBottom(): MeasuredFrame {
  const reading = CLIENT[AT];
  if (reading?.kind !== 'measured') throw new Error('somebody squats there');
  return reading;
}

function ghostOf(kind: DemonstrationKind): Ghost {
  const points = GHOSTS[AT];
  if (!points) throw new Error('a ghost was expected at the bottom');
  return { kind, points };
}

function paint(ghost: Ghost | null, { mirrored = false, change = {} }: { mirrored?: boolean; change?: object } = {}) {
  const canvas = document.createElement('canvas');
  const painter = createLivePainter(canvas, 'nothing', OVER_PICTURE);
  painter.layOut({ ...FACING.picture }, 1, mirrored);
  const frame: PaintFrame = { reading: atBottom(), coach: null, picture: null, size: FACING.picture };
  painter.paint({ ...frame, ...change }, tellFrame(frame.reading, [], DEFAULT_THRESHOLDS), null, ghost);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('a canvas has a context');
  const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
  const at = (x: number, y: number) => [...data.subarray(4 * (Math.round(y) * width + Math.round(x))).subarray(0, 4)];
  return { canvas, painter, data, at };
}

/** Pixels of the ghost's own hue: much more green than red. */
function greenish(data: Uint8ClampedArray): number {
  let count = 0;
  for (let index = 0; index < data.length; index += 4) {
    const [red = 0, green = 0, , alpha = 0] = data.subarray(index, index + 4);
    if (alpha > 20 && green > red + 60) count += 1;
  }
  return count;
}

/** Relative, as WCAG has it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the ghost of a demonstration', () => {
  it('is drawn in a hue of its own, beneath the legs', () => {
    const { at, data } = paint(ghostOf('knee-in'));
    expect(greenish(data)).toBeGreaterThan(300);
    expect(greenish(paint(null).data)).toBe(0);
    const { leftHip, leftKnee } = atBottom().keypoints;
    if (leftHip === null || leftKnee === null) throw new Error('a client has legs');
    expect(at(leftHip.x, leftHip.y)).toEqual([255, 255, 255, 255]);
  });

  it('tells its kind by shape', () => {
    const pictures = DEMONSTRATION_KINDS.map((kind) => paint(ghostOf(kind)).canvas.toDataURL());
    expect(new Set(pictures).size).toBe(3);
  });

  it('is mirrored with the picture', () => {
    const { widthPx } = FACING.picture;
    const { leftKnee } = ghostOf('knee-in').points;
    if (leftKnee === null) throw new Error('a ghost has knees');
    const there = paint(ghostOf('knee-in')).at(leftKnee.x, leftKnee.y + 12);
    const across = paint(ghostOf('knee-in'), { mirrored: true }).at(widthPx - 1 - leftKnee.x, leftKnee.y + 12);
    expect(there[3]).toBeGreaterThan(0);
    across.forEach((value, index) => expect(Math.abs(value - (there[index] ?? 0))).toBeLessThan(12));
  });

  it('is gone while the client is not measured', () => {
    const refused = { reading: { ...atBottom(), kind: 'refused', reason: 'legs-hidden' } };
    expect(greenish(paint(ghostOf('knee-in'), { change: refused }).data)).toBe(0);
  });

  it('stays when the stage is laid out anew, and goes when it is wiped', () => {
    const { canvas, painter } = paint(ghostOf('in-line'));
    const seen = () =>
      greenish(
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray(),
      );
    painter.layOut({ widthPx: 320, heightPx: 240 }, 1, true);
    expect(seen()).toBeGreaterThan(50);
    painter.clear();
    expect(seen()).toBe(0);
  });

  it('is as dark on light ground as a line must be', () => {
    const contrast = (luminance('#eff2f2') + 0.05) / (luminance(ON_LIGHT.ghost) + 0.05);
    expect(contrast).toBeGreaterThan(4.5);
  });
});
