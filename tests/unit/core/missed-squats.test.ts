import { describe, expect, it } from 'vitest';
import { createCoach } from '../../../src/core/coach/create-coach.ts';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { countMissed, missedSquats } from '../../../src/core/session/missed-squats.ts';
import { sessionToCsv } from '../../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../../src/core/session/session-json.ts';
import { squatLoss } from '../../../src/core/session/squat-loss.ts';
import { whyNoReps } from '../../../src/core/session/why-no-reps.ts';
import { createSessionRun } from '../../../src/runtime/session/session-run.ts';
import { adviseNext } from '../../../src/ui/summary/advice.ts';
import { tellSession } from '../../../src/ui/words/headline.ts';
import { lossWords, missedWords } from '../../../src/ui/words/missed-words.ts';
import { createWords } from '../../fakes/all-words.ts';
import { SESSION_PLAN } from '../../fakes/session-plan.ts';
import { A_LUNGE, lungeFilm } from '../../fixtures/lunge-clip.ts';
import { film, squat } from '../../fixtures/squat-clip.ts';

function recordOf(observations: readonly PoseObservation[]) {
  const source = { kind: 'file', label: 'film.mp4' } as const;
  const plan = { ...SESSION_PLAN, origin: { ...SESSION_PLAN.origin, source } };
  const run = createSessionRun({ createTracker, createCoach }, plan);
  for (const observation of observations) run.advance(observation);
  return run.toRecord();
}

const LANGUAGES = ['en', 'de', 'fr', 'it'] as const;

const THREE_SQUATS = film(
  [2500, 6500, 10_500].flatMap((startMs) => squat({ startMs })),
  { noisePx: 0.5 },
);

/** Somebody as tall stands close by in these frames. */
function crowdedBetween(observations: readonly PoseObservation[], fromMs: number, toMs: number) {
  return observations.map((one) => {
    const { leftHip } = one.person?.keypoints ?? {};
    const isThere = one.timestampMs >= fromMs && one.timestampMs < toMs && leftHip;
    return isThere ? { ...one, bystanders: [{ hips: { x: leftHip.x + 20, y: leftHip.y }, heightPx: 400 }] } : one;
  });
}

function darkBetween(observations: readonly PoseObservation[], fromMs: number, toMs: number) {
  return observations.map((one) =>
    one.timestampMs >= fromMs && one.timestampMs < toMs ? { ...one, person: null, brightness: 10 } : one,
  );
}

describe('a squat that was seen and not measured', () => {
  it('WHOLE-9: is told with the reason that covered it, while others count', () => {
    const record = recordOf(crowdedBetween(THREE_SQUATS, 6200, 9600));
    expect(record.reps).toHaveLength(2);
    expect(countMissed(missedSquats(record))).toEqual([{ reason: 'two-people', squats: 1 }]);
    expect(Math.abs((missedSquats(record)[0]?.bottomMs ?? 0) - 7850)).toBeLessThan(400);
  });

  it('WHOLE-11: names each lunge, though a foot that steps aside is no squat to the survey', () => {
    const record = recordOf(lungeFilm({ ...A_LUNGE, stepM: 0.4, dropM: 0.02, leg: 'right', staysWide: true, reps: 2 }));
    expect(countMissed(missedSquats(record))).toEqual([{ reason: 'lunge', squats: 2 }]);
    expect(whyNoReps(record)).toEqual({ kind: 'missed', reason: 'lunge', squats: 2 });
    expect(sessionToJson(record)).toContain('"reason": "lunge"');
  });

  it('WHOLE-9: has the reason of its own frames and not the most frequent one of the session', () => {
    const observations = darkBetween(crowdedBetween(THREE_SQUATS, 2200, 14_000), 14_000, 40_000);
    const longDark = [
      ...observations,
      ...Array.from({ length: 900 }, (_, index): PoseObservation => {
        const [first] = observations;
        if (first === undefined) throw new Error('the film has frames');
        return { ...first, person: null, brightness: 10, timestampMs: 20_000 + index * 50 };
      }),
    ];
    const record = recordOf(longDark);
    expect(record.reps).toEqual([]);
    expect(whyNoReps(record)).toEqual({ kind: 'missed', reason: 'two-people', squats: 3 });
  });

  it('WHOLE-9: stands in both exports', () => {
    const record = recordOf(crowdedBetween(THREE_SQUATS, 6200, 9600));
    const csv = sessionToCsv(record).split('\r\n');
    expect(csv.find((line) => line.includes('missedSquats'))).toContain('two-people');
    expect(JSON.parse(sessionToJson(record))).toMatchObject({ missedSquats: [{ reason: 'two-people' }] });
  });

  it('WHOLE-9: is none where every squat was measured, or nobody squatted', () => {
    expect(missedSquats(recordOf(THREE_SQUATS))).toEqual([]);
    expect(missedSquats(recordOf(film([], { endMs: 5000, noisePx: 1.5 })))).toEqual([]);
    const walk = film([
      { atMs: 1000, pose: {} },
      { atMs: 3000, pose: { backM: 2 } },
      { atMs: 5000, pose: {} },
    ]);
    expect(missedSquats(recordOf(walk))).toEqual([]);
  });
});

