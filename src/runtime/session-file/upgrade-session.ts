import type { FrameReading } from '../../core/reading/reading.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { SESSION_FORMAT_VERSION } from '../../core/session/session-record.ts';

/**
 * Sessions of format 2 told the drift in the body's own frontal plane; since format 3 it is the departure from the plane
 * of hip and foot, and the angle of the body's plane has a name of its own. An old session keeps its numbers and
 * verdicts, says by `driftMeasure` which drift they are, and has the same angle under both names.
 */

type Entries = Readonly<Record<string, unknown>>;

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param change what stands in one leg; both legs of `holder`, those that are there. */
function withLegs(holder: unknown, change: (leg: Entries) => Entries): unknown {
  if (!isEntries(holder) || !isEntries(holder['legs'])) return holder;
  const { legs } = holder;
  const changed: Record<string, unknown> = { ...legs };
  for (const side of SIDES) {
    const leg = legs[side];
    if (isEntries(leg)) changed[side] = change(leg);
  }
  return { ...holder, legs: changed };
}

function upgradeFrame(frame: unknown): unknown {
  return withLegs(frame, (leg) => ({
    bodyFppaChangeDeg: leg['driftDeg'],
    bodyFppaBandDeg: leg['driftBandDeg'],
    ...leg,
  }));
}

function upgradeRep(rep: unknown): unknown {
  return withLegs(rep, (leg) => ({
    bodyFppaChangeDeg: leg['driftAtBottomDeg'],
    bodyFppaBandDeg: leg['bandDeg'],
    ...leg,
  }));
}

function each(list: unknown, change: (one: unknown) => unknown): unknown {
  return Array.isArray(list) ? list.map(change) : list;
}

/**
 * Makes a document of format 3 from one of format 2, and leaves every other document as it is. Nothing is checked here.
 */
export function upgradeSession(document: unknown): unknown {
  if (!isEntries(document) || document['formatVersion'] !== 2) return document;
  const { reps, frames, baseline } = document;
  return {
    ...document,
    formatVersion: SESSION_FORMAT_VERSION,
    driftMeasure: 'body-plane',
    baseline: withLegs(baseline, (leg) => ({ toeOutDeg: null, ...leg })),
    reps: each(reps, upgradeRep),
    ...(frames === undefined ? {} : { frames: each(frames, upgradeFrame) }),
  };
}

/** Frames that were packed apart from their record: those of format 2 get the names of format 3. */
export function upgradeFrames(frames: readonly FrameReading[]): readonly FrameReading[] {
  return frames.map((frame) => upgradeFrame(frame) as FrameReading);
}
