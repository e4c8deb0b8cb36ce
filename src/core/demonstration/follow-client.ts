import type { FrameReading, Phase } from '../reading/reading.ts';
import type { PictureSize } from '../geometry/keypoints.ts';
import { isInReach, LEG_JOINTS, perPoint, toBody, toPicture, viewOf } from './body-space.ts';
import { advanceStanding, NOT_STANDING, standingPoints } from './client-standing.ts';
import type { Demonstration, GhostFollower, GhostPoints } from './demonstration.ts';
import { createDepthCurves } from './depth-curves.ts';
import { layOnClient } from './lay-on-client.ts';

/** Time of the change between the way down and the way up, long enough that a doubtful phase does not flicker. */
const TURN_MS = 300;

/** After a longer gap between frames the change begins anew, because there is nothing to be smooth with. */
const BRIDGED_MS = 250;

/** How much the ghost moves as the demonstrator came up: 0 is as going down, 1 as coming up. */
interface Branch {
  readonly ascentShare: number;
  readonly timestampMs: number;
}

/** The share that this phase asks for. At the bottom it stays as it was, because both branches meet there. */
function branchOf(phase: Phase, before: number): number {
  if (phase === 'ascent') return 1;
  return phase === 'bottom' ? before : 0;
}

function advanceBranch(before: Branch | null, { timestampMs, phase }: FrameReading): Branch {
  const wanted = branchOf(phase, before?.ascentShare ?? 0);
  const elapsedMs = timestampMs - (before?.timestampMs ?? Number.NaN);
  if (before === null || !(elapsedMs >= 0 && elapsedMs <= BRIDGED_MS)) return { ascentShare: wanted, timestampMs };
  const step = elapsedMs / TURN_MS;
  const away = wanted - before.ascentShare;
  return { ascentShare: before.ascentShare + Math.min(step, Math.max(-step, away)), timestampMs };
}

/** Leaves out points that can't be drawn. Without whole legs there is no ghost. */
function drawable(points: GhostPoints): GhostPoints | null {
  const kept = perPoint((name) => {
    const point = points[name];
    return point !== null && isInReach(point) ? point : null;
  });
  return LEG_JOINTS.some((name) => kept[name] === null) ? null : kept;
}

/**
 * Lays the demonstrator's body on the client's: as deep as the client, going down or coming up with the client, and
 * standing where the client stands. Turn, place and distance of both before their cameras are undone as in VIEW-1, so
 * that a demonstration recorded a little from the side shows the movement and not the side.
 */
export function createGhostFollower(demonstration: Demonstration): GhostFollower {
  const curves = createDepthCurves(demonstration);
  let standing = NOT_STANDING;
  let branch: Branch | null = null;
  return {
    advance(reading: FrameReading, picture: PictureSize) {
      standing = advanceStanding(standing, reading);
      if (reading.kind === 'refused' || reading.depthPct === null) return null;
      branch = advanceBranch(branch, reading);
      const seen = standingPoints(standing);
      if (seen === null || reading.stance !== demonstration.stance) return null;
      const view = viewOf(reading, picture);
      const client = perPoint((name) => {
        const point = seen[name];
        return point && toBody(name, point, 0, view);
      });
      const now = curves.poseAt(reading.depthPct, branch.ascentShare);
      const laid = layOnClient({ now, upright: demonstration.standing, client });
      if (laid === null) return null;
      const shownPct = Math.min(reading.depthPct, curves.deepestPct);
      return drawable(
        perPoint((name) => {
          const point = laid[name];
          return point && toPicture(name, point, shownPct, view);
        }),
      );
    },
  };
}
