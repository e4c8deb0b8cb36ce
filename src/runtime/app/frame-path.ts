import type { QuarterTurn } from '../../core/alignment/picture-turn.ts';
import { createFilmTurn } from '../../core/film/film-turn.ts';
import type { ImagePoint } from '../../core/geometry/keypoints.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';
import type { DiagnosticsMeter } from '../engine/diagnostics.ts';
import type { EngineKeeper } from '../engine/engine-keeper.ts';
import { createPipeline, type Pipeline, type ProcessedFrame } from '../engine/pipeline.ts';
import { isBystanderAt } from '../session/bystander-at.ts';
import type { MeasuredBy } from '../session/session-plan.ts';
import type { CapturedFrame } from '../source/captured-frame.ts';
import type { RecordedFrame } from '../source/sources.ts';
import type { ActivityKeeper } from './activity-keeper.ts';
import type { AppParts } from './app-parts.ts';

/** The stations that every frame passes on its way. */
export interface FrameStations {
  readonly keeper: EngineKeeper;
  readonly activity: ActivityKeeper;
  readonly meter: DiagnosticsMeter;
  readonly nameEngine: () => MeasuredBy;
}

/** The way of one frame: from its source through the engine into the session, or into the run of a session in which a person runs. */
export interface FramePath {
  readonly pipeline: Pipeline;
  /** A camera's frame: the newest one wins. */
  offer(frame: CapturedFrame): void;
  /** A film's frame: resolves when the frame is done with. */
  measure(frame: CapturedFrame, signal: AbortSignal): Promise<void>;
  /** A recorded frame goes into the session without any engine. */
  replay(frame: RecordedFrame): void;
  /** Whether somebody who is not followed was seen at this point in the newest frame. Un-mirrored picture, pixels. */
  isBystanderAt(point: ImagePoint): boolean;
  /** Forgets the frames on their way, and whom the engine followed. @param lookAt where to look for the next person. */
  restart(lookAt: ImagePoint | null): void;
  /** Forgets the frames on their way. */
  clear(): void;
  /** The turn that brings the people in the frames since the last restart upright; 0: none. Degrees, clockwise. */
  readonly turnDeg: QuarterTurn;
  /** The moment at which the last frame was shown, page clock, milliseconds. */
  readonly lastFrameMs: number;
}

/** @param onOver hears that the coach ended the session. */
export function createFramePath(
  parts: Pick<AppParts, 'copyFrame' | 'now' | 'observer' | 'onFault'>,
  { keeper, activity, meter, nameEngine }: FrameStations,
  onOver: () => void,
): FramePath {
  /** The joints of the newest measured frame. */
  let lastObservation: PoseObservation | null = null;
  let turn = createFilmTurn();

  const pipeline = createPipeline({
    estimator: () => keeper.current,
    engineReady: (signal) => keeper.whenReady(signal),
    onEngineFailure: (estimator, error) => keeper.reportFailure(estimator, error),
    onEngineSuccess: () => keeper.reportSuccess(),
    copyFrame: parts.copyFrame,
    onProcessed: takeIn,
    onFault: parts.onFault,
  });

  function takeIn({ frame, estimate, picture }: ProcessedFrame): void {
    const { observation, timing } = estimate;
    lastObservation = observation;
    turn.add(observation);
    const seen = { observation, measuredBy: nameEngine(), size: frame.size, picture };
    const { step, isOver } = activity.advance(seen);
    const { lastFrameMs } = activity;
    meter.processed(frame.capturedAtMs, lastFrameMs, timing);
    const { timestampMs, capturedAtMs } = frame;
    const report = { timestampMs, capturedAtMs, paintedAtMs: lastFrameMs, timing, observation };
    if (step === null) parts.observer?.onRunnerFrame(report);
    else parts.observer?.onFrame({ ...report, reading: step.reading });
    if (isOver) onOver();
  }

  function clear(): void {
    pipeline.clear();
    lastObservation = null;
  }

  return {
    pipeline,
    offer(frame) {
      meter.captured(parts.now());
      pipeline.offer(frame);
    },
    async measure(frame, signal) {
      if (!activity.wantsFilmFrame(frame.timestampMs, nameEngine().model)) return frame.image.close();
      meter.captured(parts.now());
      return pipeline.measure(frame, signal);
    },
    replay({ observation, size, model }) {
      const measuredBy = { model, weightsSha256: '', backend: '' };
      if (activity.advance({ observation, measuredBy, size, picture: null }).isOver) onOver();
    },
    isBystanderAt: (point) => lastObservation !== null && isBystanderAt(point, lastObservation),
    restart(lookAt) {
      clear();
      turn = createFilmTurn();
      keeper.current?.forgetPerson(lookAt);
    },
    clear,
    get turnDeg() {
      return turn.turnDeg;
    },
    get lastFrameMs() {
      return activity.lastFrameMs;
    },
  };
}
