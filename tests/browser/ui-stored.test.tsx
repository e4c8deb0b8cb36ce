import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../../src/runtime/settings/settings.ts';
import type { OfflineState } from '../../src/runtime/offline/offline.ts';
import { WORDS } from '../fakes/all-words.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

let stage: Stage | null = null;

afterEach(() => {
  stage?.leave();
  stage = null;
});

async function press(name: string): Promise<void> {
  const asked = document.querySelector('[role=alertdialog]') ?? document;
  const button = [...asked.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

const KEEPING: Partial<OfflineState> = {
  app: 'saving',
  models: { state: 'keeping', keptBytes: 12_000_000, totalBytes: 60_000_000 },
};

describe('the page on privacy and storage', () => {
  test.each(LANGUAGE_CODES)('OFF-6: says what is stored and what works without a network, in %s', async (language) => {
    const words = WORDS[language];
    stage = await raise({ settings: { ...FAKE_SETTINGS, language } }, { offline: KEEPING });
    await press(words.start.storedLink);
    const text = stage.text();
    expect(text).toContain(words.stored.app.saving);
    expect(text).toMatch(/12\sM[Bo]/u);
    for (const name of Object.values(words.stored.part)) expect(text).toContain(name);
    expect(stage.root.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('20');
    await expectNoAxeFinding();
  });

  test('OFF-6: removes a part only after a second question', async () => {
    const { stored } = WORDS.en;
    stage = await raise();
    await press(WORDS.en.start.storedLink);
    const remove = stored.removeSpoken.replace('{{part}}', stored.part.models);
    await press(remove);
    await press(stored.no);
    expect(stage.rooms.offline.asked).not.toContainEqual(['remove', 'models']);
    await press(remove);
    await press(stored.yes);
    expect(stage.rooms.offline.asked).toContainEqual(['remove', 'models']);
  });

  test('OFF-3: a newer build is offered on the first page, but not while films are measured', async () => {
    const { stored } = WORDS.en;
    stage = await raise({}, { offline: { update: 'waiting' }, batch: { running: true } });
    expect(stage.text()).not.toContain(stored.update.waiting);
    await act(async () => {
      stage?.rooms.batch.change({ running: false });
      await Promise.resolve();
    });
    expect(stage.text()).toContain(stored.update.waiting);
    await press(stored.updateTake);
    expect(stage.rooms.offline.asked).toContainEqual(['takeUpdate']);
  });
});
