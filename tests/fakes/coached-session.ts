import { DEFAULT_PROGRAMME, isHiddenRep, turnsOf, type Exercise } from '../../src/core/coach/programme.ts';
import type { GivenCue } from '../../src/core/coach/cue.ts';
import { degrees } from '../../src/core/geometry/units.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import type { Purpose, SessionRecord } from '../../src/core/session/session-record.ts';
import type { SessionSummary } from '../../src/core/session/session-summary.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import { PLAIN_SQUAT, sessionOf, type SquatScript } from './fake-squat.ts';

/** A set by formula, as a coach would have led it. */
export interface CoachedScript extends SquatScript {
  /** On one leg: of each leg. */
  readonly sets: number;
  readonly exercise: Exercise;
  /** Share of the reps with the mirror covered, 0..1. */
  readonly hiddenShare: number;
  readonly purpose: Purpose;
  /** ISO 8601. */
  readonly startedAt: string;
}

export const COACHED: CoachedScript = {
  ...PLAIN_SQUAT,
  reps: 8,
  sets: 1,
  exercise: 'two-leg-squat',
  hiddenShare: 0,
  purpose: 'training',
  startedAt: '2026-11-23T08:00:00.000Z',
};

const POSTURE_BAND = degrees(3);

function leanInto(rep: RepRecord, leg: 'both' | 'left' | 'right'): RepRecord {
  return {
    ...rep,
    stance: leg,
    legs: {
      left: leg === 'right' ? null : rep.legs.left,
      right: leg === 'left' ? null : rep.legs.right,
    },
    pelvicDropDeg: degrees(rep.number % 2 === 0 ? 1.2 : 5.2),
    trunkLeanDeg: degrees(rep.number % 3 === 0 ? -4.4 : 0.8),
    bands: { ...rep.bands, pelvicDropDeg: POSTURE_BAND, trunkLeanDeg: POSTURE_BAND },
  };
}

/** One cue at most for a rep, and none while the mirror is covered. */
function cuesOf(reps: readonly RepRecord[], isCovered: (rep: number) => boolean): readonly GivenCue[] {
  return reps.flatMap(({ number, legs, startMs, bottomMs }): readonly GivenCue[] => {
    if (isCovered(number)) return [{ cue: { kind: 'mirror-covered' }, timestampMs: startMs - 100 }];
    if (legs.left?.verdict !== 'inward') return [];
    const driftDeg = legs.left.driftAtBottomDeg;
    return [{ cue: { kind: 'drift', side: 'left', direction: 'inward', driftDeg }, timestampMs: bottomMs - 600 }];
  });
}

export function coachedSessionOf(script: CoachedScript): SessionRecord {
  const record = sessionOf(script);
  const programme = {
    ...DEFAULT_PROGRAMME,
    exercise: script.exercise,
    sets: script.sets,
    hiddenShare: script.hiddenShare,
  };
  const turns = turnsOf(programme);
  const perSet = Math.ceil(script.reps / turns.length);
  const sets = turns.map((turn, index) => {
    const reps = record.reps.slice(index * perSet, (index + 1) * perSet);
    const coveredReps = reps.filter((_, place) => isHiddenRep(script.hiddenShare, place + 1));
    return {
      turn,
      startedAtMs: reps[0]?.startMs ?? 0,
      endedAtMs: reps.at(-1)?.endMs ?? 0,
      reps: reps.map(({ number }) => number),
      coveredReps: coveredReps.map(({ number }) => number),
    };
  });
  const legOf = (rep: number) => {
    const leg = sets.find(({ reps }) => reps.includes(rep))?.turn.leg ?? 'both';
    return leg === 'any' ? 'both' : leg;
  };
  const reps = record.reps.map((rep) => leanInto(rep, legOf(rep.number)));
  return {
    ...record,
    origin: { ...record.origin, startedAt: script.startedAt },
    reps,
    programme,
    sets,
    cues: cuesOf(reps, (rep) => sets.some(({ coveredReps }) => coveredReps.includes(rep))),
    purpose: script.purpose,
  };
}

/** The summary that is kept of a scripted session. */
export function summaryOf(change: Partial<CoachedScript>): SessionSummary {
  const summary = summariseSession(coachedSessionOf({ ...COACHED, ...change }));
  if (summary === null) throw new Error('A script without reps has no summary.');
  return summary;
}
