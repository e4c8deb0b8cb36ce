import type { QuarterTurn } from '../alignment/picture-turn.ts';
import type { BaselineRecord } from '../reading/baseline-record.ts';
import type { FrameReading, RefusalReason } from '../reading/reading.ts';
import type { Thresholds } from '../reading/thresholds.ts';
import type { SetRecord } from '../coach/coach.ts';
import type { GivenCue } from '../coach/cue.ts';
import type { Programme } from '../coach/programme.ts';
import type { PictureSize } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import type { RunPart } from '../running/run-part.ts';
import type { UnseenTime } from './frame-holes.ts';

export const SESSION_FORMAT_VERSION = 3;

/** `knee-track`: the departure from the plane of hip and foot; `body-plane`: the angle of the body's own frontal plane, in sessions of format 2. */
export type DriftMeasure = 'knee-track' | 'body-plane';

/** The reason for a session. `fresh` and `tired` are the two halves of a runner's check, before and after the run. */
export type Purpose = 'training' | 'fresh' | 'tired';

/** How the file of a film was read. */
export interface FilmReading {
  /** How many times slower than life a player shows the film. Every time of the session is at life's speed. */
  readonly slowedTimes: number;
  /** The file or the person that named `slowedTimes`. `null`: neither did, and the film counts as shown at life's speed. */
  readonly slowedSaidBy: 'file' | 'person' | null;
  /** Whether a person said that the film is mirrored. Its pictures were then turned back before they were measured. */
  readonly mirrored: boolean;
  /** By how many degrees clockwise the pictures were turned before they were measured; absent: they were upright. */
  readonly turnedDeg?: QuarterTurn;
}

/** How a session was measured. */
export interface SessionOrigin {
  /** ISO 8601: a film's own date where there is one, with its time zone; else from the page's clock, UTC. */
  readonly startedAt: string;
  readonly source: { readonly kind: 'camera' | 'file' | 'try-it'; readonly label: string };
  readonly model: string;
  readonly weightsSha256: string;
  readonly backend: string;
  /** Which engine ran the model, where it was not Kneeline's own. Absent: Kneeline's own. */
  readonly engine?: string;
  readonly appVersion: string;
  /** Absent: no film, or a film of an earlier Kneeline, which read every film at the speed of its file. */
  readonly film?: FilmReading;
}

/** One measured session, with everything that the summary, the curve and the exports need. */
export interface SessionRecord {
  readonly formatVersion: typeof SESSION_FORMAT_VERSION;
  readonly origin: SessionOrigin;
  /** Which number the drifts and verdicts of this session are. */
  readonly driftMeasure: DriftMeasure;
  readonly picture: PictureSize;
  readonly thresholds: Thresholds;
  readonly baseline: BaselineRecord | null;
  readonly reps: readonly RepRecord[];
  /** The exercise as planned, the sets as they went, and the cues that the coach gave. */
  readonly programme: Programme;
  readonly sets: readonly SetRecord[];
  readonly cues: readonly GivenCue[];
  readonly purpose: Purpose;
  /** Every frame in order, for the curve and for scrubbing. Events are left out. */
  readonly frames: readonly FrameReading[];
  /**
   * Number of earlier frames that a very long session no longer holds, because only the newest are kept. Absent: none.
   */
  readonly framesLeftOut?: number;
  /**
   * Times of the pictures of a film that were passed over, milliseconds in order: two models need only some pictures of each
   * second. Absent: none.
   */
  readonly passedOverMs?: readonly number[];
  /** Numbers of refused frames by reason, with those that the record no longer holds. */
  readonly refusals: Readonly<Partial<Record<RefusalReason, number>>>;
  /** The time in which squats would have counted before a camera and no frame came. Absent: none, a film, or unknown. */
  readonly unseen?: UnseenTime;
  /** The steps of a session in which the person ran; such a session has no reps, sets and frames. Absent: squats. */
  readonly run?: RunPart;
}
