import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import type { SetRecord } from '../../../src/core/coach/coach.ts';
import type { GivenCue } from '../../../src/core/coach/cue.ts';
import { DEFAULT_PROGRAMME, type Programme } from '../../../src/core/coach/programme.ts';
import { SIDES } from '../../../src/core/geometry/keypoints.ts';
import { CSV_CONVENTIONS } from '../../../src/core/session/csv-line.ts';
import { csvConventionOf } from '../../../src/runtime/settings/csv-convention-of.ts';
import { sessionToCsv } from '../../../src/core/session/session-csv.ts';
import { EXPORT_NOTES, PART_NOTES, sessionToJson } from '../../../src/core/session/session-json.ts';
import {
  SESSION_FORMAT_VERSION,
  type SessionOrigin,
  type SessionRecord,
} from '../../../src/core/session/session-record.ts';
import { film, measuredOf, newTracker, refusedOf, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

const ORIGIN: SessionOrigin = {
  startedAt: '2026-11-23T08:00:00.000Z',
  source: { kind: 'camera', label: 'FaceTime HD Camera' },
  model: 'blazepose-full',
  weightsSha256: '3f9a'.repeat(16),
  backend: 'wasm',
  appVersion: '0.1.0',
};

const PROGRAMME: Programme = { ...DEFAULT_PROGRAMME, sets: 2, repsPerSet: 1, hiddenShare: 0.5 };

const SETS: readonly SetRecord[] = [
  { turn: { number: 1, of: 2, leg: 'both' }, startedAtMs: 2200, endedAtMs: 5400, reps: [1], coveredReps: [] },
  { turn: { number: 2, of: 2, leg: 'both' }, startedAtMs: 5500, endedAtMs: 8600, reps: [2], coveredReps: [2] },
];

const CUES: readonly GivenCue[] = [
  { timestampMs: 40, cue: { kind: 'instruction', instruction: 'step-back' } },
  { timestampMs: 2200, cue: { kind: 'go', leg: 'both' } },
  { timestampMs: 3504.2, cue: { kind: 'drift', side: 'left', direction: 'inward', driftDeg: 9.87654321 } },
  { timestampMs: 5500, cue: { kind: 'mirror-covered' } },
  { timestampMs: 8600, cue: { kind: 'finished' } },
];

function recordOf(origin: Partial<SessionOrigin> = {}): SessionRecord {
  const observations = film(
    [2500, 5700].flatMap((startMs) => squat({ startMs, leftKneeInM: 0.05 })),
    { noisePx: 1, fps: 15 },
  ).map((observation, index) => (index % 40 === 39 ? { ...observation, person: null } : observation));
  const tracker = newTracker();
  const frames = track(observations, tracker);
  return {
    formatVersion: SESSION_FORMAT_VERSION,
    driftMeasure: 'knee-track',
    origin: { ...ORIGIN, ...origin },
    picture: { widthPx: 640, heightPx: 480 },
    thresholds: DEFAULT_THRESHOLDS,
    baseline: tracker.baseline,
    reps: repsOf(frames),
    frames,
    programme: PROGRAMME,
    sets: SETS,
    cues: CUES,
    purpose: 'training',
    refusals: { 'no-person': refusedOf(frames).length },
  };
}

const record = recordOf();

/** RFC 4180, read by the letter: fields, quotes, CRLF. */
function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error('a quote that never ends');
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    } else {
      for (; at < text.length && text[at] !== separator && text[at] !== '\r'; at += 1) {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`a bare ${JSON.stringify(text[at])}`);
        cell += text[at];
      }
    }
    cells.push(cell);
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (at < text.length && text.slice(at, at + 2) !== '\r\n') throw new Error('a row that ends without CRLF');
    at += 2;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

interface ReadBack {
  readonly header: Map<string, string>;
  readonly reps: Record<string, string>[];
  readonly frames: Record<string, string>[];
  readonly cues: Record<string, string>[];
}

