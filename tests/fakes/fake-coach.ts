import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { Coach, CoachCommand, CoachStep, CoachView, SetRecord } from '../../src/core/coach/coach.ts';
import type { Cue } from '../../src/core/coach/cue.ts';
import type { Programme } from '../../src/core/coach/programme.ts';

export const FAKE_VIEW: CoachView = {
  stage: { kind: 'working' },
  turn: { number: 1, of: 1, leg: 'both' },
  repsDone: 0,
  correction: null,
  covered: false,
  targetDepthPct: null,
  tempo: null,
  handShare: 0,
  handToLower: false,
};

/** The whole port. Says and shows what a test puts into it, counts all reps in one set, and ends when it was told to stop. */
export class FakeCoach implements Coach {
  readonly programme: Programme;
  readonly commands: CoachCommand[] = [];
  view: CoachView = FAKE_VIEW;
  nextCues: Cue[] = [];
  recorded = true;
  reps: readonly number[] = [];
  /** Whether the last frame came with the permission for a raised hand to command. */
  obeysHand: boolean | null = null;

  constructor(programme: Programme) {
    this.programme = programme;
  }

  get sets(): readonly SetRecord[] {
    return [{ turn: FAKE_VIEW.turn, startedAtMs: 0, endedAtMs: 0, reps: this.reps, coveredReps: [] }];
  }

  advance({ events }: FrameReading, obeysHand = true): CoachStep {
    this.obeysHand = obeysHand;
    const completed = events.filter(({ kind }) => kind === 'rep-completed' && this.recorded);
    this.reps = [...this.reps, ...completed.map((_, index) => this.reps.length + index + 1)];
    const cues = this.nextCues;
    this.nextCues = [];
    if (this.commands.includes('stop')) this.view = { ...this.view, stage: { kind: 'finished' } };
    return { view: this.view, cues, recorded: this.recorded };
  }

  teach(isTeaching: boolean): void {
    this.view = { ...this.view, stage: isTeaching ? { kind: 'teaching', isBetweenSets: false } : { kind: 'working' } };
    this.recorded = !isTeaching;
  }

  command(command: CoachCommand): void {
    this.commands.push(command);
  }
}
