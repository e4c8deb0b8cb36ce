import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFUSAL_REASONS, type FrameReading, type LegReading } from '../../src/core/reading/reading.ts';
import { DEFAULT_THRESHOLDS, type Hysteresis, type Thresholds } from '../../src/core/reading/thresholds.ts';
import type { SetRecord } from '../../src/core/coach/coach.ts';
import { INSTRUCTIONS, type Cue } from '../../src/core/coach/cue.ts';
import { EXERCISES, type Programme } from '../../src/core/coach/programme.ts';
import { KEYPOINT_NAMES, type Keypoints } from '../../src/core/geometry/keypoints.ts';
import { degrees, percentOfLeg } from '../../src/core/geometry/units.ts';
import type { RepLeg, RepRecord } from '../../src/core/reading/rep-record.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import type { BaselineRecord } from '../../src/core/reading/baseline-record.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { EXPECTATIONS } from '../../src/runtime/session-file/checked-values.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { measureSession } from '../fixtures/measured-session.ts';

/** Every finite number there is. JSON has no −0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const angle = number.map(degrees);
const pct = number.map(percentOfLeg);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const size = fc.double({ min: Number.MIN_VALUE, noDefaultInfinity: true, noNaN: true });
const count = fc.nat();
const ordinal = fc.integer({ min: 1, max: 10_000 });
const text = fc.string({ unit: 'binary', maxLength: 200 });
const stance = fc.constantFrom('both', 'left', 'right');
const turnLeg = fc.constantFrom('both', 'left', 'right', 'any');
const phase = fc.constantFrom('looking', 'settling', 'standing', 'descent', 'bottom', 'ascent');
const alignment = fc.constantFrom('in-line', 'watch-inward', 'inward', 'watch-outward', 'outward');

const point = fc.option(fc.record({ x: number, y: number, confidence: number }));
const keypoints: fc.Arbitrary<Keypoints> = fc
  .array(point, { minLength: KEYPOINT_NAMES.length, maxLength: KEYPOINT_NAMES.length })
  .map((points) => Object.fromEntries(KEYPOINT_NAMES.map((name, at) => [name, points[at] ?? null])) as Keypoints);

const bands = fc.record({
  depthPct: fc.option(number),
  kneeFlexionDeg: fc.option(angle),
  pelvicDropDeg: fc.option(angle),
  trunkLeanDeg: fc.option(angle),
});

const leg: fc.Arbitrary<LegReading> = fc.record({
  fppaDeg: angle,
  hkaDeg: angle,
  kneeFromAxisPct: pct,
  kneeOverToePct: fc.option(pct),
  driftDeg: fc.option(angle),
  driftBandDeg: fc.option(angle),
  bodyFppaChangeDeg: fc.option(angle),
  bodyFppaBandDeg: fc.option(angle),
  bands: fc.record({ fppaDeg: angle, kneeFromAxisPct: pct, kneeOverToePct: fc.option(pct) }),
  alignment: fc.option(alignment),
});

const view = fc.record({ yawDeg: angle, offCentreShare: number, legLengthPx: number });

const frame: fc.Arbitrary<FrameReading> = fc.oneof(
  fc.record({
    kind: fc.constant('measured'),
    timestampMs: number,
    phase,
    baselineShare: share,
    keypoints,
    legs: fc.record({ left: fc.option(leg), right: fc.option(leg) }),
    kneeAnkleRatio: fc.option(number),
    kneeAnkleRatioBand: fc.option(number),
    depthPct: fc.option(number),
    kneeFlexionDeg: fc.option(angle),
    pelvicDropDeg: fc.option(angle),
    trunkLeanDeg: fc.option(angle),
    bands,
    stance,
    view,
    events: fc.constant([]),
  }),
  fc.record({
    kind: fc.constant('refused'),
    timestampMs: number,
    reason: fc.constantFrom(...REFUSAL_REASONS),
    keypoints: fc.option(keypoints),
    view: fc.option(view),
    phase,
    baselineShare: share,
    events: fc.constant([]),
  }),
);

const repLeg: fc.Arbitrary<RepLeg> = fc.record({
  driftAtBottomDeg: angle,
  bandDeg: angle,
  driftAtMatchedDepthDeg: fc.option(angle),
  matchedDepthBandDeg: fc.option(angle),
  peakDriftDeg: angle,
  peakBandDeg: angle,
  bodyFppaChangeDeg: angle,
  bodyFppaBandDeg: angle,
  kneeOverToeChangePct: fc.option(pct),
  kneeOverToeBandPct: fc.option(pct),
  verdict: fc.constantFrom('inward', 'in-line', 'outward', 'unclear'),
  flaggedAtMs: fc.option(number),
});

const rep: fc.Arbitrary<RepRecord> = fc.record({
  number: ordinal,
  stance,
  startMs: number,
  bottomMs: number,
  endMs: number,
  descentMs: number,
  holdMs: number,
  ascentMs: number,
  depthPct: number,
  kneeFlexionDeg: angle,
  legs: fc.record({ left: fc.option(repLeg), right: fc.option(repLeg) }),
  pelvicDropDeg: fc.option(angle),
  trunkLeanDeg: fc.option(angle),
  bands,
  measuredFrames: count,
  refusedFrames: count,
});

/** One of each: the compiler misses a cue that is forgotten here. */
const CUES: { readonly [Kind in Cue['kind']]: fc.Arbitrary<Extract<Cue, { readonly kind: Kind }>> } = {
  instruction: fc.record({ kind: fc.constant('instruction'), instruction: fc.constantFrom(...INSTRUCTIONS) }),
  'count-in': fc.record({ kind: fc.constant('count-in'), secondsLeft: number }),
  go: fc.record({ kind: fc.constant('go'), leg: stance }),
  drift: fc.record({
    kind: fc.constant('drift'),
    side: stance,
    direction: fc.constantFrom('inward', 'outward'),
    driftDeg: number,
  }),
  rep: fc.record({ kind: fc.constant('rep'), number: ordinal }),
  praise: fc.constant({ kind: 'praise' }),
  'mirror-covered': fc.constant({ kind: 'mirror-covered' }),
  'mirror-back': fc.constant({ kind: 'mirror-back' }),
  'set-done': fc.record({ kind: fc.constant('set-done'), number: ordinal, of: ordinal }),
  rest: fc.record({ kind: fc.constant('rest'), seconds: number, nextLeg: stance }),
  'rest-ends': fc.record({ kind: fc.constant('rest-ends'), seconds: number }),
  paused: fc.constant({ kind: 'paused' }),
  resumed: fc.constant({ kind: 'resumed' }),
  finished: fc.constant({ kind: 'finished' }),
};
const cue: fc.Arbitrary<Cue> = fc.oneof(...Object.values(CUES));

