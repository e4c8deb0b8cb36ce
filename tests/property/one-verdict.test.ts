import * as fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { STRICTNESS_WORDS, thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { lineLimits } from '../../src/core/drift/drift-state.ts';
import {
  numberOf,
  tellFrame,
  tellRepLeg,
  verdictOf,
  type ToldLeg,
  type ToldLegs,
} from '../../src/core/drift/told-leg.ts';
import { SIDES, type Side } from '../../src/core/geometry/keypoints.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { RepRecord, Verdict } from '../../src/core/reading/rep-record.ts';
import { REPS, type Thresholds } from '../../src/core/reading/thresholds.ts';
import { tellerOf } from '../../src/core/session/told-session.ts';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { createSnapshotTaker } from '../../src/runtime/session/live-snapshot.ts';
import { fitPicture } from '../../src/ui/painter/fit.ts';
import { lineWidthFor, paintLegs } from '../../src/ui/painter/paint-legs.ts';
import { OVER_PICTURE } from '../../src/ui/painter/palette.ts';
import { AlignmentMark } from '../../src/ui/parts/AlignmentMark.tsx';
import { curveDataOf } from '../../src/ui/plot/curve-data.ts';
import { scaleLeg, zoneOn } from '../../src/ui/plot/leg-scale.ts';
import { paintSnapshot } from '../../src/ui/stills/paint-snapshot.ts';
import { tellingRepsOf } from '../../src/ui/stills/telling-rep.ts';
import { tellSession } from '../../src/ui/words/headline.ts';
import { createWords } from '../fakes/all-words.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { briefDrift, driftOfTold, numberWords, toldWords, verdictWords } from '../../src/ui/words/told-words.ts';
import type { Tongue } from '../../src/ui/words/use-words.ts';
import { recordingContext } from '../fakes/recording-context.ts';
import { measureSession } from '../fixtures/measured-session.ts';
import { FACING } from '../fixtures/pinhole-squat.ts';
import { film, squat } from '../fixtures/squat-clip.ts';

/** A session that was measured frame by frame, as the runtime does it, with the card's told legs of each frame. */
interface Walked {
  readonly limits: Thresholds;
  readonly frames: readonly FrameReading[];
  readonly reps: readonly RepRecord[];
  /** The card's legs while each frame was the newest. */
  readonly card: readonly Readonly<Record<Side, ToldLeg | null>>[];
}

type Asked = typeof session extends fc.Arbitrary<infer Value> ? Value : never;

const kneeM = fc.double({ min: -0.09, max: 0.09, noNaN: true });
const session = fc.record({
  squats: fc.array(fc.record({ left: kneeM, right: kneeM, flexionDeg: fc.integer({ min: 40, max: 85 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  noisePx: fc.double({ min: 0, max: 2.5, noNaN: true }),
  fps: fc.integer({ min: 12, max: 30 }),
  toeOutDeg: fc.integer({ min: 0, max: 25 }),
  toes: fc.boolean(),
  seed: fc.integer({ min: 1, max: 1e6 }),
  strictness: fc.constantFrom(...STRICTNESS_WORDS),
});

function walk({ squats, noisePx, fps, toeOutDeg, toes, seed, strictness }: Asked): Walked {
  const limits = thresholdsFor({ kind: 'word', word: strictness });
  const moves = squats.flatMap(({ left, right, flexionDeg }, index) =>
    squat({ startMs: 2500 + 3200 * index, kneeFlexionDeg: flexionDeg, leftKneeInM: left, rightKneeInM: right }),
  );
  const tracker = createTracker({ model: 'blazepose-full', thresholds: limits, freeFoot: 'lifted' });
  const frames = film(moves, { noisePx, fps, seed, toes, body: { toeOutDeg } }).map((seen) => tracker.advance(seen));
  const taker = createSnapshotTaker((frame) => tracker.tell(frame));
  let shown: Walked['card'][number] = { left: null, right: null };
  const card = frames.map((frame) => {
    const snapshot = taker.take(frame, [], frame.timestampMs, false);
    if (snapshot !== null) shown = { left: snapshot.legs.left?.told ?? null, right: snapshot.legs.right?.told ?? null };
    return shown;
  });
  const reps = frames.flatMap(({ events }) =>
    events.flatMap((event) => (event.kind === 'rep-completed' ? event.rep : [])),
  );
  return { limits, frames, reps, card };
}

const recordOf = ({ limits, frames, reps }: Walked) => ({
  ...measureSession(),
  thresholds: limits,
  frames,
  reps,
  sets: [],
  cues: [],
});

/** Each run measures a whole session. */
const RUNS = 6;

const TONGUES = (['en', 'de'] as const satisfies Language[]).map((language): Tongue => ({
  t: createWords(language).getFixedT(null, 'words'),
  locale: language,
}));

/** The mark at a knee, as a person sees it in the picture; `null`: a hollow one, which says nothing. */
function markInPicture(frame: FrameReading, told: ToldLegs, side: Side): Verdict | null {
  const size = FACING.picture;
  const fit = fitPicture(size, size);
  const lineWidth = lineWidthFor(frame.keypoints, fit.scale);
  const { context, filled } = recordingContext();
  const alone: ToldLegs = { left: { kind: 'unmeasured' }, right: { kind: 'unmeasured' }, [side]: told[side] };
  paintLegs(context, frame, alone, { fit, mirrored: false, palette: OVER_PICTURE, lineWidth });
  const marks = filled.filter(
    ({ circle, points, alpha }) =>
      alpha === 1 && (circle === null ? points.length === 3 || points.length === 4 : circle.radius > 2 * lineWidth),
  );
  expect(marks.length).toBeLessThanOrEqual(1);
  const [mark] = marks;
  if (mark === undefined) return null;
  if (mark.circle !== null) return 'in-line';
  if (mark.points.length === 4) return 'unclear';
  const [tip, back] = mark.points;
  if (tip === undefined || back === undefined) throw new Error('A triangle has points');
  // Un-mirrored, the person's left knee is at the picture's right: its way inward is to the left.
  return tip[0] < back[0] === (side === 'left') ? 'inward' : 'outward';
}

/** The mark beside words. */
function markInWords(verdict: Verdict, side: Side): Verdict {
  const svg = renderToStaticMarkup(createElement(AlignmentMark, { side, alignment: verdict, mirrored: false }));
  if (svg.includes('<circle')) return 'in-line';
  if (svg.includes('data-pointing="none"')) return 'unclear';
  return svg.includes('screen-left') === (side === 'left') ? 'inward' : 'outward';
}

/** Is the dot of a plot on the grey of the target? */
function isOnTarget(driftDeg: number, side: Side, limits: Thresholds): boolean {
  const plumbX = { 'screen-left': 100, 'screen-right': 200 };
  const { xOf } = scaleLeg(side, true, 30, { plumbX, halfWidth: 50 });
  const zone = zoneOn(xOf, limits);
  const x = xOf(driftDeg);
  return x > zone.x && x < zone.x + zone.width;
}

/** Says where a number and its verdict, as they are shown, contradict each other; empty where they agree. */
function contradictionsIn(tongue: Tongue, told: ToldLeg, side: Side, limits: Thresholds): readonly string[] {
  const number = numberOf(told);
  const words = numberWords(tongue, told);
  if (number === null || words === null) return [];
  const { driftDeg } = number;
  const whole = Number.parseInt(words.degrees, 10);
  const { inwardDeg, outwardDeg } = lineLimits(limits);
  const isBeyond = whole >= (driftDeg >= 0 ? inwardDeg : -outwardDeg);
  const isOff = ['inward', 'outward'].includes(verdictOf(told) ?? '');
  const isWithin = verdictOf(told) === 'in-line' || told.kind === 'upright';
  const direction = tongue.t(driftDeg > 0 ? 'alignment.inward' : 'alignment.outward');
  const places = [toldWords(tongue, told), driftOfTold(tongue, told), briefDrift(tongue, told)];
  const checks: readonly (readonly [string, boolean])[] = [
    ['in line, with a number beyond the limit', isWithin && isBeyond],
    ['off the line, with a number within the limit', isOff && !isBeyond],
    ['off to the other side', isOff && verdictOf(told) !== (driftDeg > 0 ? 'inward' : 'outward')],
    ['in line, outside the grey target', isWithin && !isOnTarget(driftDeg, side, limits)],
    ['off the line, on the grey target', isOff && isOnTarget(driftDeg, side, limits)],
    ['another number in another place', places.some((place) => !place.startsWith(words.degrees))],
    ['a number without its direction', whole > 0 && places.some((place) => !place.includes(direction))],
    ['a direction of nothing', whole === 0 && words.direction !== null],
  ];
  return checks.flatMap(([name, isSo]) => (isSo ? [`${name}: ${places.join(' | ')}`] : []));
}

/** The words in a saved picture of a moment. */
function savedWords(frame: FrameReading, told: ToldLegs, tongue: Tongue): readonly string[] {
  const { context, words } = recordingContext();
  const shown = { reading: frame, told, size: FACING.picture, mirrored: true, caption: [], name: '' };
  const nothing = { picture: null, ghost: null, guides: null };
  paintSnapshot(context as CanvasRenderingContext2D, { ...shown, ...nothing }, tongue);
  return words;
}

describe('one number, one verdict, one direction', () => {
  it('UI-11: live, in every frame, card and picture show the same mark, and a number only with its verdict', () => {
    fc.assert(
      fc.property(session, (asked) => {
        const walked = walk(asked);
        walked.frames.forEach((frame, index) => {
          if (frame.kind === 'refused') return;
          const told = tellFrame(frame, [], walked.limits);
          for (const side of SIDES) {
            const onCard = walked.card[index]?.[side] ?? null;
            if (onCard === null || frame.legs[side] === null) continue;
            expect(verdictOf(onCard)).toBe(verdictOf(told[side]));
            expect(onCard.kind).toBe(told[side].kind);
            expect(markInPicture(frame, told, side)).toBe(verdictOf(onCard));
            for (const tongue of TONGUES) expect(contradictionsIn(tongue, onCard, side, walked.limits)).toEqual([]);
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('UI-11: afterwards, at every lowest point, figure, scrubber, curve, table, plot and report say the same', () => {
    fc.assert(
      fc.property(session, (asked) => {
        const walked = walk(asked);
        const record = recordOf(walked);
        const tell = tellerOf(record);
        const curve = curveDataOf(record.frames, record.reps);
        for (const rep of walked.reps) {
          walked.frames.forEach((frame, index) => {
            if (frame.kind === 'refused' || Math.abs(frame.timestampMs - rep.bottomMs) > REPS.bottomWindowMs) return;
            const told = tell(frame);
            for (const side of SIDES) {
              const ofRep = tellRepLeg(rep.legs[side], walked.limits);
              expect(told[side]).toEqual(ofRep);
              expect(curve.drift[side][index]).toBe(rep.legs[side]?.driftAtBottomDeg ?? null);
              const verdict = rep.legs[side]?.verdict ?? null;
              if (verdict === null) continue;
              expect(markInWords(verdict, side)).toBe(verdict);
              const drawn = frame.legs[side] === null ? verdict : markInPicture(frame, told, side);
              expect(drawn).toBe(verdict);
              for (const tongue of TONGUES) {
                expect(contradictionsIn(tongue, ofRep, side, walked.limits)).toEqual([]);
                const saved = savedWords(frame, told, tongue);
                expect(saved).toContain(verdictWords(tongue, ofRep));
                const { degrees = '' } = numberWords(tongue, ofRep) ?? {};
                expect(saved.some((text) => text.startsWith(degrees))).toBe(true);
              }
            }
          });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('UI-11: the picture beside a headline shows what the headline says, where any rep does', () => {
    fc.assert(
      fc.property(session, (asked) => {
        const record = recordOf(walk(asked));
        const headline = tellSession(record);
        const [telling] = tellingRepsOf(record, headline, null);
        if (telling === undefined) return;
        const shown = SIDES.flatMap((side) => {
          const story = headline.legs[side];
          const leg = telling.rep.legs[side];
          return story === null || leg === null ? [] : [{ side, tendency: story.tendency, verdict: leg.verdict }];
        });
        const isTold = ({ tendency, verdict }: (typeof shown)[number]) =>
          tendency === 'varies' ? verdict === 'inward' || verdict === 'outward' : tendency.endsWith(verdict);
        const canShow = record.reps.some(({ legs }) =>
          shown.every(({ side, tendency }) => {
            const verdict = legs[side]?.verdict;
            return verdict !== undefined && isTold({ side, tendency, verdict });
          }),
        );
        expect(!canShow || shown.some(isTold)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
