import { describe, expect, it } from 'vitest';
import { otherSide } from '../../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import type { RepRecord } from '../../../src/core/reading/rep-record.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import { readRecordedClips } from '../../accuracy/recorded-clip.ts';
import { scoreClip } from '../../accuracy/score-clip.ts';
import { motionFilmsOrSkip, observationsOf } from '../../fixtures/real-motion.ts';
import { repsOf, track } from '../../fixtures/squat-clip.ts';

/** A reported bottom this near to another one is the same squat. */
const SAME_SQUAT_MS = 600;

function measureFilm(film: readonly PoseObservation[], model: string) {
  return track(film, createTracker({ model, thresholds: DEFAULT_THRESHOLDS, film }));
}

/** All cuts of these lengths, with the reps of each. */
function cutsOf(film: readonly PoseObservation[], model: string, lengthsMs: readonly number[], stepMs: number) {
  const lastMs = film.at(-1)?.timestampMs ?? 0;
  return lengthsMs.flatMap((lengthMs) =>
    Array.from({ length: Math.max(1, Math.floor((lastMs - lengthMs) / stepMs)) }, (_, index) => {
      const [fromMs, toMs] = [index * stepMs, index * stepMs + lengthMs];
      const frames = film.filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs < toMs);
      return { fromMs, toMs, reps: repsOf(measureFilm(frames, model)) };
    }),
  );
}

function sameSquat(reps: readonly RepRecord[], bottomMs: number): RepRecord | undefined {
  return reps.find((rep) => Math.abs(rep.bottomMs - bottomMs) <= SAME_SQUAT_MS);
}

describe('short cuts of films', () => {
  it('BASE-13, BASE-14, WHOLE-12: on one leg the band of a short cut holds the drift of the whole film', (context) => {
    const told = { legs: 0, held: 0, called: 0, inLine: 0 };
    for (const film of motionFilmsOrSkip(context).filter(({ squats }) => squats.every(({ leg }) => leg !== 'both'))) {
      const observations = observationsOf(film);
      const whole = repsOf(measureFilm(observations, film.model));
      for (const { fromMs, toMs, reps } of cutsOf(observations, film.model, [3000, 5000, 8000], 400)) {
        for (const rep of whole.filter(({ startMs, endMs }) => startMs >= fromMs && endMs <= toMs)) {
          const again = sameSquat(reps, rep.bottomMs);
          const side = rep.stance === 'right' ? 'right' : 'left';
          const [long, short] = [rep.legs[side], again?.legs[side]];
          expect(again?.legs[otherSide(side)] ?? null, `${film.id} ${fromMs} ${rep.bottomMs}`).toBeNull();
          if (long == null || short == null) throw new Error(`${film.id} ${fromMs}: ${rep.bottomMs} has no grade`);
          told.legs += 1;
          told.held += Math.abs(long.driftAtBottomDeg - short.driftAtBottomDeg) <= short.bandDeg ? 1 : 0;
          told.called += short.verdict === 'inward' || short.verdict === 'outward' ? 1 : 0;
          told.inLine += short.verdict === 'in-line' ? 1 : 0;
        }
      }
    }
    expect(told.legs).toBeGreaterThan(100);
    expect(told.held / told.legs).toBeGreaterThanOrEqual(0.95);
    // Every knee of these films is in line. Two of these 184 cuts remain wrong; before these rules one in ten was.
    expect(told.called / told.legs).toBeLessThanOrEqual(0.015);
    expect(told.inLine / told.legs).toBeGreaterThanOrEqual(0.9);
  }, 120_000);

  it('DRIFT-7: live, a leg in line that carries the squat alone is called nothing, also where the other foot comes down on the way up', (context) => {
    const wrong: string[] = [];
    for (const film of motionFilmsOrSkip(context).filter(({ squats }) => squats.every(({ leg }) => leg !== 'both'))) {
      const observations = observationsOf(film);
      for (let fromMs = 0; fromMs < (observations.at(-1)?.timestampMs ?? 0) - 4000; fromMs += 800) {
        const cut = observations.filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs < fromMs + 4000);
        const live = track(cut, createTracker({ model: film.model, thresholds: DEFAULT_THRESHOLDS }));
        const words = live.flatMap(({ events }) => events).filter((event) => event.kind === 'alignment-changed');
        const called = words.filter(({ alignment }) => alignment === 'inward' || alignment === 'outward');
        wrong.push(...called.map(({ side, timestampMs }) => `${film.id} ${fromMs} ${side} ${timestampMs}`));
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('BASE-13: of rendered people a third of a second of standing tells as much as the band says', async () => {
    const told = { legs: 0, held: 0 };
    for (const { model, truth, observations } of await readRecordedClips()) {
      const [rep] = truth.reps;
      if (rep === undefined) continue;
      const [fromMs, toMs] = [rep.startMs - 300, rep.endMs + 100];
      const cut = observations.filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs <= toMs);
      const legs = scoreClip(truth, measureFilm(cut, model)).reps.filter(({ bottomMs }) => bottomMs === rep.bottomMs);
      for (const { trackDeg, trackBandDeg, truthTrackDeg } of legs) {
        if (trackDeg === null || trackBandDeg === null || truthTrackDeg === null) continue;
        told.legs += 1;
        told.held += Math.abs(trackDeg - truthTrackDeg) <= trackBandDeg ? 1 : 0;
      }
    }
    expect(told.legs).toBeGreaterThan(50);
    expect(told.held / told.legs).toBeGreaterThanOrEqual(0.94);
  }, 120_000);
});
