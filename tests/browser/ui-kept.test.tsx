import { describe, expect, test } from 'vitest';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { ANNA, keptSession, libraryWith, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { expectNoAxeFinding } from './ui-stage.tsx';
import { press, raised, shelve } from './ui-progress-stage.ts';

describe('what became of the session that is shown', () => {
  const { people } = WORDS.en;
  const record = coachedSessionOf(COACHED);
  const kept = keptSession({});

  test('kept is said quietly, with the name if there is one', async () => {
    const anna = { ...kept, personId: ANNA.id };
    const shown = await raised(
      { finished: record },
      libraryWith([anna], {
        people: peopleOf(OWNER, ANNA),
        person: ANNA,
        lastKept: { kind: 'kept', sessionId: anna.id },
      }),
    );
    expect(shown.root.querySelector('.kept')?.textContent).toBe('Kept for \u2068Anna\u2069.');
    expect(shown.root.querySelector('[role=alert]')).toBeNull();
  });

  test('not kept: why is said, and the whole session is offered as a file', async () => {
    const shown = await raised(
      { finished: record },
      libraryWith([], { lastKept: { kind: 'not-kept', failure: 'full', record } }),
    );
    expect(shown.root.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    await press(people.saveAsFile);
    expect(shown.app.saved).toEqual([
      { name: 'kneeline-2026-11-23T08-00-00.json', mime: 'application/json', text: sessionToJson(record) },
    ]);
    await press(people.retry);
    expect(shown.rooms.library.asked).toEqual([['retry']]);
  });

  test('while it is being written, nothing is said yet', async () => {
    const shown = await raised({ finished: record }, { ...libraryWith([]), history: [summaryOf({})] });
    expect(shown.root.querySelector('.kept, .kept-offer, .kept-notice')).toBeNull();
    await shelve(shown, { lastKept: { kind: 'kept', sessionId: kept.id } });
    expect(shown.text()).toContain(people.kept);
  });

  test('not kept is not called kept because it counts already', async () => {
    const library = { ...libraryWith([]), history: [summaryOf({})] };
    const shown = await raised(
      { finished: record },
      { ...library, lastKept: { kind: 'not-kept', failure: 'full', record } },
    );
    expect(shown.root.querySelector('.kept')).toBeNull();
    expect(shown.text()).toContain(people.notKept);
  });

  test.each(['two-leg-squat', 'single-leg-squat', 'step-down'] as const)(
    'UI-9: a %s in which nothing counted is not kept, and it says why',
    async (exercise) => {
      const stray = coachedSessionOf({ ...COACHED, exercise });
      const sets = stray.sets.map((set) => ({ ...set, reps: [], coveredReps: [] }));
      const shown = await raised({ finished: { ...stray, sets } }, libraryWith([]));
      expect(shown.root.querySelector('.kept')?.textContent).toBe(people.keptNoneCounted[exercise]);
      expect(shown.root.querySelector('.kept-offer')).toBeNull();
    },
  );

  test('UI-9: one without a squat is not kept, and it says why', async () => {
    const idle = { ...record, reps: [], sets: [] };
    const shown = await raised({ finished: idle }, libraryWith([]));
    expect(shown.root.querySelector('.kept')?.textContent).toBe(people.keptNothing);
  });

  test('one from a file can be kept', async () => {
    const shown = await raised({ finished: record }, libraryWith([], { people: peopleOf(OWNER, ANNA), person: ANNA }));
    await press('Keep for \u2068Anna\u2069');
    expect(shown.rooms.library.asked).toEqual([['keep', record]]);
  });

  test('KEEP-17: the recorded example is nobody’s, and says so', async () => {
    const example = { ...record, origin: { ...record.origin, source: { kind: 'try-it', label: '' } as const } };
    const shown = await raised({ finished: example }, libraryWith([]));
    expect(shown.root.querySelector('.kept-offer')).toBeNull();
    expect(shown.text()).toContain('the recorded example');
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  const settings = { ...FAKE_SETTINGS, theme };

  test('on a session that is not kept', async () => {
    const record = coachedSessionOf(COACHED);
    const library = libraryWith([], { lastKept: { kind: 'not-kept', failure: 'full', record } });
    await raised({ finished: record, settings }, library);
    await expectNoAxeFinding();
  });
});
