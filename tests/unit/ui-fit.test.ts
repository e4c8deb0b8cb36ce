import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPicture, fromStage, toStage } from '../../src/ui/painter/fit.ts';
import { pointingOf, screenSideOf } from '../../src/ui/painter/knee-marker.ts';

const length = integer({ min: 120, max: 4000 });
const size = record({ widthPx: length, heightPx: length });

describe('the picture on the stage', () => {
  test('always keeps head and feet: nothing is cut off at the top or bottom', () => {
    assert(
      property(size, size, (picture, stage) => {
        const fit = fitPicture(picture, stage);
        expect(fit.top).toBeGreaterThanOrEqual(-1e-6);
        expect(fit.top + fit.height).toBeLessThanOrEqual(stage.heightPx + 1e-6);
        expect(fit.left).toBeGreaterThanOrEqual(-0.16 * fit.width);
        expect(fit.width / fit.height).toBeCloseTo(picture.widthPx / picture.heightPx, 6);
      }),
    );
  });

  test('fills the stage where only a little of the sides is lost', () => {
    expect(fitPicture({ widthPx: 1280, heightPx: 720 }, { widthPx: 1440, heightPx: 900 })).toMatchObject({
      left: -80,
      top: 0,
      height: 900,
    });
  });

  test('has no size before it is known', () => {
    expect(fitPicture({ widthPx: 0, heightPx: 0 }, { widthPx: 1440, heightPx: 900 }).scale).toBe(0);
  });

  test('UI-1: mirrored, a point lies as far from the other edge', () => {
    assert(
      property(size, size, length, length, (picture, stage, x, y) => {
        const fit = fitPicture(picture, stage);
        const plain = toStage({ x, y }, fit, false);
        const mirrored = toStage({ x, y }, fit, true);
        expect(mirrored.y).toBe(plain.y);
        for (const over of [true, false]) {
          const back = fromStage(toStage({ x: 60, y: 60 }, fit, over), fit, over);
          expect(back?.x).toBeCloseTo(60, 4);
          expect(back?.y).toBeCloseTo(60, 4);
        }
        expect(plain.x + mirrored.x).toBeCloseTo(2 * fit.left + fit.width, 4);
      }),
    );
  });
});

describe('the knee marker', () => {
  test('of the left leg is on the left in the mirror and on the right without', () => {
    expect(screenSideOf('left', true)).toBe('screen-left');
    expect(screenSideOf('left', false)).toBe('screen-right');
    expect(screenSideOf('right', true)).toBe('screen-right');
  });

  test.each([
    ['left', 'inward', true, 'screen-right'],
    ['left', 'outward', true, 'screen-left'],
    ['right', 'watch-inward', true, 'screen-left'],
    ['left', 'inward', false, 'screen-left'],
    ['right', 'watch-outward', false, 'screen-left'],
    ['right', 'in-line', true, 'none'],
  ] as const)('%s leg, %s, mirrored %s: points %s', (side, alignment, mirrored, pointing) => {
    expect(pointingOf(side, alignment, mirrored)).toBe(pointing);
  });
});
