import { KEYPOINT_NAMES, nameOnOtherSide, type Keypoints, type WorldKeypoints } from '../geometry/keypoints.ts';
import type { ObservedPerson, PoseObservation } from '../reading/observation.ts';

/** The side of the runner that the camera sees. */
export type RunView = 'front' | 'back';

/** The side that one frame shows, from where the person's left lies; `null`: hips and shoulders contradict each other. */
export function viewIn({ person }: PoseObservation): RunView | null {
  if (person === null) return null;
  const { leftHip, rightHip, leftShoulder, rightShoulder } = person.keypoints;
  if (leftHip === null || rightHip === null) return null;
  const hips = leftHip.x - rightHip.x;
  const shoulders = leftShoulder === null || rightShoulder === null ? hips : leftShoulder.x - rightShoulder.x;
  // Facing the camera, the person's left is at the picture's right.
  if (hips > 0 && shoulders > 0) return 'front';
  return hips < 0 && shoulders < 0 ? 'back' : null;
}

/** Frames that showed the front, less those that showed the back. */
export interface ViewVotes {
  readonly front: number;
}

export const NO_VOTES: ViewVotes = { front: 0 };

/** A few seconds of frames outvote any single one, and a runner who turned round is believed after as long. [E] */
const MOST_VOTES = 60;

export function addVote({ front }: ViewVotes, view: RunView | null): ViewVotes {
  const vote = view === null ? 0 : view === 'front' ? 1 : -1;
  return { front: Math.max(-MOST_VOTES, Math.min(MOST_VOTES, front + vote)) };
}

export function viewOf({ front }: ViewVotes): RunView {
  return front < 0 ? 'back' : 'front';
}

function exchange<Points extends Keypoints | WorldKeypoints>(points: Points): Points {
  return Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, points[nameOnOtherSide(name)]])) as Points;
}

function turnDepth(world: WorldKeypoints): WorldKeypoints {
  return Object.fromEntries(
    KEYPOINT_NAMES.map((name) => {
      const point = world[name];
      return [name, point && { ...point, z: -point.z }];
    }),
  ) as WorldKeypoints;
}

/**
 * The twin who faces the camera and throws the same outline as a person seen from behind: left and right are exchanged, and
 * front and back. Everything that was made for people who face the camera measures the twin; the twin's left leg is the
 * person's right one.
 */
export function faceAbout(observation: PoseObservation): PoseObservation {
  const { person } = observation;
  if (person === null) return observation;
  const twin: ObservedPerson = {
    ...person,
    keypoints: exchange(person.keypoints),
    world: person.world && turnDepth(exchange(person.world)),
  };
  return { ...observation, person: twin };
}
