import { describe, expect, it } from 'vitest';
import { createCoach } from '../../../src/core/coach/create-coach.ts';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { missedSquats } from '../../../src/core/session/missed-squats.ts';
import { sessionToCsv } from '../../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../../src/core/session/session-json.ts';
import { unseenTime } from '../../../src/core/session/unseen-time.ts';
import { whyNoReps } from '../../../src/core/session/why-no-reps.ts';
import { createSessionRun, type SessionRun } from '../../../src/runtime/session/session-run.ts';
import { readSessionFile } from '../../../src/runtime/session-file/read-session-file.ts';
import { adviseNext } from '../../../src/ui/summary/advice.ts';
import { tellSession } from '../../../src/ui/words/headline.ts';
import { unseenTitle, unseenWords } from '../../../src/ui/words/missed-words.ts';
import { createWords } from '../../fakes/all-words.ts';
import { SESSION_PLAN } from '../../fakes/session-plan.ts';
import { film, squat } from '../../fixtures/squat-clip.ts';

// The standing axis takes two seconds, the count-in three.
const STARTS = [6000, 10_000, 14_000, 18_000, 22_000, 26_000];
const SQUATS = film(
  STARTS.flatMap((startMs) => squat({ startMs })),
  { noisePx: 0.5 },
);

/** One hole, in which no frame comes. */
type Hole = readonly [fromMs: number, toMs: number];

/** Around the bottom of each of these squats nothing is seen. */
const WITHIN_SQUATS = STARTS.slice(1, 5).map((startMs): Hole => [startMs + 300, startMs + 1900]);

function without(holes: readonly Hole[]): readonly PoseObservation[] {
  return SQUATS.filter(({ timestampMs }) => !holes.some(([from, to]) => timestampMs > from && timestampMs < to));
}

function runOf(observations: readonly PoseObservation[], onFrame: (run: SessionRun, atMs: number) => void = () => {}) {
  const run = createSessionRun({ createTracker, createCoach }, SESSION_PLAN);
  for (const one of observations) {
    onFrame(run, one.timestampMs);
    run.advance(one);
  }
  return run.toRecord();
}

function tongueOf(language: 'en' | 'de' | 'de-x-sie' | 'fr' | 'it') {
  return { t: createWords(language).getFixedT(null, 'words'), locale: language.slice(0, 2) };
}

describe('squats in holes without a frame', () => {
  const record = runOf(without(WITHIN_SQUATS));
  const unseen = unseenTime(record);

  it('SUM-12: are told as time, because nobody knows how many there were', () => {
    expect(record.reps.length + missedSquats(record).length).toBeLessThan(STARTS.length);
    expect(unseen).toMatchObject({ cause: 'slow-computer', isTelling: true });
    expect(Math.abs((unseen?.unseenMs ?? 0) - 4 * 1600)).toBeLessThan(500);
    if (unseen === null) throw new Error('time was unseen');
    const plain = { ...unseen, unseenMs: 12_200, ofMs: 60_000 };
    const said = (['en', 'de', 'de-x-sie', 'fr', 'it'] as const).map((language) =>
      unseenWords(tongueOf(language), plain, 'camera').replaceAll(/[\u00A0\u202F]/gu, ' '),
    );
    expect(said).toEqual([
      'For 12 s of 60 s, the computer was too slow to see you. Squats in that time are not counted.',
      'Während 12 s von 60 s war der Computer zu langsam, um dich zu sehen. Kniebeugen in dieser Zeit sind nicht gezählt.',
      'Während 12 s von 60 s war der Computer zu langsam, um Sie zu sehen. Kniebeugen in dieser Zeit sind nicht gezählt.',
      'Pendant 12 s sur 60 s, l’ordinateur était trop lent pour vous voir. Les flexions faites pendant ce temps ne sont pas comptées.',
      'Per 12 s su 60 s il computer era troppo lento per vederti. Gli squat fatti in quel tempo non sono contati.',
    ]);
    expect(unseenTitle(tongueOf('en'), plain)).toContain('The computer was too slow: nothing was seen for');
  });

  it('SUM-12, SUM-7: lead to the advice to make the computer faster', () => {
    expect(adviseNext(record, tellSession(record))).toBe('faster-computer');
    const none = { ...record, reps: [], frames: [], refusals: {} };
    expect(whyNoReps(none)).toMatchObject({ kind: 'unseen' });
    expect(adviseNext(none, tellSession(none))).toBe('faster-computer');
  });

  it('SUM-12: stay in the files', () => {
    expect(sessionToCsv(record)).toContain('# unseen: {"unseenMs":');
    expect(readSessionFile(sessionToJson(record))).toMatchObject({ record: { unseen: record.unseen } });
  });

  it('SUM-12: are not looked for in pauses, and not in demonstrations', () => {
    const hole: Hole = [9500, 21_500];
    const paused = runOf(without([hole]), (run, atMs) => {
      const next = SQUATS.find(({ timestampMs }) => timestampMs >= 21_500)?.timestampMs;
      if (atMs > 9350 && atMs < 9390) run.command('go');
      if (atMs === next) run.command('go');
    });
    expect(unseenTime(paused)).toBeNull();
    const taught = runOf(SQUATS, (run, atMs) => {
      if (atMs > 9500) run.teach(atMs < 21_500);
    });
    expect(unseenTime(taught)).toBeNull();
    expect(unseenTime(runOf(without([hole])))).toMatchObject({ cause: 'no-picture' });
  });

  it('SUM-12: are none where four frames come in a second, and few are not the first thing to say', () => {
    expect(unseenTime(runOf(SQUATS.filter((_, index) => index % 7 === 0)))).toBeNull();
    const [one] = WITHIN_SQUATS;
    expect(unseenTime(runOf(without(one === undefined ? [] : [one])))).toMatchObject({ isTelling: false });
  });

  it('SUM-12: are told of a film without blaming a computer', () => {
    const filmed = { ...record, origin: { ...record.origin, source: { kind: 'file', label: 'film.mp4' } } } as const;
    const told = unseenTime(filmed);
    expect(told?.cause).toBe('no-picture');
    expect(told && unseenWords(tongueOf('en'), told, 'file')).toContain('the video has no picture');
    expect(adviseNext(filmed, tellSession(filmed))).toBeNull();
  });
});
