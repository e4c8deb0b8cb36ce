import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../../src/core/alignment/thresholds.ts';
import { sessionToCsv } from '../../../src/core/session/session-csv.ts';
import { EXPORT_NOTES, sessionToJson } from '../../../src/core/session/session-json.ts';
import type { SessionOrigin, SessionRecord } from '../../../src/core/session/session-record.ts';
import { film, measuredOf, newTracker, refusedOf, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

const ORIGIN: SessionOrigin = {
  startedAt: '2026-11-23T08:00:00.000Z',
  source: { kind: 'camera', label: 'FaceTime HD Camera' },
  model: 'blazepose-full',
  weightsSha256: '3f9a'.repeat(16),
  backend: 'wasm',
  appVersion: '0.1.0',
};

function recordOf(origin: Partial<SessionOrigin> = {}): SessionRecord {
  const observations = film(
    [2500, 5700].flatMap((startMs) => squat({ startMs, leftKneeInM: 0.05 })),
    { noisePx: 1, fps: 15 },
  ).map((observation, index) => (index % 40 === 39 ? { ...observation, person: null } : observation));
  const tracker = newTracker();
  const frames = track(observations, tracker);
  return {
    formatVersion: 1,
    origin: { ...ORIGIN, ...origin },
    picture: { widthPx: 640, heightPx: 480 },
    thresholds: DEFAULT_THRESHOLDS,
    baseline: tracker.baseline,
    reps: repsOf(frames),
    frames,
    refusals: { 'no-person': refusedOf(frames).length },
  };
}

const record = recordOf();

/** RFC 4180, read by the letter: fields, quotes, CRLF. */
function parseCsv(text: string): string[][] {
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
      for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at += 1) {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`a bare ${JSON.stringify(text[at])}`);
        cell += text[at];
      }
    }
    cells.push(cell);
    if (text[at] === ',') {
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
}

function toRecords([names = [], ...rows]: string[][]): Record<string, string>[] {
  return rows.map((cells) => {
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function readBack(csv: string): ReadBack {
  const lines = csv.split('\r\n');
  const facts = lines.filter((line) => line.startsWith('# '));
  const rest = parseCsv(lines.slice(facts.length).join('\r\n'));
  const blank = rest.findIndex((cells) => cells.length === 1 && cells[0] === '');
  return {
    header: new Map(facts.map((line) => [line.slice(2, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)])),
    reps: toRecords(rest.slice(0, blank)),
    frames: toRecords(rest.slice(blank + 1)),
  };
}

describe('the CSV export', () => {
  const csv = sessionToCsv(record);
  const { header, reps, frames } = readBack(csv);

  it('EXP-1: a header, the reps leg by leg, a blank line, the frames', () => {
    expect(record.reps).toHaveLength(2);
    expect(reps.map(({ rep, leg, verdict }) => [rep, leg, verdict])).toEqual([
      ['1', 'left', 'inward'],
      ['1', 'right', 'in-line'],
      ['2', 'left', 'inward'],
      ['2', 'right', 'in-line'],
    ]);
    expect(frames).toHaveLength(record.frames.length);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
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

  it('EXP-5: a refused frame has its reason and no measure', () => {
    const refused = frames.filter(({ kind }) => kind === 'refused');
    expect(refused).toHaveLength(refusedOf(record.frames).length);
    for (const { timestampMs, kind, reason, phase, ...measures } of refused) {
      expect([timestampMs, kind, reason, phase]).not.toContain('');
      expect(Object.values(measures).every((cell) => cell === '')).toBe(true);
    }
    expect(header.get('refusedFrames')).toBe(JSON.stringify(record.refusals));
  });

  it('EXP-3: the header says source, model, weights, backend, thresholds, baseline and what it is not', () => {
    expect(header.get('format')).toBe('kneeline-session 1');
    expect(header.get('startedAt')).toBe(ORIGIN.startedAt);
    expect(header.get('source')).toBe('camera FaceTime HD Camera');
    expect(header.get('model')).toContain(ORIGIN.weightsSha256);
    expect(header.get('backend')).toBe('wasm');
    expect(JSON.parse(header.get('thresholds') ?? '')).toEqual(DEFAULT_THRESHOLDS);
    expect(JSON.parse(header.get('baseline') ?? '')).toEqual(JSON.parse(JSON.stringify(record.baseline)));
    expect(header.get('signs')).toContain('+ inward');
    expect(header.get('notice')).toContain('not a medical device');
  });

  it('EXP-3: every measured column has its unit in its name and its meaning in the header', () => {
    const columns = [...Object.keys(reps[0] ?? {}), ...Object.keys(frames[0] ?? {})];
    const measures = columns
      .filter((name) => /(?:Deg|Pct|Ratio)$/u.test(name))
      .map((name) => name.replace(/^(?:left|right)([A-Z])/u, (_, first: string) => first.toLowerCase()));
    expect(measures.length).toBeGreaterThan(15);
    expect(measures.filter((name) => !header.has(name))).toEqual([]);
    const others = columns.filter((name) => !/(?:Deg|Pct|Ratio|Ms|Frames|Alignment)$/u.test(name));
    expect(new Set(others)).toEqual(new Set(['rep', 'leg', 'verdict', 'kind', 'reason', 'phase', 'stance']));
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
    expect(parsed).toMatchObject({ format: 'kneeline-session', formatVersion: 1, notes: EXPORT_NOTES });
    for (const name of ['origin', 'picture', 'thresholds', 'baseline', 'reps', 'refusals'] as const) {
      expect(parsed[name]).toEqual(record[name]);
    }
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

  it('EXP-3: every measure of a frame, a leg and a rep has its meaning in the notes', () => {
    const frame = measuredOf(record.frames).at(-1);
    const rep = record.reps[0];
    const names = [frame, frame?.legs.left, rep, rep?.legs.left].flatMap((part) => Object.keys(part ?? {}));
    const measures = names.filter((name) => /(?:Deg|Pct|Ratio)$/u.test(name));
    expect(measures.length).toBeGreaterThan(12);
    expect(measures.filter((name) => !(name in EXPORT_NOTES))).toEqual([]);
  });
});
