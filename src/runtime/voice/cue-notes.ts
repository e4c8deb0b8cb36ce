import type { Side } from '../../core/geometry/keypoints.ts';
import type { Spoken } from './spoken.ts';

/** One note. Times count from the moment of its cue. */
export interface Note {
  readonly startS: number;
  readonly durationS: number;
  readonly frequencyHz: number;
  /** A share of full scale, 0..1. */
  readonly loudness: number;
  /** −1: left ear … 1: right ear. */
  readonly pan: number;
}

/** A leg is heard on its own side, but not wholly, so that one ear is enough to hear that there is a cue. */
const PAN: Readonly<Record<Side | 'both', number>> = { left: -0.85, right: 0.85, both: 0 };

/** Pitch says how far the knee drifts: a drift that is just flagged is low, one that nobody could miss is high. [E] */
const DRIFT_PITCH = { minDeg: 3, maxDeg: 20, minHz: 330, maxHz: 880 } as const;

/** The interval is a fourth, far enough apart for everybody to hear which way it goes. */
const FOURTH = 4 / 3;

const C5_HZ = 523.25;
const E5_HZ = 659.26;
const G5_HZ = 783.99;
const C6_HZ = 1046.5;

function driftPitchHz(driftDeg: number): number {
  const { minDeg, maxDeg, minHz, maxHz } = DRIFT_PITCH;
  const share = Math.min(1, Math.max(0, (Math.abs(driftDeg) - minDeg) / (maxDeg - minDeg)));
  return minHz * (maxHz / minHz) ** share;
}

/** Inward falls and outward rises, as the knee goes towards the body's middle or away from it. */
function driftNotes({ side, direction, driftDeg }: Extract<Spoken, { kind: 'drift' | 'run-drift' }>): readonly Note[] {
  const firstHz = driftPitchHz(driftDeg);
  const secondHz = direction === 'inward' ? firstHz / FOURTH : firstHz * FOURTH;
  const common = { durationS: 0.16, loudness: 0.5, pan: PAN[side] };
  return [
    { ...common, startS: 0, frequencyHz: firstHz },
    { ...common, startS: 0.18, frequencyHz: secondHz },
  ];
}

function note(frequencyHz: number, loudness: number, durationS: number, startS = 0, pan = 0): Note {
  return { frequencyHz, loudness, durationS, startS, pan };
}

/** Gives the notes of a cue. A cue that only words can say has one low note, which asks for a look at the screen. */
export function notesOf(cue: Spoken): readonly Note[] {
  switch (cue.kind) {
    case 'drift':
    case 'run-drift':
      return driftNotes(cue);
    case 'count-in':
      return [note(C5_HZ, 0.35, 0.08)];
    case 'go':
      return [note(C6_HZ, 0.4, 0.3, 0, PAN[cue.leg])];
    case 'rep':
      return [note(E5_HZ, 0.12, 0.07)];
    case 'praise':
      return [note(G5_HZ, 0.18, 0.4)];
    case 'run-praise':
      return [note(G5_HZ, 0.18, 0.4, 0, PAN[cue.side])];
    case 'run-ready':
      return [note(C6_HZ, 0.4, 0.3)];
    case 'set-done':
      return [note(C5_HZ, 0.22, 0.7), note(E5_HZ, 0.22, 0.7, 0.08), note(G5_HZ, 0.22, 0.7, 0.16)];
    case 'finished':
    case 'run-over':
      return [note(C5_HZ, 0.18, 1), note(E5_HZ, 0.18, 1, 0.12), note(G5_HZ, 0.18, 1, 0.24), note(C6_HZ, 0.18, 1, 0.36)];
    case 'rest-ends':
      return [note(C5_HZ, 0.3, 0.08), note(C5_HZ, 0.3, 0.08, 0.2)];
    case 'mirror-covered':
      return [note(G5_HZ, 0.2, 0.12), note(C5_HZ, 0.2, 0.2, 0.14)];
    case 'mirror-back':
    case 'resumed':
      return [note(C5_HZ, 0.2, 0.12), note(G5_HZ, 0.2, 0.2, 0.14)];
    case 'paused':
      return [note(C5_HZ, 0.25, 0.3)];
    case 'instruction':
    case 'run-hint':
      return [note(C5_HZ / 2, 0.3, 0.2)];
    case 'picture':
      return cue.state === 'back'
        ? [note(C5_HZ, 0.2, 0.12), note(G5_HZ, 0.2, 0.2, 0.14)]
        : [note(C5_HZ / 2, 0.3, 0.2), note(C5_HZ / 2, 0.3, 0.2, 0.3)];
    // This cue comes with the chord of the finished set, so it has no note of its own.
    case 'rest':
      return [];
  }
}

/** Gives the time that these notes sound, seconds. */
export function lengthOf(notes: readonly Note[]): number {
  return Math.max(0, ...notes.map(({ startS, durationS }) => startS + durationS));
}

/** The pause between the notes of two cues, seconds. */
const GAP_S = 0.05;

/** Puts the notes of two cues one after the other. */
export function playAfter(first: readonly Note[], second: readonly Note[]): readonly Note[] {
  const laterS = lengthOf(first) + GAP_S;
  return [...first, ...second.map((note) => ({ ...note, startS: note.startS + laterS }))];
}
