import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { chooseStills } from '../../src/core/agreement/choose-stills.ts';
import { withoutFilmName } from '../../src/core/session/without-film-name.ts';
import { ratedSession } from '../../src/core/agreement/hand-rating.ts';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import { openFilmPictures } from '../../src/runtime/hand-check/film-pictures.ts';
import { createSeenFilms } from '../../src/runtime/hand-check/seen-films.ts';
import { SourceError } from '../../src/runtime/source/source-error.ts';
import type { OpenVideoFileFrom } from '../../src/runtime/source/video-file.ts';
import { fitView, follow, panBy, within, zoomAt, type View } from '../../src/ui/hand-check/stage-view.ts';
import { axisOver } from '../../src/ui/hand-check/plot-axis.ts';
import { checkedSession, CHECKED_FILM } from '../fixtures/checked-film.ts';

const RECORD = checkedSession();
const NAMELESS = withoutFilmName(RECORD);
const RECORD_STILL_MS = chooseStills(NAMELESS)[0]?.timestampMs ?? Number.NaN;
const FILM = new File(['a film'], CHECKED_FILM);

/** Opens every file as a film of this size with one picture, at this time. */
const filmOf =
  (widthPx: number, timestampMs: number): OpenVideoFileFrom =>
  () =>
    Promise.resolve({
      picture: { widthPx, heightPx: 480 },
      durationMs: 1000,
      facts: { recordedAt: null, slowedTimes: 1 },
      async *frames() {
        const image = { close: () => undefined } as ImageBitmap;
        yield { image, size: { widthPx, heightPx: 480 }, timestampMs, capturedAtMs: 0 };
      },
      close: () => undefined,
    });

describe('a film that is chosen for a session', () => {
  test.each([
    ['another name', new File([], 'other.mp4'), filmOf(640, 0), 'other-name'],
    ['another picture size', FILM, filmOf(1280, 0), 'other-film'],
    ['no picture at the time of a still', FILM, filmOf(640, 1e6), 'other-film'],
    ['its pictures at other times', FILM, filmOf(640, 5), 'other-film'],
    ['damage', FILM, () => Promise.reject(new SourceError('file-broken', 'Cut off')), 'unreadable'],
  ] as const)('HAND-7: with %s is refused', async (_, file, open, reason) => {
    expect(await openFilmPictures(RECORD, file, open)).toEqual({ kind: 'refused', reason });
  });

  test('HAND-7, PRIV-5: may have any name where the file of the session names no film, and needs its pictures', async () => {
    vi.stubGlobal('createImageBitmap', (image: ImageBitmap) => Promise.resolve(image));
    onTestFinished(() => void vi.unstubAllGlobals());

    const answers = [filmOf(640, RECORD_STILL_MS), filmOf(1280, RECORD_STILL_MS)].map((open) =>
      openFilmPictures(NAMELESS, new File([], 'other.mp4'), open),
    );
    expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(['pictures', 'refused']);
  });

  test('HAND-7: is read as it was read when it was measured, and ratings of another reading are told apart', async () => {
    const film = { slowedTimes: 4, slowedSaidBy: 'person', mirrored: true } as const;
    const slowed = { ...RECORD, origin: { ...RECORD.origin, film } };
    const wishes: unknown[] = [];
    await openFilmPictures(slowed, FILM, (_file, _signal, wish) => {
      wishes.push(wish);
      return Promise.reject(new SourceError('file-broken', 'Enough was seen'));
    });
    expect(wishes).toEqual([{ slowedBy: 4, mirrored: true }]);
    expect(ratedSession(slowed).source).toBe('five squats.mp4, slowed 4 times, mirrored');
    expect(ratedSession(RECORD).source).toBe('five squats.mp4');
  });

  test('HAND-7: is remembered once it was opened, and another film takes its place only under its own name', async () => {
    const films = createSeenFilms(filmOf(640, 0));
    expect(films.named(CHECKED_FILM)).toBeNull();
    await films.open(FILM, new AbortController().signal);
    await films.open(new File([], 'other.mp4'), new AbortController().signal);
    expect(films.named(CHECKED_FILM)).toBe(FILM);
  });
});

const PICTURE = { widthPx: 1080, heightPx: 1920 };
const stageSize = fc.record({
  widthPx: fc.integer({ min: 200, max: 2000 }),
  heightPx: fc.integer({ min: 200, max: 1200 }),
});
const point = fc.record({
  x: fc.double({ min: 0, max: 1080, noNaN: true }),
  y: fc.double({ min: 0, max: 1920, noNaN: true }),
});
const view: fc.Arbitrary<View> = fc.record({ zoom: fc.double({ min: 1, max: 8, noNaN: true }), centre: point });

const isOnStage = ({ x, y }: ImagePoint, shown: View, stage: { widthPx: number; heightPx: number }) => {
  const { left, top, scale } = fitView(shown, PICTURE, stage);
  const [across, down] = [left + x * scale, top + y * scale];
  return across >= -1e-6 && across <= stage.widthPx + 1e-6 && down >= -1e-6 && down <= stage.heightPx + 1e-6;
};

describe('the view of the picture', () => {
  test('HAND-8: fills the stage or lies in its middle, and no zoom leaves a gap beside a large picture', () => {
    fc.assert(
      fc.property(view, stageSize, (shown, stage) => {
        const fit = fitView(shown, PICTURE, stage);
        for (const [start, length, room] of [
          [fit.left, fit.width, stage.widthPx],
          [fit.top, fit.height, stage.heightPx],
        ] as const) {
          const gap = Math.max(0, (room - length) / 2);
          // A picture smaller than the stage begins behind the gap; a larger one reaches from edge to edge.
          expect(start).toBeLessThanOrEqual(gap + 1e-6);
          expect(start + length).toBeGreaterThanOrEqual(room - gap - 1e-6);
        }
      }),
    );
  });

  test('HAND-8: stays between the whole picture and eight times as large, and zooming out leads back to the whole', () => {
    fc.assert(
      fc.property(view, point, fc.double({ min: 0.01, max: 100, noNaN: true }), (shown, at, factor) => {
        const { zoom } = zoomAt(shown, factor, at, PICTURE);
        expect(zoom).toBeGreaterThanOrEqual(1);
        expect(zoom).toBeLessThanOrEqual(8);
        expect(zoomAt(shown, 1 / 8, at, PICTURE)).toEqual({ zoom: 1, centre: { x: 540, y: 960 } });
      }),
    );
  });

  test('HAND-8: shows a joint that was moved out of sight, and keeps joints within the picture', () => {
    const wild = fc.record({
      x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(view, wild, stageSize, (shown, anywhere, stage) => {
        const joint = within(anywhere, PICTURE);
        expect(isOnStage(joint, follow(shown, joint, PICTURE, stage), stage)).toBe(true);
      }),
    );
  });

  test('HAND-8: goes along with the hand that draws it, where there is more to see', () => {
    const stage = { widthPx: 400, heightPx: 400 };
    const middle = { zoom: 8, centre: { x: 540, y: 960 } };
    const before = fitView(middle, PICTURE, stage);
    const after = fitView(panBy(middle, 30, -20, PICTURE, stage), PICTURE, stage);
    expect(after.left - before.left).toBeCloseTo(30, 6);
    expect(after.top - before.top).toBeCloseTo(-20, 6);
  });
});

test('HAND-4: an axis of the plot holds all values, with few ticks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -180, max: 180, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (values) => {
        const { from, to, ticks } = axisOver(values);
        expect(from).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect(to).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
        expect(to).toBeGreaterThan(from);
        expect(ticks.length).toBeLessThanOrEqual(10);
      },
    ),
  );
});
