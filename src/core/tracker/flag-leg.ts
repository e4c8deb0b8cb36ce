import { driftBand, type LegMeasure } from '../alignment/measure-legs.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { advanceDrift } from '../drift/drift-state.ts';
import { otherSide, type Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';
import type { LegReading, Stance, TrackerEvent } from '../reading/reading.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { TrackerMemory } from './memory.ts';

/** Facts beside the measures that the live flag of a leg needs. */
export interface FlagContext {
  readonly timestampMs: number;
  /** `null` before the standing axis. */
  readonly flexion: Degrees | null;
  readonly stance: Stance;
  readonly thresholds: Thresholds;
  readonly profile: ModelProfile;
}

/**
 * An axis from the moment before a squat on one leg shows the weight on its way to that foot, and each word on this axis was
 * wrong. A band this wide keeps the word at watch until the rep is graded (REP-20). [measured: decision 0026]
 */
const IN_HASTE_BAND_DEG = 90;

/** The measures of a leg without a band and a flag, as they are before the standing axis. */
function withoutFlag(measure: LegMeasure): LegReading {
  const { kneeOverToeChangePct: _graded, viewDoubtDeg: _inBand, bodyViewDoubtDeg: _inItsBand, ...shown } = measure;
  return { ...shown, driftBandDeg: null, bodyFppaBandDeg: null, alignment: null };
}

/** Did this leg alone carry so large a share of the squat under way? */
function isCarriedBy({ repSamples }: TrackerMemory, side: Side, share: number): boolean {
  return repSamples.filter(({ stance }) => stance === side).length > share * repSamples.length;
}

/** A foot that comes down at the end of a squat tells nothing of its knee. */
const MOST = 0.5;
/** On the way up the free foot comes down long before the squat on one leg ends. [E] */
const PART = 0.25;

/**
 * Adds band and live flag to the measures of one leg, and moves the leg's flag in `memory` on. A leg that is upright, or
 * in a squat that was lost or that the other leg carried, has a band and no flag.
 *
 * @param events gets an `alignment-changed` when the flag moved.
 */
export function flagLeg(
  memory: TrackerMemory,
  side: Side,
  measure: LegMeasure | null,
  { timestampMs, flexion, stance, thresholds, profile }: FlagContext,
  events: TrackerEvent[],
): LegReading | null {
  if (measure === null) return null;
  const bare = withoutFlag(measure);
  const { baseline, place } = memory;
  if (!baseline || measure.driftDeg === null || flexion === null) return bare;
  const context = { baseline, turnedDeg: place.turnedDeg, profile };
  const spread = { side, kneeFlexion: flexion, scatterDeg: 0, frames: 1 };
  const driftBandDeg = driftBand(context, spread, measure.viewDoubtDeg ?? 0);
  const bodyFppaBandDeg = driftBand(context, spread, measure.bodyViewDoubtDeg ?? 0);
  const shown = { ...bare, driftBandDeg, bodyFppaBandDeg };
  // Nothing is said of a squat that will not be graded.
  if (memory.reps.kind !== 'down' || isCarriedBy(memory, otherSide(side), MOST)) return shown;
  const isInHaste = memory.isProvisional && (stance !== 'both' || isCarriedBy(memory, side, PART));
  const before = memory.drift[side];
  const after = advanceDrift(
    before,
    {
      timestampMs,
      driftDeg: measure.driftDeg,
      bandDeg: isInHaste ? Math.max(driftBandDeg, IN_HASTE_BAND_DEG) : driftBandDeg,
      isFootSeen: baseline.legs[side]?.footDeg != null,
    },
    thresholds,
  );
  memory.drift[side] = after;
  if (after.alignment !== before.alignment) {
    events.push({ kind: 'alignment-changed', timestampMs, side, alignment: after.alignment });
    if (after.alignment === 'inward' || after.alignment === 'outward') memory.flagged[side] ??= timestampMs;
  }
  return { ...shown, alignment: after.alignment };
}
