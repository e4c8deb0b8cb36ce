import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/runtime/archive/archive.ts';
import { keepProgrammes } from '../../src/runtime/library/keep-programmes.ts';
import { createFakeApp } from '../fakes/fake-app.ts';
import { createFakeRooms } from '../fakes/fake-rooms.ts';

const personOf = (id: string, programme: Person['programme']): Person => ({
  id,
  pseudonym: id,
  thresholds: null,
  programme,
  notes: '',
  createdAt: '2026-11-23T08:00:00.000Z',
});

const STEPS = { exercise: 'step-down', sets: 3, repsPerSet: 5, restS: 60, fading: 'auto' } as const;
const SQUATS = { exercise: 'two-leg-squat', sets: 1, repsPerSet: 8, restS: 45, fading: 'off' } as const;

function begin() {
  const app = createFakeApp();
  const { library } = createFakeRooms();
  keepProgrammes(app, library);
  const choose = (person: Person, people: readonly Person[] = [person]) =>
    library.change({ person, people: people.map((row) => ({ kind: 'intact', row })) });
  return { app, library, choose };
}

describe('KEEP-12: each person has a programme of their own', () => {
  it('choosing somebody brings theirs, and writes nothing', () => {
    const { app, library, choose } = begin();
    choose(personOf('anna', STEPS));
    expect(app.getState().settings).toMatchObject(STEPS);
    expect(library.asked).toEqual([]);
  });

  it('what is chosen while somebody trains becomes theirs, other settings do not', () => {
    const { app, library, choose } = begin();
    choose(personOf('anna', null));
    app.intents.changeSettings({ theme: 'dark', muted: true });
    expect(library.asked).toEqual([]);
    app.intents.changeSettings({ sets: 4 });
    expect(library.asked).toEqual([['setProgramme', 'anna', { ...SQUATS, sets: 4 }]]);
  });

  it('whoever never chose goes on with what is set, and finds it again after somebody else', () => {
    const { app, library, choose } = begin();
    const [anna, ben] = [personOf('anna', null), personOf('ben', STEPS)];
    choose(anna, [anna, ben]);
    expect(app.getState().settings).toMatchObject(SQUATS);
    choose(ben, [anna, ben]);
    expect(app.getState().settings).toMatchObject(STEPS);
    expect(library.asked).toEqual([['setProgramme', 'anna', SQUATS]]);
  });

  it('writes once, although the library tells of being asked while it is asked', () => {
    const { library } = createFakeRooms();
    const telling: typeof library = {
      ...library,
      setProgramme(personId, programme) {
        library.setProgramme(personId, programme);
        library.change({ refused: null });
      },
    };
    keepProgrammes(createFakeApp(), telling);
    const [anna, ben] = [personOf('anna', null), personOf('ben', null)];
    const people = [anna, ben].map((row) => ({ kind: 'intact', row }) as const);
    for (const person of [anna, ben]) library.change({ person, people });
    expect(library.asked).toEqual([['setProgramme', 'anna', SQUATS]]);
  });

  it('nothing is written for somebody who was removed, nor when the same person is read anew', () => {
    const { app, library, choose } = begin();
    const [anna, ben] = [personOf('anna', null), personOf('ben', STEPS)];
    choose(anna, [anna, ben]);
    choose(ben, [ben]);
    choose(personOf('ben', { ...STEPS, sets: 1 }), [ben]);
    expect(app.getState().settings.sets).toBe(3);
    expect(library.asked).toEqual([]);
  });
});
