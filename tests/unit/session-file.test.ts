import { describe, expect, it } from 'vitest';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { LONGEST_FILE, readSessionFile, type SessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { measureSession } from '../fixtures/measured-session.ts';

const record = measureSession();
const text = sessionToJson(record);

/** The file with this place changed, written as text so that anything can stand in it. */
function fileWith(path: readonly (string | number)[], json: string | null, of: SessionRecord = record): string {
  const document: unknown = JSON.parse(sessionToJson(of));
  const MARK = '@here@';
  const last = path.at(-1) ?? '';
  let place = document as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) place = place[name] as Record<string | number, unknown>;
  expect(Object.hasOwn(place, last)).toBe(true);
  if (json === null) delete place[last];
  else place[last] = MARK;
  return JSON.stringify(document).replace(`"${MARK}"`, () => json ?? '');
}

function refused(file: SessionFile): readonly [string, string, string] | SessionFile {
  return file.kind === 'refused' ? [file.reason, file.path, file.detail] : file;
}

function opened(file: SessionFile): SessionRecord {
  if (file.kind === 'refused') throw new Error(`${file.reason} at ${file.path}: ${file.detail}`);
  return file.record;
}

const versioned = (json: string | null) => refused(readSessionFile(fileWith(['formatVersion'], json)));

/** The frame of this kind that comes first. */
const firstOf = (kind: 'measured' | 'refused'): number => record.frames.findIndex((frame) => frame.kind === kind);

function without(entries: object, ...names: string[]) {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));
}

function legsWithout<Holder extends { readonly legs: Readonly<Record<'left' | 'right', object | null>> }>(
  holder: Holder,
  ...names: string[]
) {
  const { left, right } = holder.legs;
  return { ...holder, legs: { left: left && without(left, ...names), right: right && without(right, ...names) } };
}