const programme: fc.Arbitrary<Programme> = fc.record({
  exercise: fc.constantFrom(...EXERCISES),
  anyLeg: fc.boolean(),
  sets: ordinal,
  repsPerSet: fc.option(ordinal),
  restMs: number,
  tempo: fc.record({ downMs: number, holdMs: number, upMs: number }),
  hiddenShare: share,
});

const set: fc.Arbitrary<SetRecord> = fc.record({
  turn: fc.record({ number: ordinal, of: ordinal, leg: turnLeg }),
  startedAtMs: number,
  endedAtMs: number,
  reps: fc.array(ordinal),
  coveredReps: fc.array(ordinal),
});

const hysteresisOf = <Unit>(unit: fc.Arbitrary<Unit>): fc.Arbitrary<Hysteresis<Unit>> =>
  fc.record({ on: unit, off: unit });

const thresholds: fc.Arbitrary<Thresholds> = fc.record({
  inwardWatchDeg: hysteresisOf(angle),
  inwardDriftDeg: hysteresisOf(angle),
  outwardWatchDeg: hysteresisOf(angle),
  outwardDriftDeg: hysteresisOf(angle),
  dwellOnMs: number,
  dwellOffMs: number,
});

const standingLeg = fc.option(
  fc.record({ fppaDeg: angle, kneeOverToePct: fc.option(number), toeOutDeg: fc.option(angle) }),
);
const baseline: fc.Arbitrary<BaselineRecord> = fc.record({
  takenAtMs: number,
  legLengthPx: size,
  yawDeg: angle,
  legs: fc.record({ left: standingLeg, right: standingLeg }),
});

const session: fc.Arbitrary<SessionRecord> = fc.record({
  formatVersion: fc.constant(3),
  driftMeasure: fc.constantFrom('knee-track', 'body-plane'),
  origin: fc.record(
    {
      startedAt: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString()),
      source: fc.record({ kind: fc.constantFrom('camera', 'file', 'try-it'), label: text }),
      model: text,
      weightsSha256: text,
      backend: text,
      appVersion: text,
      engine: text,
    },
    { requiredKeys: ['startedAt', 'source', 'model', 'weightsSha256', 'backend', 'appVersion'] },
  ),
  picture: fc.record({ widthPx: size, heightPx: size }),
  thresholds,
  baseline: fc.option(baseline),
  reps: fc.array(rep, { maxLength: 4 }),
  programme,
  sets: fc.array(set, { maxLength: 4 }),
  cues: fc.array(fc.record({ cue, timestampMs: number }), { maxLength: 8 }),
  purpose: fc.constantFrom('training', 'fresh', 'tired'),
  frames: fc.array(frame, { maxLength: 6 }),
  refusals: fc.dictionary(fc.constantFrom(...REFUSAL_REASONS), count),
});

type Place = readonly (string | number)[];

