import { describe, expect, it } from 'vitest';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import type { Detection } from '../../src/inference/blazepose-detector.ts';
import type { Sighting } from '../../src/inference/person-lock.ts';
import { StillFigures } from '../../src/inference/still-figures.ts';

const RADIUS_PX = 200;
const LOOK_MS = 2000;
const FRAME_MS = 100;

/** Somebody upright whose hips are at (x, 250). */
function somebody(x: number, radiusPx = RADIUS_PX): Detection {
  const hips = { x, y: 250 };
  return { score: 0.9, head: { x, y: 250 - 0.7 * radiusPx }, hips, bodyCirclePoint: { x, y: 250 - radiusPx } };
}

/** The points of a followed body whose middle is at (x, y). */
function body(x: number, y = 250): readonly ImagePoint[] {
  return [
    { x, y: y - 140 },
    { x, y },
    { x, y: y + 90 },
  ];
}

/** Follows a body from one time to another, which is where `placeAt` says. */
function follow(figures: StillFigures, fromMs: number, toMs: number, placeAt: (ms: number) => readonly ImagePoint[]) {
  for (let ms = fromMs; ms <= toMs; ms += FRAME_MS) figures.follow(placeAt(ms), RADIUS_PX, ms);
}

describe('a picture of a person', () => {
  const poster = somebody(510);

  function withPosterBeside(): StillFigures {
    const figures = new StillFigures();
    follow(figures, 0, 2 * LOOK_MS, (ms) => body(300, 250 + (ms > 1000 ? 40 : 0)));
    for (let look = 0; look <= 2; look += 1) expect(figures.lookAround([poster], look * LOOK_MS)).toBeNull();
    return figures;
  }

  it('ENG-9: is nobody after it has stood beside the followed person without moving', () => {
    expect(withPosterBeside().isStill(poster)).toBe(true);
  });

  it('ENG-9: is told from somebody who comes to the same place from elsewhere', () => {
    const figures = withPosterBeside();
    figures.follow(null, 0, 5000);
    figures.lookAround([somebody(560), poster], 5000);

    expect(figures.isStill(somebody(560))).toBe(false);
    expect(figures.isStill(poster)).toBe(true);
  });

  it('ENG-9: is somebody as long as it was looked at only once', () => {
    const figures = new StillFigures();
    figures.follow(body(300), RADIUS_PX, 0);
    figures.lookAround([poster], 0);

    expect(figures.isStill(poster)).toBe(false);
  });

  it('ENG-9: is remembered while somebody stands before it', () => {
    const figures = withPosterBeside();
    figures.lookAround([], 3 * LOOK_MS);

    expect(figures.isStill(poster)).toBe(true);
  });

  it('ENG-9: gets nobody who is not followed for a while because their joints are not seen', () => {
    const figures = new StillFigures();
    for (let ms = 0; ms <= 4 * LOOK_MS; ms += FRAME_MS) {
      figures.follow(null, 0, ms);
      figures.lookAround([poster], ms);
    }

    expect(figures.isStill(poster)).toBe(false);
  });

  it('ENG-9: does not take the landmarks over from the person who left', () => {
    const figures = withPosterBeside();
    const before: Sighting = { hips: { x: 400, y: 250 }, bodyRadiusPx: RADIUS_PX, timestampMs: 4000 };
    const onPoster = { nose: { x: 512, y: 112 }, hips: { x: 511, y: 250 } };

    expect(figures.hasHopped(onPoster, before)).toBe(true);
    // A person who steps before the poster moves there bit by bit.
    expect(figures.hasHopped(onPoster, { ...before, hips: { x: 490, y: 250 } })).toBe(false);
    expect(figures.hasHopped({ nose: { x: 300, y: 112 }, hips: { x: 300, y: 250 } }, before)).toBe(false);
  });
});

describe('a followed picture of a person', () => {
  const newcomer = somebody(560);

  it('ENG-9: gives its place to the first one who comes', () => {
    const figures = new StillFigures();
    follow(figures, 0, 3 * LOOK_MS, (ms) => body(300 + ((ms / FRAME_MS) % 3)));
    expect(figures.lookAround([], 2 * LOOK_MS)).toBeNull();

    expect(figures.lookAround([newcomer], 3 * LOOK_MS)).toBe(newcomer);
  });

  it('ENG-9: gives it also to one who covered it on the way', () => {
    const figures = new StillFigures();
    follow(figures, 0, 2 * LOOK_MS + 1000, () => body(300));
    figures.lookAround([], 2 * LOOK_MS);
    follow(figures, 2 * LOOK_MS + 1000, 3 * LOOK_MS, () => body(330));

    expect(figures.lookAround([newcomer], 3 * LOOK_MS)).toBe(newcomer);
  });

  it('ENG-9: is none when it has moved before', () => {
    const figures = new StillFigures();
    follow(figures, 0, 1000, () => body(300));
    follow(figures, 1000, 2 * LOOK_MS, () => body(300, 280));
    figures.lookAround([], 2 * LOOK_MS);
    follow(figures, 2 * LOOK_MS, 4 * LOOK_MS, () => body(300));

    expect(figures.lookAround([newcomer], 4 * LOOK_MS)).toBeNull();
  });

  it('ENG-9: keeps its place in the first seconds, before a small passer-by, and beside another picture', () => {
    const figures = new StillFigures();
    follow(figures, 0, LOOK_MS, () => body(300));
    expect(figures.lookAround([newcomer], LOOK_MS)).toBeNull();
    follow(figures, LOOK_MS, 3 * LOOK_MS, () => body(300));

    expect(figures.lookAround([newcomer], 2 * LOOK_MS)).toBeNull();
    expect(figures.lookAround([newcomer, somebody(100, 80)], 3 * LOOK_MS)).toBeNull();
  });
});
