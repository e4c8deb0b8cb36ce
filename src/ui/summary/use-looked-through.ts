import { useEffect, useState } from 'react';
import { areMissedKnown, missedSquats } from '../../core/session/missed-squats.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';

/** A session of so many frames, more than a minute, is looked through in less than a tenth of a second, and at once. */
const AT_ONCE_FRAMES = 2000;

/**
 * Looks through a long session for the squats that were missed only after the page was painted, because that takes
 * seconds on a busy machine.
 *
 * @returns true as soon as `missedSquats` answers at once. Until then no sentence that depends on it may be shown.
 */
export function useLookedThrough(record: SessionRecord): boolean {
  const [looked, setLooked] = useState<SessionRecord | null>(null);
  const isKnown = record === looked || record.frames.length <= AT_ONCE_FRAMES || areMissedKnown(record);

  useEffect(() => {
    if (isKnown) return;
    let task = 0;
    // A callback of an animation frame runs before the paint, and a task that the callback starts runs after the paint.
    const frame = requestAnimationFrame(() => {
      task = window.setTimeout(() => {
        missedSquats(record);
        setLooked(record);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(task);
    };
  }, [record, isKnown]);

  return isKnown;
}
