import { createDictionary } from '../fakes/all-words.ts';
import { createCoach } from '../../src/core/coach/create-coach.ts';
import type { Cue, GivenCue } from '../../src/core/coach/cue.ts';
import { FREE_PROGRAMME } from '../../src/core/coach/programme.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { createCueWords } from '../../src/ui/words/cue-sentences.ts';
import type { Side } from '../../src/core/geometry/keypoints.ts';

/** One seeable rep of the truth, as far as it matters to a cue. */
export interface TrueRepForCues {
  readonly startMs: number;
  readonly endMs: number;
  /** Legs that truly drift, and when each first crosses 8° of change; none: an in-line rep. */
  readonly drifts: readonly {
    readonly side: Side;
    readonly direction: 'inward' | 'outward';
    readonly crossingMs: number;
  }[];
}

export interface CueCounts {
  readonly driftReps: number;
  /** Drift reps with exactly one cue, for a leg and a direction that truly drifts. */
  readonly cuedOnce: number;
  /** Number of these cues within 600 ms of the first true crossing. */
  readonly cuedInTime: number;
  readonly inLineReps: number;
  /** In-line reps in which anything was said about drift. */
  readonly inLineCued: number;
  readonly delaysMs: readonly number[];
}

/** A cue as a person hears it in English, and when. */
export interface SaidCue {
  readonly timestampMs: number;
  readonly kind: Cue['kind'];
  readonly text: string;
}

const IN_TIME_MS = 600;

type DriftCue = Cue & { readonly kind: 'drift' };

/** Cues that the coach would have given over a whole clip, in any stance. */
export function cuesOf(readings: readonly FrameReading[]): readonly GivenCue[] {
  const coach = createCoach(FREE_PROGRAMME);
  return readings.flatMap((reading) =>
    coach.advance(reading).cues.map((cue) => ({ cue, timestampMs: reading.timestampMs })),
  );
}

function isAbout(cue: DriftCue, { side, direction }: TrueRepForCues['drifts'][number]): boolean {
  return cue.direction === direction && (cue.side === 'both' || cue.side === side);
}

const wordsOf = createCueWords(createDictionary('en'));

export function sayCues(cues: readonly GivenCue[]): readonly SaidCue[] {
  return cues.map(({ cue, timestampMs }, index) => ({ timestampMs, kind: cue.kind, text: wordsOf('en', cue, index) }));
}

/** Compares the drift cues with the true reps. */
export function scoreCues(cues: readonly GivenCue[], reps: readonly TrueRepForCues[]): CueCounts {
  const counts = { driftReps: 0, cuedOnce: 0, cuedInTime: 0, inLineReps: 0, inLineCued: 0 };
  const delaysMs: number[] = [];
  for (const { startMs, endMs, drifts } of reps) {
    const during = cues.flatMap(({ cue, timestampMs }) =>
      cue.kind === 'drift' && timestampMs >= startMs && timestampMs <= endMs ? [{ cue, timestampMs }] : [],
    );
    if (drifts.length === 0) {
      counts.inLineReps += 1;
      if (during.length > 0) counts.inLineCued += 1;
      continue;
    }
    counts.driftReps += 1;
    const [first, ...more] = during;
    if (!first || more.length > 0 || !drifts.some((drift) => isAbout(first.cue, drift))) continue;
    counts.cuedOnce += 1;
    const delayMs = first.timestampMs - Math.min(...drifts.map(({ crossingMs }) => crossingMs));
    delaysMs.push(delayMs);
    if (delayMs <= IN_TIME_MS) counts.cuedInTime += 1;
  }
  return { ...counts, delaysMs };
}
