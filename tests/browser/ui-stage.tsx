import axe from 'axe-core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import '../../src/ui/mount.tsx';
import { Shell } from '../../src/ui/Shell.tsx';
import { RoomsContext } from '../../src/ui/context/rooms.ts';
import { loadAllParts } from '../../src/ui/parts/load-later.tsx';
import { createDictionary } from '../fakes/all-words.ts';
import { createFakeApp, type FakeApp } from '../fakes/fake-app.ts';
import { createFakeRooms, type FakeRooms, type FakeRoomsStart } from '../fakes/fake-rooms.ts';

declare global {
  // React asks for it by this name: state changes outside of `act` are then reported.
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined;
}

/** The whole ui over an App that the test steers. */
export interface Stage {
  readonly app: FakeApp;
  /** To be changed within `act`. */
  readonly rooms: FakeRooms;
  readonly root: HTMLElement;
  readonly change: (part: Partial<AppState>) => Promise<void>;
  readonly text: () => string;
  readonly press: (key: string) => Promise<void>;
  readonly leave: () => void;
}

/** The step through the history that the page asked for last. The browser makes it a little later. */
let stepped = Promise.resolve();

for (const method of ['back', 'go'] as const) {
  const ask = history[method].bind(history);
  history[method] = (delta?: number) => {
    stepped = new Promise((resolve) => addEventListener('popstate', () => resolve(), { once: true }));
    ask(delta);
  };
}

/** Waits until the page has followed what was done, through the history too. */
export async function settled(): Promise<void> {
  // A state is followed in a microtask, and may ask for a step.
  await Promise.resolve();
  await Promise.resolve();
  await stepped;
  await Promise.resolve();
}

/** Begins as a tab does: without a page before this one. */
function forgetAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

export async function raise(
  start: Partial<AppState> = {},
  startRooms: FakeRoomsStart = {},
  address?: string,
): Promise<Stage> {
  // As on a page that has been open for a while: nothing is fetched in the middle of a test.
  await loadAllParts();
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  if (address === undefined) forgetAddress();
  else history.replaceState(null, '', address);
  const app = createFakeApp(start);
  const rooms = createFakeRooms(startRooms);
  const element = document.createElement('div');
  document.body.append(element);
  let root: Root | null = null;
  await act(async () => {
    root = createRoot(element);
    root.render(
      <RoomsContext value={rooms}>
        <Shell app={app} dictionary={createDictionary(app.getState().settings.language)} />
      </RoomsContext>,
    );
    await settled();
  });
  return {
    app,
    rooms,
    root: element,
    change: (part) =>
      act(async () => {
        app.change(part);
        await settled();
      }),
    text: () => element.innerText,
    press: (key) =>
      act(async () => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await settled();
      }),
    leave: () => {
      act(() => root?.unmount());
      element.remove();
      forgetAddress();
    },
  };
}

/** Raises the ui for the running test, and leaves it when the test is over. */
export async function raiseForTest(
  start?: Partial<AppState>,
  startRooms?: FakeRoomsStart,
  address?: string,
): Promise<Stage> {
  const stage = await raise(start, startRooms, address);
  onTestFinished(stage.leave);
  return stage;
}

/** Everything that axe knows, AAA contrast included. Text over the picture lies in plates, so nothing has to be left out. */
export async function expectNoAxeFinding(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'cat.color', 'wcag2aaa'],
    resultTypes: ['violations'],
  });
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(findings).toEqual([]);
}
