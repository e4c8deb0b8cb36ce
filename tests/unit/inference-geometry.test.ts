import { describe, expect, it } from 'vitest';
import { letterboxRegion, projectToPicture, regionAroundBody } from '../../src/inference/crop-region.ts';
import { refineByHeatmap } from '../../src/inference/heatmap-refinement.ts';
import { middleRegion, nextRegion } from '../../src/inference/movenet-crop.ts';
import { mapSkeleton, MOVENET_SKELETON } from '../../src/inference/skeleton-maps.ts';

const PICTURE = { widthPx: 640, heightPx: 480 };

describe('a crop region', () => {
  it('around a whole picture is the smallest square that holds it', () => {
    expect(letterboxRegion(PICTURE)).toEqual({ centreX: 320, centreY: 240, sidePx: 640, rotationRad: 0 });
  });

  it('around somebody upright stands upright, 1.25 times the circle around the body', () => {
    expect(regionAroundBody({ x: 300, y: 250 }, { x: 300, y: 50 })).toEqual({
      centreX: 300,
      centreY: 250,
      sidePx: 500,
      rotationRad: 0,
    });
  });

  it('turns with the body, so that its top edge is where the head is', () => {
    const headRight = regionAroundBody({ x: 300, y: 250 }, { x: 400, y: 250 });

    const top = projectToPicture(headRight, 0.5, 0);

    expect(headRight.rotationRad).toBeCloseTo(Math.PI / 2);
    expect(top.x).toBeCloseTo(425);
    expect(top.y).toBeCloseTo(250);
  });
});

const cells = 8;

/** A heatmap of two landmarks, the second with these peaks. */
function heatmapWith(...peaks: { row: number; column: number; value: number }[]) {
  const values = new Float32Array(cells * cells * 2);
  for (const { row, column, value } of peaks) {
    values[(row * cells + column) * 2 + 1] = value;
  }
  return { values, cells, landmarks: 2 };
}

describe('heatmap refinement', () => {
  it('moves a landmark to the centre of mass around it', () => {
    const heatmap = heatmapWith({ row: 4, column: 3, value: 0.6 }, { row: 4, column: 4, value: 0.6 });

    const { u, v } = refineByHeatmap(heatmap, 1, 0.5, 0.5);

    expect(u).toBeCloseTo(3.5 / cells);
    expect(v).toBeCloseTo(4 / cells);
  });

  it('leaves it where it is when the heatmap is not sure', () => {
    expect(refineByHeatmap(heatmapWith({ row: 4, column: 3, value: 0.4 }), 1, 0.5, 0.5)).toEqual({ u: 0.5, v: 0.5 });
  });

  it('does not look at other landmarks, nor beyond its window', () => {
    const heatmap = heatmapWith({ row: 0, column: 0, value: 0.9 });

    expect(refineByHeatmap(heatmap, 0, 0.1, 0.1)).toEqual({ u: 0.1, v: 0.1 });
    expect(refineByHeatmap(heatmap, 1, 0.9, 0.9)).toEqual({ u: 0.9, v: 0.9 });
  });

  it.each([
    [-0.1, 0.5],
    [0.5, 1.2],
    [Number.NaN, 0.5],
  ])('leaves a landmark outside the crop alone (%s, %s)', (u, v) => {
    expect(refineByHeatmap(heatmapWith({ row: 4, column: 4, value: 0.9 }), 1, u, v)).toEqual({ u, v });
  });
});

/** Somebody upright in the middle of the picture. */
function standing(confidence: number) {
  return mapSkeleton(MOVENET_SKELETON, (index) => ({
    x: 320 + (index % 2 === 0 ? -20 : 20),
    y: 100 + 16 * index,
    confidence,
  }));
}

describe("MoveNet's crop", () => {
  it('begins with the middle of the picture', () => {
    expect(middleRegion(PICTURE)).toMatchObject({ centreX: 320, centreY: 240, sidePx: 480 });
  });

  it('surrounds the hips and reaches beyond the farthest point', () => {
    const region = nextRegion(standing(0.9), PICTURE);

    expect(region.centreX).toBe(320);
    expect(region.sidePx / 2).toBeGreaterThanOrEqual(1.2 * 168);
    expect(region.sidePx).toBeLessThan(640);
  });

  it('goes back to the whole picture when the torso is not seen', () => {
    expect(nextRegion(standing(0.1), PICTURE)).toEqual(letterboxRegion(PICTURE));
  });
});
