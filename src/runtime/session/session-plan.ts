import type { Programme } from '../../core/coach/programme.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import type { Purpose, SessionOrigin } from '../../core/session/session-record.ts';

/** The model and the backend that found the joints. */
export type MeasuredBy = Pick<SessionOrigin, 'model' | 'weightsSha256' | 'backend' | 'engine'>;

/** Everything that is known of a run before its first frame. */
export interface SessionPlan {
  readonly origin: SessionOrigin;
  readonly picture: PictureSize;
  readonly programme: Programme;
  readonly purpose: Purpose;
  /** How strict the run is with the person, from its first frame to its last. */
  readonly thresholds: Thresholds;
}
