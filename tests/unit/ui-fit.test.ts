import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitFigure, fitPicture, fromStage, toStage } from '../../src/ui/painter/fit.ts';
import { idealPlace, placeIn } from '../../src/ui/painter/paint-outline.ts';
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

test('a figure without a picture is as tall as the stage and stays in its middle', () => {
  expect(fitFigure({ widthPx: 1280, heightPx: 720 }, { widthPx: 360, heightPx: 540 })).toMatchObject({
    left: -300,
    top: 0,
    height: 540,
  });
});

describe('the place to stand', () => {
  const large = { widthPx: 1280, heightPx: 720 };

  test('is in the middle, with all of the body in the picture, until one is learnt', () => {
    const place = idealPlace(large);
    expect(place.hipsX).toBe(640);
    expect(place.feetY).toBeLessThan(720);
    expect(place.feetY - 1.95 * place.legLengthPx).toBeGreaterThan(0);
  });

  test('is the same in a picture of another size, also of another shape', () => {
    const learnt = { legLengthPx: 300, hipsX: 700, feetY: 660, picture: large };
    expect(placeIn(learnt, { widthPx: 640, heightPx: 360 })).toMatchObject({
      legLengthPx: 150,
      hipsX: 350,
      feetY: 330,
    });
    expect(placeIn(learnt, { widthPx: 640, heightPx: 480 })).toMatchObject({
      legLengthPx: 200,
      hipsX: 360,
      feetY: 440,
    });
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
    ['right', 'inward', true, 'screen-left'],
    ['left', 'inward', false, 'screen-left'],
    ['right', 'outward', false, 'screen-left'],
    ['left', 'unclear', true, 'none'],
    ['right', 'in-line', true, 'none'],
  ] as const)('%s leg, %s, mirrored %s: points %s', (side, alignment, mirrored, pointing) => {
    expect(pointingOf(side, alignment, mirrored)).toBe(pointing);
  });
});
