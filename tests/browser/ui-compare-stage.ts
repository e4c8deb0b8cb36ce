import { act } from 'react';
import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { ArchiveFailure, StoredSession } from '../../src/runtime/archive/archive.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf, summaryOf, type CoachedScript } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import type { FakeRoomsStart } from '../fakes/fake-rooms.ts';
import { raiseForTest, settled, type Stage } from './ui-stage.tsx';

export const NOW: Partial<CoachedScript> = { reps: 5, driftDeg: { left: 13.4, right: 1.6 } };
export const THEN: Partial<CoachedScript> = {
  reps: 6,
  startedAt: '2026-11-09T17:30:00.000Z',
  driftDeg: { left: 1, right: 1.6 },
};

export const sessionOf = (change: Partial<CoachedScript>) => coachedSessionOf({ ...COACHED, ...change });

export function keptRow(id: string, change: Partial<CoachedScript>, more: Partial<StoredSession> = {}): StoredSession {
  const summary = summaryOf(change);
  const startedAtMs = Date.parse(summary.startedAt);
  return { ...summary, id, personId: 'heron', startedAtMs, notes: '', recordBytes: 100, ...more };
}

export const intact = (...rows: readonly StoredSession[]) => rows.map((row) => ({ kind: 'intact' as const, row }));
export const HERON = {
  id: 'heron',
  pseudonym: 'Heron',
  thresholds: null,
  programme: null,
  notes: '',
  createdAt: '2026-01-01T00:00:00.000Z',
};
export const ONE_EARLIER: FakeRoomsStart = { library: { person: HERON, sessions: intact(keptRow('before', THEN)) } };
export type Kept = SessionRecord | ArchiveFailure;

interface Scene {
  readonly finished?: SessionRecord;
  readonly rooms?: FakeRoomsStart;
  /** Each kept session, or the reason why it can't be read. */
  readonly kept?: Readonly<Record<string, Kept>>;
  readonly settings?: Partial<typeof FAKE_SETTINGS>;
}

beforeEach(() => page.viewport(1280, 900));

export function buttonNamed(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, a')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button is called ${name}`);
  return found;
}

export async function click(name: string): Promise<void> {
  await act(async () => {
    buttonNamed(name).click();
    await settled();
  });
}

/** Opens the comparison from the summary. */
export async function compared(scene: Scene = {}): Promise<Stage> {
  const settings = { ...FAKE_SETTINGS, ...scene.settings };
  const stage = await raiseForTest(
    { finished: scene.finished ?? sessionOf(NOW), settings },
    scene.rooms ?? ONE_EARLIER,
  );
  const { library } = stage.rooms;
  const kept = scene.kept ?? { before: sessionOf(THEN) };
  Object.assign(library, {
    readSession: async (id: string) => {
      const found = kept[id];
      if (found !== undefined && typeof found !== 'string') return found;
      library.change({ refused: found ?? 'not-found' });
      return null;
    },
  });
  await click(WORDS[settings.language].compare.open);
  await framePassed();
  return stage;
}

/** Gives the text with plain spaces. A space that doesn't break holds a number and its band together. */
export const plain = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll('\u00a0', ' ');
const textsOf = (shown: Stage, selector: string) => [...shown.root.querySelectorAll(selector)].map(plain);
export const names = (shown: Stage) => textsOf(shown, '.pane-name');
export const drifts = (shown: Stage) => textsOf(shown, '.pane-drift');
export const where = (shown: Stage) => plain(shown.root.querySelector('.phase-where'));
export const share = (shown: Stage) => Number(shown.root.querySelector<HTMLInputElement>('.phase-slider input')?.value);

/** Waits until the browser has drawn, and told of sizes, once. */
export function framePassed(): Promise<void> {
  return act(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

export async function framesUntil(isSo: () => boolean): Promise<void> {
  for (let frames = 0; frames < 120 && !isSo(); frames++) await framePassed();
}

/** Is anything drawn on that canvas? */
export function isBlank(canvas: HTMLCanvasElement | null): boolean {
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return !data.some((value) => value !== 0);
}
