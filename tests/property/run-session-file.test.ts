import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionOfRun } from '../../src/core/session/run-session.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { EXPECTATIONS } from '../../src/runtime/session-file/checked-values.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { measureRun } from '../fixtures/measured-run.ts';

const SESSION = sessionOfRun(measureRun({ kneeInM: { left: 0.05, right: 0 } }));
const TEXT = sessionToJson(SESSION);

/** A place in a document: names of entries, and numbers of a list. */
type Place = readonly (string | number)[];

/** Every place within the run, of which lists show only the first two. */
function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (Array.isArray(value)) {
    return value.slice(0, 2).flatMap((one, index) => [[...place, index], ...placesIn(one, [...place, index])]);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [[...place, name], ...placesIn(one, [...place, name])]);
}

function withValue(holder: unknown, [key, ...more]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((one: unknown, index) => (index === key ? withValue(one, more, value) : one));
  }
  const entries = holder as Readonly<Record<string, unknown>>;
  return { ...entries, [key]: withValue(entries[key], more, value) };
}

describe('the session file of a run', () => {
  it('RUN-22: gives back the run to the last bit, and a reader of squats finds a session without reps', () => {
    expect(readSessionFile(TEXT)).toEqual({ kind: 'session', record: SESSION });
    expect(JSON.parse(TEXT)).toMatchObject({ formatVersion: 3, reps: [], frames: [] });
  });

  it('RUN-22: is refused by name, or opened, whatever stands in any place of the run', () => {
    const document = JSON.parse(TEXT) as { readonly run: unknown };
    const places = placesIn(document.run);
    expect(places.length).toBeGreaterThan(100);
    const wrong = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.boolean(),
      fc.double(),
      fc.array(fc.integer(), { maxLength: 3 }),
      fc.dictionary(fc.string(), fc.integer(), { maxKeys: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), wrong, (place, value) => {
        const answer = readSessionFile(JSON.stringify({ ...document, run: withValue(document.run, place, value) }));
        if (answer.kind === 'session') return;
        expect(answer.reason).toBe('does-not-fit');
        expect(answer.path).toMatch(/^run/u);
        expect(EXPECTATIONS).toContain(answer.detail);
      }),
      { numRuns: 40 },
    );
  });

  it('RUN-22: with more steps than a run can have is refused before any step is looked at', () => {
    const steps = Array.from({ length: 30_001 }, () => null);
    const document = JSON.parse(TEXT) as { readonly run: { readonly record: object } };
    const run = { ...document.run, record: { ...document.run.record, steps } };
    expect(readSessionFile(JSON.stringify({ ...document, run }))).toMatchObject({
      reason: 'does-not-fit',
      path: 'run.record.steps',
      detail: 'a shorter list',
    });
  });
});
