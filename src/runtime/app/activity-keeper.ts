import type { RunKeeper } from '../running/run-keeper.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { RunStep } from '../session/session-run.ts';

type SquatFrame = Parameters<SessionKeeper['advance']>[0];
type Shared = Pick<SessionKeeper, 'noteFilm' | 'command' | 'lastFrameMs'>;

/** Gives each frame, command and film to the keeper that measures now: squats or a run. */
export interface ActivityKeeper extends Shared {
  /**
   * Tells whether this frame of a film is measured. Has to be asked once for each frame, in order.
   *
   * @param model the model that measures.
   */
  wantsFilmFrame(timestampMs: number, model: string): boolean;
  advance(frame: SquatFrame): {
    /** The frame as squats see it; `null`: a person runs. */
    readonly step: RunStep | null;
    /** Whether the coach ended the session with this frame. */
    readonly isOver: boolean;
  };
}

export function createActivityKeeper(session: SessionKeeper, run: RunKeeper): ActivityKeeper {
  const inCharge = (): Shared => (run.isOpen ? run : session);
  return {
    noteFilm: (facts, wish) => inCharge().noteFilm(facts, wish),
    wantsFilmFrame: (timestampMs, model) =>
      run.isOpen ? run.wants(timestampMs) : session.wantsFilmFrame(timestampMs, model),
    command: (command) => inCharge().command(command),
    get lastFrameMs() {
      return inCharge().lastFrameMs;
    },
    advance(frame) {
      if (run.isOpen) return { step: null, isOver: run.advance(frame).coach?.stage === 'finished' };
      const step = session.advance(frame);
      return { step, isOver: step.coach?.stage.kind === 'finished' };
    },
  };
}
