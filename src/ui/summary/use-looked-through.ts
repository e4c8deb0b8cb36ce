import { useEffect, useState } from 'react';
import { areMissedKnown, missedSquats } from '../../core/session/missed-squats.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';

/** Looking through so many frames, more than a minute, takes less than a tenth of a second. */
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
    // What is asked for in a frame comes before its paint, and a task that begins there comes after it.
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
