import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { Person, StoredSession } from '../../src/runtime/archive/archive.ts';
import type { LibraryState } from '../../src/runtime/library/library.ts';
import type { Film } from '../../src/runtime/tape/tape.ts';
import { belongingOf, courseUntil } from '../../src/ui/report/belonging.ts';
import { tellingRepsOf } from '../../src/ui/report/telling-rep.ts';
import { isFilmOf } from '../../src/ui/summary/film-of.ts';
import { tellSet } from '../../src/ui/summary/headline.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { createFakeRooms } from '../fakes/fake-rooms.ts';

const record = coachedSessionOf(COACHED);
const told = (of: SessionRecord) => tellingRepsOf(of, tellSet(of));

describe('the rep that is drawn', () => {
  it('REPORT-7: does what is said of the leg, and is the one nearest to its mean', () => {
    const [telling] = told(record);
    const mean = tellSet(record).legs.left?.meanDriftDeg ?? NaN;
    const off = (rep: SessionRecord['reps'][number]) => Math.abs((rep.legs.left?.driftAtBottomDeg ?? NaN) - mean);
    expect(telling?.rep.legs.left?.verdict).toBe('inward');
    expect(telling === undefined ? NaN : off(telling.rep)).toBe(Math.min(...record.reps.map(off)));
  });

  it('REPORT-7: is drawn at its lowest point, with the verdicts that stand beside it', () => {
    const [telling] = told(record);
    expect(Math.abs((telling?.frame.timestampMs ?? 0) - (telling?.rep.bottomMs ?? 0))).toBeLessThan(25);
    expect(telling?.frame.legs.left?.alignment).toBe(telling?.rep.legs.left?.verdict);
    expect(telling?.frame.legs.right?.alignment).toBe(telling?.rep.legs.right?.verdict);
  });

  it('REPORT-7: on one leg at a time there is one for each, left first', () => {
    const single = coachedSessionOf({ ...COACHED, exercise: 'single-leg-squat', sets: 2, reps: 12 });
    const [left, right, ...more] = told(single);
    expect([left?.rep.legs.right, right?.rep.legs.left, more]).toEqual([null, null, []]);
  });

  it('REPORT-7: is never one of which nothing was measured', () => {
    const hidden = { ...record, frames: record.frames.filter(({ timestampMs }) => timestampMs < 2600) };
    expect(told(hidden)).toEqual([]);
    const firstEndMs = record.reps[0]?.endMs ?? 0;
    const onlyFirst = { ...record, frames: record.frames.filter(({ timestampMs }) => timestampMs < firstEndMs) };
    expect(told(onlyFirst).map(({ rep }) => rep.number)).toEqual([1]);
  });
});

describe('whose session it is', () => {
  const owl: Person = { ...({} as Person), id: 'owl', pseudonym: 'Blue Owl', notes: '' };
  const heron: Person = { ...owl, id: 'heron', pseudonym: 'Grey Heron' };
  const stored: StoredSession = {
    ...summaryOf({}),
    id: 'set',
    personId: 'heron',
    startedAtMs: 0,
    notes: '',
    recordBytes: 1,
  };
  const library = (more: Partial<LibraryState>): LibraryState =>
    createFakeRooms({ library: { person: owl, ...more } }).library.getState();

  it('REPORT-5: theirs with whom it is kept, whoever trains now', () => {
    const people = [owl, heron].map((row) => ({ kind: 'intact', row }) as const);
    const state = library({ people, sessions: [{ kind: 'intact', row: stored }] });
    expect(belongingOf(record, state)).toEqual({ stored, person: heron });
  });

  it('REPORT-5: theirs who trained when it could not be kept; nobody’s when it came from elsewhere', () => {
    const lastKept = { kind: 'not-kept', failure: 'full', record } as const;
    expect(belongingOf(record, library({ lastKept })).person).toBe(owl);
    expect(belongingOf(record, library({})).person).toBeNull();
  });

  it('REPORT-5: nobody’s when whoever it was begun for was removed meanwhile', () => {
    const lastKept = { kind: 'not-kept', failure: 'not-found', record } as const;
    expect(belongingOf(record, library({ lastKept })).person).toBeNull();
  });

  it('REPORT-6: the course ends with this session and holds nobody else’s', () => {
    const history = ['2026-11-20', '2026-11-22', '2026-11-24'].map((day) =>
      summaryOf({ startedAt: `${day}T08:00:00.000Z` }),
    );
    const days = (person: Person | null) =>
      courseUntil(record, { stored: null, person }, library({ history })).map(({ startedAt }) =>
        startedAt.slice(8, 10),
      );
    expect(days(owl)).toEqual(['20', '22', '23']);
    expect(days(heron)).toEqual(['23']);
    expect(days(null)).toEqual(['23']);
  });
});

describe('the film of a session', () => {
  const filmOf = (timestampsMs: readonly number[], picture = record.picture): Film => ({
    blob: new Blob([]),
    mime: 'video/webm',
    picture,
    timestampsMs,
  });
  const times = record.frames.map(({ timestampMs }) => timestampMs);

  it('REPORT-7: has the times of its frames, whole or in part, and also pictures of the rest in between', () => {
    expect(isFilmOf(filmOf(times), record)).toBe(true);
    expect(isFilmOf(filmOf(times.slice(200, 300)), record)).toBe(true);
    expect(isFilmOf(filmOf(times.filter((_, index) => index % 2 === 0)), record)).toBe(true);
    const smaller = { widthPx: record.picture.widthPx / 2, heightPx: record.picture.heightPx / 2 };
    expect(isFilmOf(filmOf(times, smaller), record)).toBe(true);
  });

  it('REPORT-7: is none when it has other times, another shape or no picture', () => {
    expect(isFilmOf(filmOf(times.map((time) => time + 0.5)), record)).toBe(false);
    expect(isFilmOf(filmOf(times, { widthPx: 720, heightPx: 1280 }), record)).toBe(false);
    expect(isFilmOf(filmOf([]), record)).toBe(false);
  });
});
