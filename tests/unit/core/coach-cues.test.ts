import { describe, expect, it } from 'vitest';
import {
  coachFilm,
  cuesOf,
  FIRST_SQUAT_MS,
  inARow,
  squats,
  viewAt,
  type Coached,
} from '../../fixtures/coached-film.ts';
import { film, repsOf } from '../../fixtures/squat-clip.ts';

const driftTimes = ({ frames }: Coached) =>
  frames.flatMap(({ cues, timestampMs }) => (cues.some(({ kind }) => kind === 'drift') ? [timestampMs] : []));

describe('what is said of the legs', () => {
  it('COACH-10: each rep that drifts gets one cue, within 600 ms of its crossing, and one in line none', () => {
    const [one = 0, two = 0, three = 0] = inARow(3);
    const coached = coachFilm(
      film([...squats([one], { leftKneeInM: 0.06 }), ...squats([two]), ...squats([three], { rightKneeInM: 0.06 })]),
    );
    expect(cuesOf(coached).slice(5)).toEqual(['left inward', 'rep 1', 'rep 2', 'right inward', 'rep 3']);
    const flags = repsOf(coached.frames.map(({ reading }) => reading)).flatMap(({ legs }) => [
      ...(legs.left?.flaggedAtMs == null ? [] : [legs.left.flaggedAtMs]),
      ...(legs.right?.flaggedAtMs == null ? [] : [legs.right.flaggedAtMs]),
    ]);
    expect(driftTimes(coached)).toEqual(flags);
  });

  it('COACH-10: both legs to the same side are one cue, with the larger drift', () => {
    const coached = coachFilm(film(squats(inARow(1), { leftKneeInM: 0.06, rightKneeInM: 0.065 })));
    const drifts = coached.frames.flatMap(({ cues }) => cues.filter(({ kind }) => kind === 'drift'));
    expect(drifts).toHaveLength(1);
    expect(drifts[0]).toMatchObject({ side: 'both', direction: 'inward' });
    const frame = coached.frames.find(({ cues }) => cues.some(({ kind }) => kind === 'drift'));
    const legs = frame?.reading.kind === 'measured' ? frame.reading.legs : null;
    expect(drifts[0]).toMatchObject({ driftDeg: Math.max(legs?.left?.driftDeg ?? 0, legs?.right?.driftDeg ?? 0) });
  });

  it('COACH-10: a drift that is held is told once', () => {
    const coached = coachFilm(film(squats(inARow(1), { leftKneeInM: 0.06, holdMs: 4000 })));
    expect(driftTimes(coached)).toHaveLength(1);
  });

  it('COACH-10: the next cue comes two seconds after the last', () => {
    const quick = { leftKneeInM: 0.07, downMs: 500, holdMs: 150, upMs: 500, kneeFlexionDeg: 70 };
    const starts = Array.from({ length: 6 }, (_, index) => FIRST_SQUAT_MS + index * 1300);
    const times = driftTimes(coachFilm(film(squats(starts, quick))));
    expect(times.length).toBeGreaterThan(2);
    for (const [index, atMs] of times.entries()) {
      expect(atMs - (times[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(2000);
    }
  });

  it('COACH-10: nothing is said of the legs in a pause', () => {
    const coached = coachFilm(film(squats(inARow(2), { leftKneeInM: 0.06 })), {}, [{ atMs: 5200, command: 'go' }]);
    expect(driftTimes(coached)).toEqual([]);
    expect(coached.frames.at(-1)).toMatchObject({ view: { repsDone: 0 }, recorded: false });
  });

  it('COACH-12: covered reps are measured without a word, and coverage is told in the rep before', () => {
    const coached = coachFilm(film(squats(inARow(4), { leftKneeInM: 0.06 })), { hiddenShare: 0.5, repsPerSet: 4 });
    expect(cuesOf(coached).slice(4)).toEqual([
      'go both',
      'left inward',
      'rep 1',
      'mirror-covered',
      'mirror-back',
      'left inward',
      'rep 3',
      'mirror-covered',
      'mirror-back',
      'set 1 of 1 done',
      'finished',
    ]);
    expect(coached.coach.sets[0]).toMatchObject({ reps: [1, 2, 3, 4], coveredReps: [2, 4] });
    expect(viewAt(coached, (inARow(2).at(-1) ?? 0) + 1000).covered).toBe(true);
  });

  it('COACH-12: all covered is told with the start, and undone with the end; a pause uncovers', () => {
    const coached = coachFilm(film(squats([5500, 14_000])), { hiddenShare: 1, repsPerSet: 2 }, [
      { atMs: 9000, command: 'go' },
      { atMs: 9500, command: 'go' },
    ]);
    expect(cuesOf(coached).slice(4)).toEqual([
      'go both',
      'mirror-covered',
      'paused',
      'resumed',
      '3',
      '2',
      '1',
      'go both',
      'mirror-covered',
      'mirror-back',
      'set 1 of 1 done',
      'finished',
    ]);
    expect(viewAt(coached, 9200).covered).toBe(false);
    expect(coached.coach.sets[0]).toMatchObject({ coveredReps: [1, 2] });
  });

  it('COACH-13: the target appears after two reps, the guide only in a squat', () => {
    const coached = coachFilm(film(squats(inARow(3))));
    const [, second = 0, third = 0] = inARow(3);
    expect(viewAt(coached, second)).toMatchObject({ targetDepthPct: null, tempo: null });
    expect(viewAt(coached, third).targetDepthPct).toBeGreaterThan(10);
    expect(viewAt(coached, third + 900).tempo).toMatchObject({ part: 'down' });
    expect(viewAt(coached, third + 2000).tempo).not.toBeNull();
    expect(viewAt(coached, third - 200).tempo).toBeNull();
  });
});
