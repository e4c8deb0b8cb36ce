import type { Page } from 'playwright-core';
import type { SessionRecord } from '../../src/core/session/session-record.ts';

/** What a draft holds: reps of squats, or steps of a run. */
interface DraftedCounts {
  readonly reps: number;
  readonly steps: number;
}

/** Counts in the page what each draft on the disk holds, because the frames of a session are too many to be handed over. */
export function draftedCounts(page: Page): Promise<readonly DraftedCounts[]> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('kneeline');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opened.addEventListener('success', () => resolve(opened.result));
    });
    const asked = database.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((resolve) => asked.addEventListener('success', resolve));
    database.close();
    const rows = asked.result as readonly { readonly session: SessionRecord }[];
    return rows.map(({ session }) => ({
      reps: session.reps.length,
      steps: session.run?.record.steps.length ?? 0,
    }));
  });
}
