import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARE_MARKS, shareAtTime, timeAtShare, type RepTiming } from '../../src/core/session/rep-share.ts';

const length = fc.oneof(fc.constant(0), fc.double({ min: 1, max: 6000, noNaN: true }));
const timing: fc.Arbitrary<RepTiming> = fc.record({
  startMs: fc.double({ min: 0, max: 1e7, noNaN: true }),
  descentMs: length,
  holdMs: length,
  ascentMs: length,
});
/** Every part lasts. */
const whole = timing.filter(({ descentMs, holdMs, ascentMs }) => Math.min(descentMs, holdMs, ascentMs) > 0);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const endOf = ({ startMs, descentMs, holdMs, ascentMs }: RepTiming) => startMs + descentMs + holdMs + ascentMs;

describe('share and time of a repetition', () => {
  it('CMP-1: begin and end together, with the bottom between its marks', () => {
    fc.assert(
      fc.property(whole, (rep) => {
        const { startMs, descentMs, holdMs } = rep;
        expect(timeAtShare(rep, 0)).toBe(startMs);
        expect(timeAtShare(rep, SHARE_MARKS.bottomFrom)).toBeCloseTo(startMs + descentMs, 5);
        expect(timeAtShare(rep, SHARE_MARKS.bottomTo)).toBeCloseTo(startMs + descentMs + holdMs, 5);
        expect(timeAtShare(rep, 1)).toBeCloseTo(endOf(rep), 5);
        expect(shareAtTime(rep, startMs)).toBe(0);
        expect(shareAtTime(rep, endOf(rep))).toBeCloseTo(1, 6);
      }),
    );
  });

  it('CMP-1: never run back, whatever part has no length', () => {
    fc.assert(
      fc.property(timing, share, share, (rep, one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        expect(timeAtShare(rep, from)).toBeLessThanOrEqual(timeAtShare(rep, to) + 1e-6);
        const fromMs = rep.startMs - 500 + from * (endOf(rep) - rep.startMs + 1000);
        const toMs = rep.startMs - 500 + to * (endOf(rep) - rep.startMs + 1000);
        expect(shareAtTime(rep, fromMs)).toBeLessThanOrEqual(shareAtTime(rep, toMs));
      }),
    );
  });

  it('CMP-1: lead back to the share, where every part lasts', () => {
    fc.assert(
      fc.property(whole, share, (rep, at) => {
        expect(shareAtTime(rep, timeAtShare(rep, at))).toBeCloseTo(at, 6);
      }),
    );
  });

  it('CMP-1: lead back to the time, whatever part has no length', () => {
    fc.assert(
      fc.property(timing, share, (rep, at) => {
        const timestampMs = rep.startMs + at * (endOf(rep) - rep.startMs);
        expect(timeAtShare(rep, shareAtTime(rep, timestampMs))).toBeCloseTo(timestampMs, 5);
      }),
    );
  });

  it('CMP-1: stay within the repetition, whatever is asked of whatever file', () => {
    const anyTime = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    const hostile = fc.record({ startMs: anyTime, descentMs: anyTime, holdMs: anyTime, ascentMs: anyTime });
    fc.assert(
      fc.property(hostile, anyTime, (rep, asked) => {
        const at = shareAtTime(rep, asked);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
        expect(timeAtShare(rep, asked)).toBeGreaterThanOrEqual(rep.startMs);
      }),
    );
  });
});
