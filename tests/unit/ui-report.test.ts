import { describe, expect, it, test } from 'vitest';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { Person, StoredSession } from '../../src/runtime/archive/archive.ts';
import type { LibraryState } from '../../src/runtime/library/library.ts';
import type { Film } from '../../src/runtime/tape/tape.ts';
import { belongingOf, courseUntil } from '../../src/ui/context/belonging.ts';
import { practiceFigures } from '../../src/ui/report/practice-figures.ts';
import { tellingRepsOf } from '../../src/ui/stills/telling-rep.ts';
import { isFilmOf } from '../../src/ui/stills/film-of.ts';
import { tellSession } from '../../src/ui/words/headline.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { createFakeRooms } from '../fakes/fake-rooms.ts';

const record = coachedSessionOf(COACHED);
const told = (of: SessionRecord, film: Film | null = null) => tellingRepsOf(of, tellSession(of), film);

test.each([
  [{ driftDeg: { left: 12, right: 2 } }, ['practise', 'avoid inward']],
  [{ driftDeg: { left: 2, right: -14 } }, ['practise', 'avoid outward']],
  [{ driftDeg: { left: 14, right: -14 } }, ['practise']],
  [{ driftDeg: { left: 1, right: 2 } }, ['practise']],
  [{ driftDeg: { left: 1, right: 2 }, hiddenShare: 0.5 }, ['practise', 'next single-leg-squat']],
  [{ driftDeg: { left: 12, right: 2 }, exercise: 'step-down' }, ['practise']],
] as const)('REPORT-12: %j is drawn as %j', (change, drawn) => {
  const session = coachedSessionOf({ ...COACHED, ...change });
  const figures = practiceFigures(session, tellSession(session));
  const names = figures.map(({ says, alignment, exercise }) =>
    says === 'practise' ? says : `${says} ${says === 'avoid' ? alignment : exercise}`,
  );
  expect(names).toEqual(drawn);
  expect(figures[0]?.alignment).toBe('in-line');
});

describe('the rep that is drawn', () => {
  it('REPORT-7: does what is said of the leg, and is the one nearest to its mean', () => {
    const [telling] = told(record);
    const mean = tellSession(record).legs.left?.meanDriftDeg ?? NaN;
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

const typical = () => {
  const [one] = told(record);
  if (one === undefined) throw new Error('A rep is drawn');
  return one.rep;
};
/** A film of these reps, each from its start to its end. */
const filmOfReps = (reps: SessionRecord['reps']): Film => ({
  blob: new Blob([]),
  mime: 'video/webm',
  picture: record.picture,
  timestampsMs: record.frames
    .map(({ timestampMs }) => timestampMs)
    .filter((ms) => reps.some(({ startMs, endMs }) => ms >= startMs && ms <= endMs)),
});

/** The set with one leg of one rep as in the typical one but for `change`. */
const withLeg = (side: 'left' | 'right', number: number, change: object): SessionRecord => ({
  ...record,
  reps: record.reps.map((rep) =>
    rep.number === number ? { ...rep, legs: { ...rep.legs, [side]: { ...typical().legs[side], ...change } } } : rep,
  ),
});
const offTypical = (side: 'left' | 'right', offDeg: number) => ({
  driftAtBottomDeg: (typical().legs[side]?.driftAtBottomDeg ?? NaN) + offDeg,
});

const otherThan = (number: number) => record.reps.filter((rep) => rep.number !== number);

describe('the rep that is drawn, where the film has only some of them', () => {
  it('REPORT-7: is the typical one when that is filmed', () => {
    const [drawn] = told(record, filmOfReps(record.reps));
    expect(drawn).toMatchObject({ rep: typical(), filmed: true });
  });

  it('REPORT-7: is the filmed one nearest to the mean that can’t be told from the typical one, with its own numbers', () => {
    const [drawn] = told(record, filmOfReps(otherThan(typical().number)));
    const mean = tellSession(record).legs.left?.meanDriftDeg ?? NaN;
    const off = ({ legs }: SessionRecord['reps'][number]) => Math.abs((legs.left?.driftAtBottomDeg ?? NaN) - mean);
    expect(drawn?.filmed).toBe(true);
    expect(drawn?.rep.number).not.toBe(typical().number);
    expect(drawn === undefined ? NaN : off(drawn.rep)).toBe(Math.min(...otherThan(typical().number).map(off)));
    expect(drawn?.frame.timestampMs).toBeGreaterThan(drawn?.rep.startMs ?? Infinity);
    expect(drawn?.frame.timestampMs).toBeLessThan(drawn?.rep.endMs ?? -Infinity);
  });

  // The mean follows the leg that is told of, and the typical rep follows the mean: there the step is a large one.
  it.each([
    ['its leg drifts farther off than the band', 'left', 6, 1],
    ['the other leg does', 'right', -2.8, -2.6],
  ] as const)(
    'REPORT-7: is the typical one, without a picture, when %s in the only one filmed',
    (_, side, far, near) => {
      const number = typical().number === 1 ? 2 : 1;
      const drawnOf = (offDeg: number) => {
        const set = withLeg(side, number, offTypical(side, offDeg));
        return told(set, filmOfReps(set.reps.filter((rep) => rep.number === number)));
      };
      const [drawn] = drawnOf(far);
      expect(drawn?.filmed).toBe(false);
      expect(drawn?.rep.number).not.toBe(number);
      expect(drawnOf(near)).toMatchObject([{ rep: { number }, filmed: true }]);
    },
  );

  it('REPORT-7: is the typical one, without a picture, when the filmed one has another verdict', () => {
    const number = typical().number === 1 ? 2 : 1;
    const set = withLeg('right', number, { verdict: 'outward' });
    const film = filmOfReps(set.reps.filter((rep) => rep.number === number));
    expect(told(set, film)).toMatchObject([{ rep: { number: typical().number }, filmed: false }]);
  });

  it('REPORT-7: a picture of another moment than the lowest point is none of it', () => {
    const film = filmOfReps(record.reps);
    const without = (nearMs: number): Film => ({
      ...film,
      timestampsMs: film.timestampsMs.filter((ms) =>
        record.reps.every(({ bottomMs }) => Math.abs(ms - bottomMs) > nearMs),
      ),
    });
    expect(told(record, without(30))[0]?.filmed).toBe(true);
    expect(told(record, without(100))[0]?.filmed).toBe(false);
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
