import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_CONVENTIONS, type CsvConvention } from '../../src/core/session/csv-line.ts';
import { countMissed, missedSquats } from '../../src/core/session/missed-squats.ts';
import { sessionToCsv } from '../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { sessionToTrc } from '../../src/core/session/session-trc.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import { whyNoReps } from '../../src/core/session/why-no-reps.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import { EXPECTATIONS } from '../../src/runtime/session-file/checked-values.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { createSettingsStorage } from '../../src/runtime/settings/settings-storage.ts';
import { defaultSettings, parseSettings } from '../../src/runtime/settings/settings.ts';
import { MemoryStorage } from '../fakes/memory-storage.ts';
import { measureSession } from '../fixtures/measured-session.ts';

/** A text that was damaged in a few places, as a disk, a mail program or an editor does it. */
type Damage =
  | { readonly kind: 'overwrite' | 'insert' | 'number'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut' | 'double'; readonly at: number; readonly length: number };

/** Texts that mean something in JSON, in numbers, in pages and in spreadsheets. */
const TELLING = [
  '"', '\\', '{', '}', '[', ']', ',', ':', '-', 'e9', '1e999', '0.1', 'null', 'true', 'NaN', '"__proto__"', '"toString"',
  '\u0000', '\uFEFF', '\uD800', '&lt;', '=1+1', ';', '\r\n', '[[[[[[[[', '{"a":',
]; // prettier-ignore

/** Numbers that JSON can say and that hardly any measure has. */
const ODD_NUMBERS = ['0', '-1', '0.5', '1e9', '-1e9', '1e308', '-1e308', '5e-324', '9007199254740993', '1e-9'];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const text = fc.oneof(fc.constantFrom(...TELLING), fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }));
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constantFrom('overwrite', 'insert'), at: place, text }),
  fc.record({ kind: fc.constant('number'), at: place, text: fc.constantFrom(...ODD_NUMBERS) }),
  fc.record({ kind: fc.constantFrom('cut', 'double'), at: place, length: fc.integer({ min: 1, max: 2000 }) }),
);
const damages = fc.array(damage, { minLength: 1, maxLength: 6 });
const oddNumbers = fc.array(
  damage.filter(({ kind }) => kind === 'number'),
  { minLength: 1, maxLength: 6 },
);

/** More are run by hand: docs/reliability.md has the command. */
const RUNS = { numRuns: Number(process.env['KNEELINE_MUTATIONS'] ?? 200) };

function damaged(whole: string, all: readonly Damage[]): string {
  return all.reduce((before, one) => {
    const at = Math.floor(one.at * before.length);
    const [head, tail] = [before.slice(0, at), before.slice(at)];
    switch (one.kind) {
      case 'number':
        return head + tail.replace(/-?\d[\d.e+-]*/iu, one.text);
      case 'insert':
        return head + one.text + tail;
      case 'overwrite':
        return head + one.text + tail.slice(one.text.length);
      case 'cut':
        return head + tail.slice(one.length);
      case 'double':
        return head + tail.slice(0, one.length) + tail;
    }
  }, whole);
}

/** Everything that the summary page and the files ask of a session. */
function useEverywhere(record: SessionRecord): void {
  summariseSession(record);
  whyNoReps(record);
  countMissed(missedSquats(record));
  sessionToTrc(record);
  for (const convention of CSV_CONVENTIONS) sessionToCsv(record, convention);
}

/** The cells of a CSV (RFC 4180), row by row. */
function cellsOf(csv: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']];
  let isQuoted = false;
  for (const sign of csv) {
    const row = rows.at(-1) ?? [];
    const last = row.length - 1;
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) row.push('');
    else if (!isQuoted && sign === '\n') rows.push(['']);
    else if (isQuoted || sign !== '\r') row[last] = `${row[last] ?? ''}${sign}`;
  }
  return rows;
}

const whole = measureSession();
const short: SessionRecord = { ...whole, frames: whole.frames.slice(0, 6), cues: whole.cues.slice(0, 3) };
const SHORT_JSON = sessionToJson(short);
const SEPARATORS: Readonly<Record<CsvConvention, string>> = {
  'comma-point': ',',
  'semicolon-comma': ';',
  'semicolon-point': ';',
};

describe('input that was damaged on its way', () => {
  it('FILE-6: a damaged session file is refused at a named place, or is a session that every page and file can use', () => {
    fc.assert(
      fc.property(fc.oneof(damages, oddNumbers), (all) => {
        const file = readSessionFile(damaged(SHORT_JSON, all));
        const again = file.kind === 'refused' ? file : readSessionFile(sessionToJson(file.record));
        expect(again).toEqual(file);
        expect(file.kind === 'session' || EXPECTATIONS.includes(file.detail)).toBe(true);
        if (file.kind === 'session') useEverywhere(file.record);
      }),
      RUNS,
    );
  });

  it('FILE-6: damaged settings are read value by value, and what is read is fit to be kept', () => {
    const defaults = defaultSettings(['de-CH']);
    const kept = JSON.stringify({ ...defaults, cameraId: 'a', sets: 3, fading: '50' });
    fc.assert(
      fc.property(damages, (all) => {
        const storage = new MemoryStorage();
        storage.setItem('kneeline.settings', damaged(kept, all));
        const settingsStorage = createSettingsStorage(
          createLocalStore(() => storage),
          defaults,
        );
        const settings = settingsStorage.load();
        expect(Object.keys(settings).toSorted()).toEqual(Object.keys(defaults).toSorted());
        expect(parseSettings(settings, defaults)).toEqual(settings);
        expect(settingsStorage.save({ muted: true })).toBeNull();
        expect(settingsStorage.load()).toEqual({ ...settings, muted: true });
      }),
      RUNS,
    );
  });

  it('EXP-4: whatever a camera or a film is called, the tables keep their rows and cells, and no cell starts a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CSV_CONVENTIONS), fc.array(text, { maxLength: 8 }), (convention, parts) => {
        const label = parts.join('');
        const named = { ...short, origin: { ...short.origin, source: { ...short.origin.source, label } } };
        const tables = (record: SessionRecord) =>
          sessionToCsv(record, convention)
            .split('\r\n')
            .filter((line) => !line.startsWith('#'));
        expect(tables(named)).toEqual(tables(short));
        const cells = cellsOf(sessionToCsv(named, convention), SEPARATORS[convention]).flat();
        expect(cells.filter((cell) => /^[=+@\t]|^-(?![0-9])/u.test(cell))).toEqual([]);
      }),
      RUNS,
    );
  });
});