describe('a computer that becomes too slow in the middle of a set', () => {
  // The standing axis takes two seconds, the count-in three. Squats 2 to 5 get one picture of so many.
  const starts = [6000, 10_000, 14_000, 18_000, 22_000, 26_000];
  const measuredWith = (oneOf: number) => {
    const observations = film(
      starts.flatMap((startMs) => squat({ startMs })),
      { noisePx: 0.5 },
    ).filter(({ timestampMs }, index) => timestampMs < 9000 || timestampMs >= 25_500 || index % oneOf === 0);
    const run = createSessionRun({ createTracker, createCoach }, SESSION_PLAN);
    return { run, steps: observations.map((one) => run.advance(one)) };
  };
  const { run, steps } = measuredWith(9);

  it('GATE-14: and goes on to count with four pictures a second', () => {
    const slow = measuredWith(7);
    expect(slow.steps.at(-1)?.coach?.repsDone).toBe(6);
    expect(missedSquats(slow.run.toRecord())).toEqual([]);
  });

  it('BASE-5, COACH-7: loses neither the standing axis nor its place in the set', () => {
    const since = steps.findIndex(({ coach }) => coach?.stage.kind === 'working');
    expect(since).toBeGreaterThan(0);
    expect(new Set(steps.slice(since).map(({ coach }) => coach?.stage.kind))).toEqual(new Set(['working']));
    const events = steps.flatMap(({ reading }) => reading.events.map(({ kind }) => kind));
    expect(events).not.toContain('baseline-lost');
    expect(steps.at(-1)?.coach?.repsDone).toBe(2);
  });

  it('WHOLE-9: names how many squats were not counted for it', () => {
    const record = run.toRecord();
    expect(record.reps).toHaveLength(2);
    expect(countMissed(missedSquats(record))).toEqual([{ reason: 'frames-too-slow', squats: 4 }]);
    const tongue = { t: createWords('en').getFixedT(null, 'words'), locale: 'en' };
    const [missed] = countMissed(missedSquats(record));
    expect(missed && missedWords(tongue, missed, 'camera')).toBe('4 squats not counted: the computer was too slow.');
  });

  it('SUM-7: begins its summary with the lost squats, and recommends to make the computer faster', () => {
    const record = run.toRecord();
    const loss = squatLoss(record);
    expect(loss).toEqual({ reason: 'frames-too-slow', squats: 4, of: 6 });
    const told = (language: (typeof LANGUAGES)[number]) =>
      loss && lossWords({ t: createWords(language).getFixedT(null, 'words'), locale: language }, loss, 'camera');
    // Replaces the spaces that don't break, which French sets before its signs.
    expect(LANGUAGES.map((language) => told(language)?.replaceAll(/[\u00A0\u202F]/gu, ' '))).toEqual([
      'The computer was too slow: 4 of 6 squats not counted',
      'Der Computer war zu langsam: 4 von 6 Kniebeugen nicht gezählt',
      'L’ordinateur était trop lent : 4 flexions sur 6 non comptées',
      'Il computer era troppo lento: 4 squat su 6 non contati',
    ]);
    expect(adviseNext(record, tellSession(record))).toBe('faster-computer');
    const none = { ...record, reps: [] };
    expect(adviseNext(none, tellSession(none))).toBe('faster-computer');
  });

  it('SUM-7: does not begin with one lost squat among many, and blames no computer for a film', () => {
    const record = run.toRecord();
    const [rep] = record.reps;
    if (rep === undefined) throw new Error('two squats were measured');
    const before = { ...rep, startMs: -2000, endMs: -1000 };
    expect(squatLoss({ ...record, reps: [...record.reps, ...Array.from({ length: 11 }, () => before)] })).toBeNull();
    const filmed = { ...record, origin: { ...record.origin, source: { kind: 'file', label: 'film.mp4' } } } as const;
    const [missed] = countMissed(missedSquats(filmed));
    const tongue = { t: createWords('en').getFixedT(null, 'words'), locale: 'en' };
    expect(missed && missedWords(tongue, missed, 'file')).toContain('too few frames per second');
    expect(adviseNext(filmed, tellSession(filmed))).toBeNull();
  });
});
