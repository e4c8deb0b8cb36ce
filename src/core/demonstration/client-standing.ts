import type { FrameReading, Stance } from '../reading/reading.ts';
import type { ImagePoint, Keypoints } from '../geometry/keypoints.ts';
import { isSeen, LEG_JOINTS, perPoint, type PerPoint } from './body-space.ts';
import { between } from './plane-vector.ts';

/** Just before and just after a movement nobody stands still, so these times are not learnt from (see BASE-3). [E] */
const BEFORE_MOVING_MS = 200;
const AFTER_MOVING_MS = 500;

/** A client who shuffles a little is followed this slowly. [E] */
const FOLLOW_MS = 2000;

/** However long the squat between two upright frames lasted, one frame counts for this time at most. */
const LONGEST_STEP_MS = 100;

/** A running mean. Each frame counts for at least its share of the time to follow in. */
interface SlowMean {
  readonly point: ImagePoint;
  readonly frames: number;
}

interface PendingFrame {
  readonly timestampMs: number;
  readonly keypoints: Keypoints;
}

/** The client's standing pose, as far as it was seen. */
export interface ClientStanding {
  readonly stance: Stance;
  readonly means: PerPoint<SlowMean | null>;
  readonly learntMs: number | null;
  readonly uprightSinceMs: number | null;
  /** Upright frames after which the client may have begun to move. */
  readonly pending: readonly PendingFrame[];
  readonly baselineShare: number;
}

const NOTHING_SEEN = perPoint(() => null);

export const NOT_STANDING: ClientStanding = {
  stance: 'both',
  means: NOTHING_SEEN,
  learntMs: null,
  uprightSinceMs: null,
  pending: [],
  baselineShare: 0,
};

/** The standing pose in pixels of the un-mirrored picture; `null` until all joints of the legs are known. */
export function standingPoints({ means }: ClientStanding): PerPoint<ImagePoint | null> | null {
  if (LEG_JOINTS.some((name) => means[name] === null)) return null;
  return perPoint((name) => means[name]?.point ?? null);
}

function learn(state: ClientStanding, { timestampMs, keypoints }: PendingFrame): ClientStanding {
  const elapsedMs = Math.min(LONGEST_STEP_MS, timestampMs - (state.learntMs ?? timestampMs));
  const means = perPoint((name): SlowMean | null => {
    const mean = state.means[name];
    const point = keypoints[name];
    if (!isSeen(point)) return mean;
    if (mean === null) return { point: { x: point.x, y: point.y }, frames: 1 };
    const frames = mean.frames + 1;
    const share = Math.min(1, Math.max(1 / frames, elapsedMs / FOLLOW_MS));
    return { point: between(mean.point, point, share), frames };
  });
  return { ...state, means, learntMs: timestampMs };
}

/**
 * Learns the standing pose, beginning while the standing axis is taken. With another stance, or when the axis is lost
 * or taken anew, learning begins from nothing.
 */
export function advanceStanding(before: ClientStanding, reading: FrameReading): ClientStanding {
  const lost = reading.events.some(({ kind }) => kind === 'baseline-lost') || reading.phase === 'looking';
  const known = lost ? NOT_STANDING : before;
  if (reading.kind === 'refused') return { ...known, pending: [] };
  const { timestampMs, keypoints, stance, phase, baselineShare } = reading;
  const begunAnew = stance !== known.stance || baselineShare < known.baselineShare;
  const state: ClientStanding = { ...(begunAnew ? NOT_STANDING : known), stance, baselineShare };
  if (phase !== 'standing' && phase !== 'settling') return { ...state, pending: [], uprightSinceMs: null };
  const hasTurnedBack = timestampMs < (state.pending.at(-1)?.timestampMs ?? state.learntMs ?? timestampMs);
  const uprightSinceMs = hasTurnedBack ? timestampMs : (state.uprightSinceMs ?? timestampMs);
  const pending = hasTurnedBack ? [] : [...state.pending];
  if (timestampMs - uprightSinceMs >= AFTER_MOVING_MS) pending.push({ timestampMs, keypoints });
  const isSettled = (frame: PendingFrame) => timestampMs - frame.timestampMs >= BEFORE_MOVING_MS;
  const learnt = pending.filter(isSettled).reduce(learn, { ...state, uprightSinceMs });
  return { ...learnt, pending: pending.filter((frame) => !isSettled(frame)) };
}
