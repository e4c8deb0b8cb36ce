import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../src/core/alignment/reading.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/alignment/thresholds.ts';
import { advanceDrift, type DriftSample, type DriftState } from '../../src/core/drift/drift-state.ts';

const ALIGNMENTS: readonly Alignment[] = ['in-line', 'watch-inward', 'inward', 'watch-outward', 'outward'];

/** Where no sample asks for a change, whatever was before: the band between leaving and entering. */
const STAYS: Readonly<Record<Alignment, readonly [minDeg: number, maxDeg: number]>> = {
  'in-line': [-5.99, 5.49],
  'watch-inward': [4, 7.49],
  inward: [5, 40],
  'watch-outward': [-7.99, -4.5],
  outward: [-40, -5.5],
};

/** A state that has held its alignment for long. */
function settled(alignment: Alignment): DriftState {
  return { alignment, pending: alignment, pendingSinceMs: -1000, headingSinceMs: -1000 };
}

function kneeFor(alignment: Alignment): number {
  return alignment.endsWith('outward') ? -4 : 0;
}

function walk(state: DriftState, samples: readonly DriftSample[]): Alignment[] {
  const seen: Alignment[] = [];
  let current = state;
  for (const sample of samples) {
    current = advanceDrift(current, sample, DEFAULT_THRESHOLDS);
    seen.push(current.alignment);
  }
  return seen;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const gapMs = fc.integer({ min: 1, max: 400 });

describe('the live decision under noise', () => {
  it('DRIFT-1: noise inside the band never toggles', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALIGNMENTS),
        fc.array(fc.tuple(share, gapMs), { maxLength: 200 }),
        (alignment, noise) => {
          const [min, max] = STAYS[alignment];
          let timestampMs = 0;
          const samples = noise.map(([at, gap]) => {
            timestampMs += gap;
            return { timestampMs, driftDeg: min + at * (max - min), kneeOverToePct: kneeFor(alignment) };
          });
          expect(walk(settled(alignment), samples).every((seen) => seen === alignment)).toBe(true);
        },
      ),
    );
  });

  it('DRIFT-2: whatever comes, two changes are at least the shorter dwell apart', () => {
    const anything = fc.record({
      gap: gapMs,
      driftDeg: fc.double({ min: -30, max: 30, noNaN: true }),
      kneeOverToePct: fc.option(fc.double({ min: -10, max: 10, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 200 }), (noise) => {
        let timestampMs = 0;
        let state = settled('in-line');
        let changedMs = 0;
        for (const { gap, ...sample } of noise) {
          timestampMs += gap;
          const next = advanceDrift(state, { timestampMs, ...sample }, DEFAULT_THRESHOLDS);
          if (next.alignment !== state.alignment) {
            expect(
              sample.driftDeg * (next.alignment.endsWith('inward') ? 1 : -1) > 0 || next.alignment === 'in-line',
            ).toBe(true);
            if (state.alignment !== 'in-line' && next.alignment === 'in-line') {
              expect(timestampMs - changedMs).toBeGreaterThanOrEqual(DEFAULT_THRESHOLDS.dwellOffMs);
            }
            changedMs = timestampMs;
          }
          state = next;
        }
      }),
    );
  });
});