describe('a session file', () => {
  it('FILE-1: a session measured by the real tracker comes back as it was', () => {
    expect(record.reps).toHaveLength(2);
    expect(record.cues.length).toBeGreaterThan(5);
    expect(opened(readSessionFile(text))).toEqual(record);
  });

  it('FILE-1: a refused frame keeps how the body stood, phase and share of the standing axis', () => {
    const [first] = record.frames;
    if (first?.kind !== 'measured') throw new Error('the session begins with a measured frame');
    const { timestampMs, keypoints, view } = first;
    const aside: SessionRecord['frames'] = [
      {
        kind: 'refused',
        timestampMs,
        reason: 'off-centre',
        keypoints,
        view,
        phase: 'settling',
        baselineShare: 0.4,
        events: [],
      },
    ];
    expect(opened(readSessionFile(sessionToJson({ ...record, frames: aside }))).frames).toEqual(aside);
  });

  it('FILE-1: events are left out', () => {
    const [frame] = record.frames;
    if (!frame) throw new Error('the session has frames');
    const timestampMs = frame.timestampMs;
    const withEvent = { ...frame, events: [{ kind: 'baseline-taken' as const, timestampMs }] };
    expect(opened(readSessionFile(sessionToJson({ ...record, frames: [withEvent] }))).frames).toEqual([frame]);
  });

  it.each([
    ['nothing', ''],
    ['words', 'Dear physiotherapist,'],
    ['half of it', text.slice(0, text.length / 2)],
    ['all but its end', text.trimEnd().slice(0, -1)],
    ['a bare NaN', fileWith(['picture', 'widthPx'], 'NaN')],
    ['brackets without end', '['.repeat(1_000_000)],
  ])('FILE-2: %s is no JSON', (_, file) => {
    expect(refused(readSessionFile(file))).toEqual(['not-json', '', 'complete JSON']);
  });

  it.each(['null', '7', '"kneeline-session"', '[]', '{}', '{"format":"kneeline-try-it","version":1}'])(
    'FILE-2: %s is no session',
    (file) => {
      expect(refused(readSessionFile(file))).toEqual(['not-a-session', 'format', 'the format "kneeline-session"']);
    },
  );

  it('FILE-2: what is nested without end is no session, and does no harm', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readSessionFile(deep).kind).toBe('refused');
    expect(refused(readSessionFile(fileWith(['picture'], deep)))).toEqual([
      'does-not-fit',
      'picture.widthPx',
      'an entry',
    ]);
    expect(opened(readSessionFile(fileWith(['notes'], deep)))).toEqual(record);
  });

  it('FILE-2: an older or newer version is told apart from a damaged one', () => {
    expect(versioned('1')).toEqual(['too-old', 'formatVersion', 'format version 2 or 3']);
    expect(versioned('4')).toEqual(['too-new', 'formatVersion', 'format version 2 or 3']);
    for (const json of ['"2"', '2.5', 'null', '1e999', null]) {
      expect(versioned(json)).toMatchObject(['does-not-fit', 'formatVersion', expect.any(String)]);
    }
  });

  it('MEAS-15: a session of format 2 opens with its numbers and verdicts, and says which drift they are', () => {
    const written = JSON.parse(text) as SessionRecord;
    const format2 = {
      ...without(written, 'driftMeasure'),
      formatVersion: 2,
      baseline: written.baseline && legsWithout(written.baseline, 'toeOutDeg'),
      reps: written.reps.map((rep) => legsWithout(rep, 'bodyFppaChangeDeg', 'bodyFppaBandDeg')),
      frames: written.frames.map((frame) =>
        frame.kind === 'measured' ? legsWithout(frame, 'bodyFppaChangeDeg', 'bodyFppaBandDeg') : frame,
      ),
    };
    const session = opened(readSessionFile(JSON.stringify(format2)));
    expect(session).toMatchObject({ formatVersion: 3, driftMeasure: 'body-plane' });
    const [rep] = session.reps;
    expect(rep?.legs.left).toMatchObject({
      driftAtBottomDeg: record.reps[0]?.legs.left?.driftAtBottomDeg,
      bodyFppaChangeDeg: record.reps[0]?.legs.left?.driftAtBottomDeg,
      verdict: record.reps[0]?.legs.left?.verdict,
    });
    expect(session.baseline?.legs.left).toMatchObject({ toeOutDeg: null });
    expect(session.frames).toHaveLength(record.frames.length);
  });

  it('FILE-2: more than 300 million characters are not even looked at', () => {
    expect(refused(readSessionFile(' '.repeat(LONGEST_FILE + 1)))).toEqual([
      'too-large',
      '',
      'at most 300 million characters',
    ]);
  });

  it.each<readonly [readonly (string | number)[], string | null, string, string]>([
    [['reps', 1, 'legs', 'left', 'driftAtBottomDeg'], '"9.1"', 'reps[1].legs.left.driftAtBottomDeg', 'a finite number'],
    [['reps', 0, 'bottomMs'], '1e999', 'reps[0].bottomMs', 'a finite number'],
    [['reps', 0, 'bands', 'depthPct'], '-1e999', 'reps[0].bands.depthPct', 'a finite number'],
    [['reps', 0, 'number'], '0', 'reps[0].number', 'a whole number, 1 or more'],
    [['reps', 0, 'measuredFrames'], '3.5', 'reps[0].measuredFrames', 'a whole number, 0 or more'],
    [['reps', 0, 'legs', 'right', 'verdict'], '"fine"', 'reps[0].legs.right.verdict', 'one of the words of the format'],
    [['reps', 0, 'legs', 'left', 'verdict'], null, 'reps[0].legs.left.verdict', 'an entry'],
    [['reps'], '{"0":{}}', 'reps', 'a list'],
    [['frames', 3, 'kind'], '"guessed"', 'frames[3].kind', 'one of the words of the format'],
    [['frames', 3], 'null', 'frames[3]', 'named values'],
    [['frames', 3, 'baselineShare'], '1.5', 'frames[3].baselineShare', 'a number from 0 to 1'],
    [['frames', 3, 'keypoints', 'leftKnee', 1], 'null', 'frames[3].keypoints.leftKnee[1]', 'a finite number'],
    [['frames', 3, 'keypoints', 'leftKnee'], '[1,2]', 'frames[3].keypoints.leftKnee[2]', 'a finite number'],
    [
      ['frames', 3, 'keypoints', 'leftKnee'],
      '[1,2,3,4]',
      'frames[3].keypoints.leftKnee[3]',
      'a point [x, y, confidence]',
    ],
    [
      ['frames', 3, 'keypoints', 'leftKnee'],
      '{"x":1,"y":2,"confidence":1}',
      'frames[3].keypoints.leftKnee',
      'a point [x, y, confidence]',
    ],
    [['frames', 3, 'keypoints', 'rightToe'], null, 'frames[3].keypoints.rightToe', 'an entry'],
    [
      ['frames', firstOf('refused'), 'reason'],
      '"bad"',
      `frames[${firstOf('refused')}].reason`,
      'one of the words of the format',
    ],
    [['origin', 'startedAt'], '"yesterday"', 'origin.startedAt', 'a date and time'],
    [['origin', 'startedAt'], '"2026-11-23T25:00:00.000Z"', 'origin.startedAt', 'a date and time'],
    [['origin', 'source', 'label'], `"${'x'.repeat(1001)}"`, 'origin.source.label', 'a shorter text'],
    [['origin', 'model'], '["blazepose-full"]', 'origin.model', 'a text'],
    [['picture', 'widthPx'], '0', 'picture.widthPx', 'a number above 0'],
    [['programme', 'anyLeg'], '0', 'programme.anyLeg', 'true or false'],
    [['programme', 'repsPerSet'], '-1', 'programme.repsPerSet', 'a whole number, 1 or more'],
    [['sets', 0, 'turn', 'leg'], '"third"', 'sets[0].turn.leg', 'one of the words of the format'],
    [['sets', 0, 'reps'], `[${'1,'.repeat(10_000)}1]`, 'sets[0].reps', 'a shorter list'],
    [['cues', 0, 'cue', 'kind'], '"shout"', 'cues[0].cue.kind', 'one of the words of the format'],
    [['baseline', 'legLengthPx'], '0', 'baseline.legLengthPx', 'a number above 0'],
    [['refusals', 'no-person'], '-1', 'refusals.no-person', 'a whole number, 0 or more'],
    [['frames'], `[${'0,'.repeat(200_000)}0]`, 'frames', 'a shorter list'],
    [['thresholds', 'inwardDriftDeg', 'on'], 'true', 'thresholds.inwardDriftDeg.on', 'a finite number'],
  ])('FILE-3: %j changed to %.30s is refused with its place', (path, json, place, detail) => {
    expect(refused(readSessionFile(fileWith(path, json)))).toEqual(['does-not-fit', place, detail]);
  });

  it('FILE-3: of several places the first is named', () => {
    const damaged = JSON.parse(text) as { reps: unknown[]; frames: unknown[] };
    damaged.reps[1] = 'gone';
    damaged.frames[0] = 'gone';
    expect(refused(readSessionFile(JSON.stringify(damaged)))).toMatchObject([
      'does-not-fit',
      'reps[1]',
      'named values',
    ]);
  });

  it('FILE-4: names that the format does not know are left behind', () => {
    const more = text
      .replace('"origin": {', '"person": "Ada", "origin": { "address": "Main Street",')
      .replaceAll('"timestampMs":', '"colour": [1, {}], "timestampMs":');
    expect(more).not.toBe(text);
    expect(opened(readSessionFile(more))).toEqual(record);
  });

  it('FILE-4: nothing in a file reaches the prototype of anything', () => {
    const evil = '"__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },';
    const hostile = text
      .replace('{', `{ ${evil}`)
      .replace('"origin": {', `"origin": { ${evil}`)
      .replace('"refusals": {', `"refusals": { ${evil}`)
      .replaceAll('"keypoints": {', `"keypoints": { ${evil}`);
    const read = opened(readSessionFile(hostile));
    expect(read).toEqual(record);
    for (const part of [{}, read, read.origin, read.refusals, read.frames[0]?.keypoints]) {
      expect(part).not.toHaveProperty('polluted');
    }
    expect(Object.getPrototypeOf(read.refusals)).toBe(Object.prototype);
  });

  it('FILE-4: what an object inherits does not count as what the file says', () => {
    const { origin: _origin, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const inherited = `{"__proto__": ${JSON.stringify({ origin: record.origin })}, ${JSON.stringify(rest).slice(1)}`;
    expect(refused(readSessionFile(inherited))).toEqual(['does-not-fit', 'origin', 'an entry']);
  });
});
