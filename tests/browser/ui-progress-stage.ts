import { act } from 'react';
import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import type { LibraryState } from '../../src/runtime/library/library.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { keptSession, libraryWith } from '../fakes/kept-sessions.ts';
import { raiseForTest, settled, type Stage } from './ui-stage.tsx';

/** A change of theme fades: colours count once it is over. */
export const faded = () => Promise.all(document.getAnimations().map(({ finished }) => finished));

/** Newest first, as the list has them. */
export const SESSIONS = [3, 6, 10, 14].map((left, index) =>
  keptSession(
    {
      startedAt: `2026-11-${13 - index}T08:00:00.000Z`,
      driftDeg: { left, right: 1.6 },
      hiddenShare: (3 - index) * 0.25,
    },
    { id: `session-${index}` },
  ),
);
/** Six sessions, one a week, newest first: the left knee comes back to its line. */
export const WEEKS = [2, 4, 8, 11, 14, 17].map((left, index) =>
  keptSession(
    {
      startedAt: new Date(Date.UTC(2026, 10, 13 - 7 * index, 8)).toISOString(),
      driftDeg: { left, right: 1.6 },
    },
    { id: `week-${index}` },
  ),
);
export const words = WORDS.en.progress;

// A large phone.
beforeEach(() => page.viewport(414, 896));

/** Raises the ui for the running test over a library. */
export const raised = (start: Partial<AppState>, library: Partial<LibraryState> = {}): Promise<Stage> =>
  raiseForTest(start, { library });

export async function press(name: string): Promise<void> {
  // A question lies over everything else.
  const asked = document.querySelector('[role=alertdialog]') ?? document;
  const button = [...asked.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  await act(async () => {
    button.click();
    await settled();
  });
}

/** Changes the library's state while the page is shown. */
export const shelve = ({ rooms }: Stage, part: Partial<LibraryState>) =>
  act(async () => {
    rooms.library.change(part);
    await Promise.resolve();
  });

/** From the summary to the progress page. */
export async function progress(
  library: Partial<LibraryState> = libraryWith(SESSIONS),
  settings: Partial<AppState['settings']> = {},
): Promise<Stage> {
  const shown = await raised(
    { finished: coachedSessionOf(COACHED), settings: { ...FAKE_SETTINGS, ...settings } },
    library,
  );
  await press(WORDS[settings.language ?? 'en'].summary.progress);
  return shown;
}
