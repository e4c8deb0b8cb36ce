import * as v from 'valibot';
import type { MeasuredFrame } from '../../core/reading/reading.ts';
import type { Keypoints, PictureSize } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { median } from '../../core/signal/statistics.ts';
import type { LocalStore, StorageFailure } from '../browser/local-store.ts';

/** The place where somebody stood, in pixels of the un-mirrored picture. */
export interface Placement {
  /** The length of the standing leg. */
  readonly legLengthPx: number;
  readonly hipsX: number;
  /** The height of the ankles in the picture. */
  readonly feetY: number;
  /** The size of the picture. In a picture of another size only shares of it hold. */
  readonly picture: PictureSize;
}

const KEY = 'kneeline.placement';

/** Remembers in the browser's own storage where the person stood last time. */
export interface PlacementStorage {
  /** @returns `null` when nobody ever stood there, or the place can't be read. */
  load(): Placement | null;
  /** @returns the reason why the place was not kept; `null` when it was. Never throws. */
  save(placement: Placement): StorageFailure | null;
  remove(): void;
}

export function createPlacementStorage(store: LocalStore): PlacementStorage {
  return {
    load() {
      const parsed = v.safeParse(Stored, store.read(KEY));
      return parsed.success ? parsed.output : null;
    },
    save: (placement) => store.write(KEY, placement),
    remove: () => store.remove(KEY),
  };
}

const Pixels = v.pipe(v.number(), v.finite());
const Size = v.pipe(Pixels, v.gtValue(0));
const Stored = v.object({
  legLengthPx: Size,
  hipsX: Pixels,
  feetY: Pixels,
  picture: v.object({ widthPx: Size, heightPx: Size }),
});

/** The place where a session's person stood: the middle of all standing frames. `null` without a standing axis. */
export function placementIn({ baseline, frames, picture }: SessionRecord): Placement | null {
  const standing = frames.filter(
    (frame): frame is MeasuredFrame => frame.kind === 'measured' && frame.phase === 'standing',
  );
  const hipsX = median(standing.flatMap(({ keypoints }) => middleOfHips(keypoints)));
  const feetY = median(standing.flatMap(({ keypoints }) => middleOfAnkles(keypoints)));
  if (baseline === null || hipsX === null || feetY === null) return null;
  return { legLengthPx: baseline.legLengthPx, hipsX, feetY, picture };
}

function middleOfHips({ leftHip, rightHip }: Keypoints): number[] {
  return leftHip && rightHip ? [(leftHip.x + rightHip.x) / 2] : [];
}

function middleOfAnkles({ leftAnkle, rightAnkle }: Keypoints): number[] {
  return leftAnkle && rightAnkle ? [(leftAnkle.y + rightAnkle.y) / 2] : [];
}
