import { USUAL_BAND_DEG } from '../../../src/core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { average } from '../error-statistics.ts';
import { degrees, percent, table } from '../report-tables.ts';
import type { ScoredClip, ScoredRepLeg } from '../score-clip.ts';
import type { LeftOutModel } from './leave-out.ts';

/** One leg of one rep, looked at for a flag towards one side. All degrees are positive towards that side. */
interface Look {
  readonly person: string;
  readonly rep: string;
  readonly truthDeg: number;
  readonly bandDeg: number;
  /** How much too far towards that side the leg was read, in half-bands. */
  readonly errorInBands: number;
  readonly truly: 'in-line' | 'drifts' | 'other-side';
}

const SIDES = [
  [1, 'inward'],
  [-1, 'outward'],
] as const;

type LooksOf = (leg: ScoredRepLeg) => readonly Omit<Look, 'person' | 'rep' | 'truly'>[];

/** The number at the bottom: a knee's error is as likely inward as outward, so each leg is looked at both ways. */
const atBottom: LooksOf = ({ truthTrackDeg, trackDeg, trackBandDeg }) =>
  truthTrackDeg === null || trackDeg === null || trackBandDeg === null
    ? []
    : SIDES.map(([towards]) => ({
        truthDeg: towards * truthTrackDeg,
        bandDeg: trackBandDeg,
        errorInBands: (towards * (trackDeg - truthTrackDeg)) / trackBandDeg,
      }));

/** A knee that truly goes further to the other side is no example of one that is in line. */
const CLEARLY_OTHER_SIDE_DEG = 3;

/** The largest live number of a rep, which has more chances to be too large than the one at the bottom. */
const live: LooksOf = ({ truthTrackDeg, livePeaks }) =>
  SIDES.flatMap(([towards, name]) => {
    const peak = livePeaks[name];
    if (truthTrackDeg === null || peak === null || towards * truthTrackDeg < -CLEARLY_OTHER_SIDE_DEG) return [];
    // On its way from standing, every knee is straight for a while.
    const truthDeg = Math.max(0, towards * truthTrackDeg);
    return [{ truthDeg, bandDeg: peak.bandDeg, errorInBands: (peak.driftDeg - truthDeg) / peak.bandDeg }];
  });

function looksOf(clips: readonly ScoredClip[], personOfClip: LeftOutModel['personOfClip'], each: LooksOf): Look[] {
  return clips.flatMap(({ id, reps }) =>
    reps.flatMap((leg) =>
      each(leg).map((look): Look => ({
        ...look,
        person: personOfClip.get(id) ?? id,
        rep: `${id} ${leg.bottomMs}`,
        truly: leg.truthLabel === 'in-line' ? 'in-line' : look.truthDeg > 0 ? 'drifts' : 'other-side',
      })),
    ),
  );
}

/** The drift from which a leg with this band is flagged, where the value's limit is `limitDeg`. */
function flaggedFromDeg(bandDeg: number, limitDeg: number): number {
  const nearEndDeg = DEFAULT_THRESHOLDS.inwardDriftDeg.on * Math.max(1, bandDeg / USUAL_BAND_DEG);
  return Math.max(limitDeg, nearEndDeg + bandDeg);
}

interface Risk {
  /** Share of reps with both knees in line in which a knee would be flagged. */
  readonly falseShare: number;
  /** Share of legs that truly drift and would not be flagged. */
  readonly missedShare: number;
}

/** Each leg's true drift is read with the errors of all legs. */
function riskOf(looks: readonly Look[], limitDeg: number): Risk {
  const chanceOfFlag = ({ truthDeg, bandDeg }: Look) => {
    const fromDeg = flaggedFromDeg(bandDeg, limitDeg);
    return looks.filter(({ errorInBands }) => truthDeg + errorInBands * bandDeg >= fromDeg).length / looks.length;
  };
  const silentReps = new Map<string, number>();
  for (const look of looks.filter(({ truly }) => truly === 'in-line')) {
    silentReps.set(look.rep, (silentReps.get(look.rep) ?? 1) * (1 - chanceOfFlag(look)));
  }
  const missed = looks.flatMap((look) => (look.truly === 'drifts' ? [1 - chanceOfFlag(look)] : []));
  return { falseShare: 1 - (average([...silentReps.values()]) ?? 1), missedShare: average(missed) ?? 0 };
}

function cellsOf(looks: readonly Look[], limitDeg: number): string[] {
  const all = riskOf(looks, limitDeg);
  const people = [...new Set(looks.map(({ person }) => person))];
  const without = people.map((left) =>
    riskOf(
      looks.filter(({ person }) => person !== left),
      limitDeg,
    ),
  );
  const worst = Math.max(...without.map(({ falseShare }) => falseShare));
  return [percent(all.falseShare), percent(worst), percent(all.missedShare)];
}

const LIMITS_DEG = [6, 6.5, 7, 7.5, 8, 8.5, 9];

/**
 * Works out the cost of each limit of the value, in the record and live. The errors are of people who were left out of the fit,
 * and each row is worked out anew without each person.
 */
export function limitTable({ clips, personOfClip }: Pick<LeftOutModel, 'clips' | 'personOfClip'>): string {
  const [record, livePeaks] = [atBottom, live].map((each) => looksOf(clips, personOfClip, each));
  return table(
    [
      'limit of the value °',
      'record: false flags, % of in-line reps',
      'worst without one person',
      'missed drifts, %',
      'live: false flags, % of in-line reps',
      'worst without one person',
      'missed drifts, %',
    ],
    LIMITS_DEG.map((limitDeg) => [
      degrees(limitDeg),
      ...cellsOf(record ?? [], limitDeg),
      ...cellsOf(livePeaks ?? [], limitDeg),
    ]),
  );
}
