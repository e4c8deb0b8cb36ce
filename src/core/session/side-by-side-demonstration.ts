import type { Demonstration, DemonstrationPose } from '../demonstration/demonstration.ts';
import type { Side } from '../geometry/keypoints.ts';
import { REACH_MS, timeAtShare, type RepShare, type RepTiming } from './rep-share.ts';

/** Poses this near to the deepest one are the bottom, as in a rep's hold. */
const LOW_SHARE = 0.97;

/** The parts of a demonstration, milliseconds since its first pose; `null` if it only shows standing. */
export function timeDemonstration({ poses }: Pick<Demonstration, 'poses'>): RepTiming | null {
  const moving = poses.filter(({ phase }) => phase !== 'standing');
  const deepestPct = Math.max(...moving.map(({ depthPct }) => depthPct));
  const low = moving.filter(({ depthPct }) => depthPct >= LOW_SHARE * deepestPct);
  const [first, last, lowFrom, lowTo] = [moving[0], moving.at(-1), low[0], low.at(-1)];
  if (!first || !last || !lowFrom || !lowTo) return null;
  return {
    startMs: first.timeMs,
    descentMs: lowFrom.timeMs - first.timeMs,
    holdMs: lowTo.timeMs - lowFrom.timeMs,
    ascentMs: last.timeMs - lowTo.timeMs,
  };
}

/** The pose at a share of the demonstration; `null` in a hole. */
export function poseAtShare(demonstration: Demonstration, share: RepShare): DemonstrationPose | null {
  const timing = timeDemonstration(demonstration);
  if (timing === null) return null;
  const wantedMs = timeAtShare(timing, share);
  const awayMs = ({ timeMs }: DemonstrationPose) => Math.abs(timeMs - wantedMs);
  let nearest: DemonstrationPose | null = null;
  for (const pose of demonstration.poses) {
    if (awayMs(pose) <= REACH_MS && (nearest === null || awayMs(pose) < awayMs(nearest))) nearest = pose;
  }
  return nearest;
}

/** The demonstrator's leg that a client's leg is compared with: the same one, or the only one that carried. */
export function shownLeg({ stance }: Pick<Demonstration, 'stance'>, side: Side): Side {
  return stance === 'both' ? side : stance;
}