/** Every place of a document, the document itself first. */
function placesIn(part: unknown, at: Place = []): readonly Place[] {
  if (typeof part !== 'object' || part === null) return [at];
  const entries = Array.isArray(part) ? [...part.entries()] : Object.entries(part);
  return [at, ...entries.flatMap(([name, value]: [string | number, unknown]) => placesIn(value, [...at, name]))];
}

function nameOf(place: Place): string {
  return place
    .reduce<string>((name, key) => (typeof key === 'number' ? `${name}[${key}]` : `${name}.${key}`), '')
    .replace(/^\./u, '');
}

/** The document with `value` at that place. */
function changed(part: unknown, [name, ...rest]: Place, value: unknown): unknown {
  if (name === undefined) return value;
  const inner = changed((part as Record<string | number, unknown>)[name], rest, value);
  if (Array.isArray(part)) return part.map((one: unknown, index) => (index === name ? inner : one));
  return { ...(part as object), [name]: inner };
}

const whole = measureSession();
const small: SessionRecord = {
  ...whole,
  cues: whole.cues.slice(0, 3),
  // One of each kind, and one that knows how the body stood.
  frames: ['measured', 'refused'].flatMap((kind) => whole.frames.find((one) => one.kind === kind) ?? []),
};
const document: unknown = JSON.parse(sessionToJson(small));
/** Entries that are written for other readers; the session is opened without them. */
const UNREAD = new Set<unknown>(['notes', 'legs', 'missedSquats']);
const places = placesIn(document).filter(([first]) => !UNREAD.has(first));

/** Everything JSON can say, some of it almost right. */
const junk = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    '',
    'left',
    'measured',
    'refused',
    [],
    {},
    [[]],
    [null],
    [0, 0],
  ),
  fc.constant(DEFAULT_THRESHOLDS),
  fc.jsonValue(),
);

describe('a session file, whatever is in it', () => {
  it('FILE-1: every session comes back from its file as it was, to the last bit', () => {
    fc.assert(
      fc.property(session, (record) => {
        expect(readSessionFile(sessionToJson(record))).toEqual({ kind: 'session', record });
      }),
    );
  });

  it('FILE-3: whatever stands in a wrong place, it is a session or refused at that very place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, value) => {
        const file = readSessionFile(JSON.stringify(changed(document, place, value)));
        if (file.kind === 'session') return;
        expect(EXPECTATIONS).toContain(file.detail);
        const kindTold = place.at(-1) === 'kind';
        expect(file.path.startsWith(nameOf(kindTold ? place.slice(0, -1) : place))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('FILE-3: nothing of a wrong type is let through, wherever it stands', () => {
    for (const place of places) {
      const found = place.reduce<unknown>((part, name) => (part as Record<string | number, unknown>)[name], document);
      const wrong = typeof found === 'object' && found !== null ? 7 : {};
      const file = readSessionFile(JSON.stringify(changed(document, place, wrong)));
      if (file.kind === 'session') throw new Error(`anything may stand at ${nameOf(place)}`);
      expect(file.path.startsWith(nameOf(place))).toBe(true);
    }
  });

  it('FILE-3: many wrong places at once are refused, at one of them', () => {
    const wrong = fc.array(fc.tuple(fc.constantFrom(...places), junk), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(wrong, (changes) => {
        let damaged = document;
        const names: string[] = [];
        for (const [place, value] of changes) {
          if (!placesIn(damaged).some((one) => nameOf(one) === nameOf(place))) continue;
          damaged = changed(damaged, place, value);
          names.push(nameOf(place.at(-1) === 'kind' ? place.slice(0, -1) : place));
        }
        const file = readSessionFile(JSON.stringify(damaged));
        if (file.kind === 'session') return;
        expect(EXPECTATIONS).toContain(file.detail);
        expect(names.some((name) => file.path.startsWith(name))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('FILE-3: each entry is needed, apart from those that are told to be left out', () => {
    for (const place of places) {
      if (place.length === 0 || typeof place.at(-1) === 'number' || place[0] === 'refusals') continue;
      const json = JSON.stringify(changed(document, place, undefined));
      const file = readSessionFile(json);
      if (file.kind === 'session') throw new Error(`${nameOf(place)} is not needed`);
      expect(file.path).toBe(nameOf(place));
    }
  });

  it('FILE-2: a file that was cut off is no JSON, wherever it was cut', () => {
    const json = sessionToJson(small).trimEnd();
    fc.assert(
      fc.property(fc.nat({ max: json.length - 1 }), (end) => {
        expect(readSessionFile(json.slice(0, end))).toMatchObject({ kind: 'refused', reason: 'not-json' });
      }),
    );
  });

  it('FILE-2: whatever text it is, it is refused with a reason and does not throw', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((json) => `{"format":${json}}`),
    );
    fc.assert(
      fc.property(anyText, (file) => {
        expect(readSessionFile(file).kind).toBe('refused');
      }),
    );
  });
});