function toRecords([names = [], ...rows]: string[][]): Record<string, string>[] {
  return rows.map((cells) => {
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function readBack(csv: string, separator = ','): ReadBack {
  const lines = csv.split('\r\n');
  const facts = lines.filter((line) => line.startsWith('# '));
  const rest = parseCsv(lines.slice(facts.length).join('\r\n'), separator);
  const [frames = -1, cues = -1] = rest.flatMap((cells, index) =>
    cells.length === 1 && cells[0] === '' ? [index] : [],
  );
  return {
    header: new Map(facts.map((line) => [line.slice(2, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)])),
    reps: toRecords(rest.slice(0, frames)),
    frames: toRecords(rest.slice(frames + 1, cues)),
    cues: toRecords(rest.slice(cues + 1)),
  };
}

const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/u.test(cell);

describe('the CSV export', () => {
  const csv = sessionToCsv(record);
  const { header, reps, frames, cues } = readBack(csv);

  it('EXP-1: a header, then reps leg by leg, frames and cues, a blank line between them', () => {
    expect(record.reps).toHaveLength(2);
    expect(reps.map(({ rep, leg, verdict }) => [rep, leg, verdict])).toEqual([
      ['1', 'left', 'inward'],
      ['1', 'right', 'in-line'],
      ['2', 'left', 'inward'],
      ['2', 'right', 'in-line'],
    ]);
    expect(frames).toHaveLength(record.frames.length);
    expect(cues).toHaveLength(CUES.length);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it.each(CSV_CONVENTIONS)('EXP-12: with the signs %s it holds the same numbers to the last digit', (convention) => {
    const separator = convention.startsWith('comma') ? ',' : ';';
    const decimal = convention.endsWith('comma') ? ',' : '.';
    const other = readBack(sessionToCsv(record, convention), separator);
    expect(other.header).toEqual(header);
    for (const table of ['reps', 'frames', 'cues'] as const) {
      const expected = { reps, frames, cues }[table].map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name, isNumber(cell) ? cell.replace('.', decimal) : cell]),
        ),
      );
      expect(other[table]).toEqual(expected);
    }
    expect(reps.some(({ bandDeg }) => bandDeg?.includes('.'))).toBe(true);
  });

  it.each([
    ['de-DE', 'semicolon-comma'],
    ['de', 'semicolon-comma'],
    ['fr-FR', 'semicolon-comma'],
    ['de-CH', 'semicolon-point'],
    ['it-CH', 'semicolon-point'],
    ['de-LI', 'semicolon-point'],
    ['en-GB', 'comma-point'],
    ['en', 'comma-point'],
    ['no such tag', 'comma-point'],
  ])('EXP-12: the country of %s begins with %s', (language, convention) => {
    expect(csvConventionOf(language)).toBe(convention);
  });

  it('EXP-1: numbers come back exactly as they were measured', () => {
    const left = record.reps[0]?.legs.left;
    expect(Number(reps[0]?.['driftAtBottomDeg'])).toBe(left?.driftAtBottomDeg);
    expect(Number(reps[0]?.['bandDeg'])).toBe(left?.bandDeg);
    expect(Number(reps[0]?.['bottomMs'])).toBe(record.reps[0]?.bottomMs);
    for (const [index, frame] of record.frames.entries()) {
      const cells = frames[index];
      expect(Number(cells?.['timestampMs'])).toBe(frame.timestampMs);
      if (frame.kind !== 'measured') continue;
      expect(cells?.['leftDriftDeg']).toBe(String(frame.legs.left?.driftDeg ?? ''));
      expect(cells?.['rightFppaDeg']).toBe(String(frame.legs.right?.fppaDeg ?? ''));
      expect(cells?.['rightKneeOverToePct']).toBe(String(frame.legs.right?.kneeOverToePct ?? ''));
      expect(cells?.['leftAlignment']).toBe(frame.legs.left?.alignment ?? '');
      expect(cells?.['trunkLeanDeg']).toBe(String(frame.trunkLeanDeg ?? ''));
    }
  });

  it('EXP-6: every number of a rep has its band beside it', () => {
    const rows = record.reps.flatMap((rep) => SIDES.map((side) => ({ rep, leg: rep.legs[side] })));
    expect(reps).toHaveLength(rows.length);
    for (const [index, { rep, leg }] of rows.entries()) {
      expect(reps[index]).toMatchObject({
        bandDeg: String(leg?.bandDeg ?? ''),
        matchedDepthBandDeg: String(leg?.matchedDepthBandDeg ?? ''),
        peakBandDeg: String(leg?.peakBandDeg ?? ''),
        kneeOverToeBandPct: String(leg?.kneeOverToeBandPct ?? ''),
        depthBandPct: String(rep.bands.depthPct ?? ''),
        kneeFlexionBandDeg: String(rep.bands.kneeFlexionDeg ?? ''),
        pelvicDropDeg: String(rep.pelvicDropDeg ?? ''),
        pelvicDropBandDeg: String(rep.bands.pelvicDropDeg ?? ''),
        trunkLeanDeg: String(rep.trunkLeanDeg ?? ''),
        trunkLeanBandDeg: String(rep.bands.trunkLeanDeg ?? ''),
      });
    }
  });

  it('EXP-6: and so has every number of a frame', () => {
    for (const [index, frame] of record.frames.entries()) {
      if (frame.kind !== 'measured') continue;
      const { legs, bands } = frame;
      expect(frames[index]).toMatchObject({
        leftBandDeg: String(legs.left?.driftBandDeg ?? ''),
        rightFppaBandDeg: String(legs.right?.bands.fppaDeg ?? ''),
        leftKneeFromAxisBandPct: String(legs.left?.bands.kneeFromAxisPct ?? ''),
        rightKneeOverToeBandPct: String(legs.right?.bands.kneeOverToePct ?? ''),
        depthBandPct: String(bands.depthPct ?? ''),
        kneeAnkleRatioBand: String(frame.kneeAnkleRatioBand ?? ''),
        kneeFlexionBandDeg: String(bands.kneeFlexionDeg ?? ''),
        pelvicDropBandDeg: String(bands.pelvicDropDeg ?? ''),
        trunkLeanBandDeg: String(bands.trunkLeanDeg ?? ''),
      });
    }
  });

  it('EXP-7: programme, purpose and sets in the header, and of each rep its set and whether it was covered', () => {
    expect(header.get('purpose')).toBe('training');
    expect(JSON.parse(header.get('programme') ?? '')).toEqual(PROGRAMME);
    expect(JSON.parse(header.get('sets') ?? '')).toEqual(SETS);
    expect(reps.map(({ rep, set, covered }) => [rep, set, covered])).toEqual([
      ['1', '1', 'no'],
      ['1', '1', 'no'],
      ['2', '2', 'yes'],
      ['2', '2', 'yes'],
    ]);
  });

  it('EXP-7: a rep outside of every set has no set and was not covered', () => {
    const outside = readBack(sessionToCsv({ ...record, sets: [] })).reps;
    expect(outside.map(({ set, covered }) => [set, covered])).toEqual(reps.map(() => ['', 'no']));
  });

  it('EXP-7: every cue with its time and its facts', () => {
    expect(cues.map(({ timestampMs, cue, detail }) => [timestampMs, cue, detail])).toEqual([
      ['40', 'instruction', 'instruction=step-back'],
      ['2200', 'go', 'leg=both'],
      ['3504.2', 'drift', 'side=left direction=inward driftDeg=9.87654321'],
      ['5500', 'mirror-covered', ''],
      ['8600', 'finished', ''],
    ]);
    expect(readBack(sessionToCsv({ ...record, cues: [] })).cues).toEqual([]);
  });

  it('EXP-5: a refused frame has its reason and no measure', () => {
    const refused = frames.filter(({ kind }) => kind === 'refused');
    expect(refused).toHaveLength(refusedOf(record.frames).length);
    for (const { timestampMs, kind, reason, phase, ...measures } of refused) {
      expect([timestampMs, kind, reason, phase]).not.toContain('');
      expect(Object.values(measures).every((cell) => cell === '')).toBe(true);
    }
    expect(header.get('refusedFrames')).toBe(JSON.stringify(record.refusals));
  });

  it('ENG-6: the header names the reference engine where it measured', () => {
    const byReference = { ...record, origin: { ...record.origin, engine: 'reference' } };
    expect(sessionToCsv(byReference)).toContain('# engine: reference');
  });

  it('EXP-3: the header says source, model, weights, backend, thresholds, baseline and what it is not', () => {
    expect(header.get('format')).toBe('kneeline-session 3');
    expect(header.get('startedAt')).toBe(ORIGIN.startedAt);
    expect(header.get('source')).toBe('camera FaceTime HD Camera');
    expect(header.get('model')).toContain(ORIGIN.weightsSha256);
    expect(header.get('backend')).toBe('wasm');
    expect(header.get('engine')).toBe('own');
    expect(JSON.parse(header.get('thresholds') ?? '')).toEqual(DEFAULT_THRESHOLDS);
    expect(JSON.parse(header.get('baseline') ?? '')).toEqual(JSON.parse(JSON.stringify(record.baseline)));
    expect(header.get('signs')).toContain('+ inward');
    expect(header.get('notice')).toContain('not a medical device');
  });

  it('EXP-3: every measured column has its unit in its name and its meaning in the header', () => {
    const columns = [...Object.keys(reps[0] ?? {}), ...Object.keys(frames[0] ?? {})];
    const measures = columns
      .filter((name) => /(?:Deg|Pct|Ratio|RatioBand)$/u.test(name))
      .map((name) => name.replace(/^(?:left|right)([A-Z])/u, (_, first: string) => first.toLowerCase()));
    expect(measures.length).toBeGreaterThan(15);
    expect(measures.filter((name) => !header.has(name))).toEqual([]);
    const others = columns.filter((name) => !/(?:Deg|Pct|Ratio|RatioBand|Ms|Frames|Alignment)$/u.test(name));
    const plain = ['rep', 'set', 'covered', 'leg', 'verdict', 'kind', 'reason', 'phase', 'stance'];
    expect(new Set(others)).toEqual(new Set(plain));
    expect([...header.keys()]).toEqual(expect.arrayContaining(['rep', 'set', 'covered', 'cue', 'times']));
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    'cam,=HYPERLINK("http://x")',
    'cam;=1+1',
    'cam\t=1',
    'cam\r\n=1+1,"=2"',
    'a, "=1"',
  ])('EXP-4: a source called %j runs nothing in a spreadsheet', (label) => {
    const text = sessionToCsv(recordOf({ source: { kind: 'file', label } }));
    const starts = text.split('\r\n').flatMap((line) => line.split(/[,;\t]/u));
    const dangerous = starts
      .map((cell) => cell.trim().replace(/^"/u, ''))
      .filter((cell) => /^[=+@\r]|^-(?!\d)/u.test(cell));
    expect(dangerous).toEqual([]);
    expect(readBack(text).frames).toHaveLength(record.frames.length);
  });
});

describe('the JSON export', () => {
  const text = sessionToJson(record);
  const parsed = JSON.parse(text) as { frames: Record<string, unknown>[] } & Record<string, unknown>;

  it('EXP-2: parses, and holds origin, picture, thresholds, baseline and reps as they were', () => {
    expect(parsed).toMatchObject({ format: 'kneeline-session', formatVersion: SESSION_FORMAT_VERSION });
    expect(parsed['notes']).toMatchObject(EXPORT_NOTES);
    for (const name of ['origin', 'picture', 'thresholds', 'baseline', 'reps', 'refusals'] as const) {
      expect(parsed[name]).toEqual(record[name]);
    }
  });

  it('EXP-7: holds purpose, programme, sets and cues as they were', () => {
    for (const name of ['purpose', 'programme', 'sets', 'cues'] as const) expect(parsed[name]).toEqual(record[name]);
  });

  it('EXP-2: every number of every frame comes back to the last bit', () => {
    expect(parsed.frames).toHaveLength(record.frames.length);
    for (const [index, frame] of measuredOf(record.frames).entries()) {
      const { events: _events, keypoints, ...measures } = frame;
      const back = parsed.frames.filter(({ kind }) => kind === 'measured')[index];
      expect(back).toMatchObject(measures);
      const { x, y, confidence } = keypoints.leftKnee ?? { x: 0, y: 0, confidence: 0 };
      expect(back?.['keypoints']).toMatchObject({ leftKnee: [x, y, confidence], leftHeel: null });
    }
  });

  it('EXP-5: refused frames keep their reason', () => {
    const refused = parsed.frames.filter(({ kind }) => kind === 'refused');
    expect(refused.map(({ reason }) => reason)).toEqual(refusedOf(record.frames).map(({ reason }) => reason));
  });

  it('EXP-3: every number has its meaning in the notes, by its own name or that of what it belongs to', () => {
    const explained = new Set(Object.keys({ ...EXPORT_NOTES, ...PART_NOTES }));
    const unexplained = new Set<string>();
    const walk = (part: unknown, path: readonly string[]) => {
      if (typeof part === 'number') {
        if (!path.some((name) => name.endsWith('Ms') || explained.has(name))) unexplained.add(path.join('.'));
      } else if (Array.isArray(part)) {
        for (const one of part) walk(one, path);
      } else if (typeof part === 'object' && part !== null) {
        for (const [name, value] of Object.entries(part)) walk(value, [...path, name]);
      }
    };
    const { notes: _notes, formatVersion: _version, reps, ...rest } = parsed;
    walk(rest, []);
    for (const rep of reps as Record<string, unknown>[]) {
      const { number: _number, ...measures } = rep;
      walk(measures, []);
    }
    expect([...unexplained]).toEqual([]);
  });
});
