import { USUAL_BAND_DEG } from '../../../src/core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { average } from '../error-statistics.ts';
import { degrees, percent, table } from '../report-tables.ts';
import type { ScoredClip } from '../score-clip.ts';
import type { LeftOutModel } from './leave-out.ts';

/** One leg of one rep that was graded, and the error of its main number in half-bands. */
interface GradedLeg {
  readonly person: string;
  readonly rep: string;
  readonly truthDeg: number;
  readonly bandDeg: number;
  readonly errorInBands: number;
  /** +1: truly inward, −1: truly outward, 0: in line. */
  readonly side: number;
}

const SIDE = { inward: 1, 'in-line': 0, outward: -1 } as const;

function gradedLegs({ id, reps }: ScoredClip, person: string): readonly GradedLeg[] {
  return reps.flatMap(({ bottomMs, truthTrackDeg, trackDeg, trackBandDeg, truthLabel }) =>
    truthTrackDeg === null || trackDeg === null || trackBandDeg === null
      ? []
      : [
          {
            person,
            rep: `${id} ${bottomMs}`,
            truthDeg: truthTrackDeg,
            bandDeg: trackBandDeg,
            errorInBands: (trackDeg - truthTrackDeg) / trackBandDeg,
            side: SIDE[truthLabel],
          },
        ],
  );
}

/** The drift from which a leg with this band is flagged, where the value's limit is `limitDeg`. */
function flaggedFromDeg(bandDeg: number, limitDeg: number): number {
  const nearEndDeg = DEFAULT_THRESHOLDS.inwardDriftDeg.on * Math.max(1, bandDeg / USUAL_BAND_DEG);
  return Math.max(limitDeg, nearEndDeg + bandDeg);
}

/** Chance that this leg is flagged towards `side`, if it were read with the error of any leg. */
function chanceOfFlag(leg: GradedLeg, side: number, limitDeg: number, errors: readonly number[]): number {
  const fromDeg = flaggedFromDeg(leg.bandDeg, limitDeg);
  const flagged = errors.filter((error) => side * (leg.truthDeg + error * leg.bandDeg) >= fromDeg);
  return flagged.length / errors.length;
}

interface Risk {
  /** Share of reps with both knees in line in which a knee would be flagged. */
  readonly falseShare: number;
  /** Share of legs that truly drift and would not be flagged. */
  readonly missedShare: number;
}

function riskOf(legs: readonly GradedLeg[], limitDeg: number): Risk {
  // A knee's error is as likely inward as outward.
  const errors = legs.flatMap(({ errorInBands }) => [errorInBands, -errorInBands]);
  const silentReps = new Map<string, number>();
  for (const leg of legs.filter(({ side }) => side === 0)) {
    const flagged = chanceOfFlag(leg, 1, limitDeg, errors) + chanceOfFlag(leg, -1, limitDeg, errors);
    silentReps.set(leg.rep, (silentReps.get(leg.rep) ?? 1) * (1 - flagged));
  }
  const missed = legs.flatMap((leg) => (leg.side === 0 ? [] : [1 - chanceOfFlag(leg, leg.side, limitDeg, errors)]));
  return { falseShare: 1 - (average([...silentReps.values()]) ?? 1), missedShare: average(missed) ?? 0 };
}

const LIMITS_DEG = [6, 6.5, 7, 7.5, 8, 8.5, 9];

/**
 * What each limit of the value would cost: each leg's true drift is read with the errors of all legs, as shares of the bands.
 * The errors are of people who were left out of the fit, and each row is worked out anew without each person.
 */
export function limitTable({ clips, personOfClip }: Pick<LeftOutModel, 'clips' | 'personOfClip'>): string {
  const legs = clips.flatMap((clip) => gradedLegs(clip, personOfClip.get(clip.id) ?? clip.id));
  const people = [...new Set(legs.map(({ person }) => person))];
  return table(
    [
      'limit of the value °',
      'false flags, % of in-line reps',
      'the same, worst without one person',
      'missed drifts, %',
    ],
    LIMITS_DEG.map((limitDeg) => {
      const all = riskOf(legs, limitDeg);
      const without = people.map((person) =>
        riskOf(
          legs.filter((leg) => leg.person !== person),
          limitDeg,
        ),
      );
      const worst = Math.max(...without.map(({ falseShare }) => falseShare));
      return [degrees(limitDeg), percent(all.falseShare), percent(worst), percent(all.missedShare)];
    }),
  );
}
