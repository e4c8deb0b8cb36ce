import * as v from 'valibot';
import type { MeasuredRun } from '../../core/session/measured-run.ts';
import type { LocalStore } from '../browser/local-store.ts';

/** How many runs each person did before the camera, because the mirror fades from run to run. */
export interface RunCounts {
  /** @param personId `null`: nobody was known. */
  of(personId: string | null): number;
  add(personId: string | null): void;
  /** Forgets everybody but these people. */
  keepOnly(personIds: readonly string[]): void;
}

const KEY = 'kneeline.runs';
const Stored = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));
const NOBODY = 'nobody';

/** A run of fewer steps is a try: about two minutes. [E] */
const LEAST_STEPS = 300;

export function isWholeRun({ record }: MeasuredRun): boolean {
  return record.steps.length >= LEAST_STEPS;
}

export function createRunCounts(store: LocalStore): RunCounts {
  const read = (): Readonly<Record<string, number>> => {
    const parsed = v.safeParse(Stored, store.read(KEY));
    return parsed.success ? parsed.output : {};
  };
  const of = (personId: string | null): number => read()[personId ?? NOBODY] ?? 0;
  return {
    of,
    add(personId) {
      store.write(KEY, { ...read(), [personId ?? NOBODY]: of(personId) + 1 });
    },
    keepOnly(personIds) {
      const kept = Object.entries(read()).filter(([id]) => personIds.includes(id));
      if (kept.length === 0) store.remove(KEY);
      else store.write(KEY, Object.fromEntries(kept));
    },
  };
}
