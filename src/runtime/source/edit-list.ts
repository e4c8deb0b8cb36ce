/** One edit of an MP4's or QuickTime's edit list, as the file stores the edit (ISO/IEC 14496-12, 8.6.6). */
export interface FileEdit {
  /** How long a player shows the edit, seconds; 0: to the end of the track (fragmented files). */
  readonly shownS: number;
  /** Where the edit begins in the track's own time, seconds; `null`: a pause in which nothing is shown. */
  readonly mediaFromS: number | null;
  /** 1 is the track's own speed. */
  readonly rate: number;
}

/** A stretch of the track that a player shows, seconds. */
export interface ShownStretch {
  /** The track's own time, from and to. `toS` is infinite where the stretch runs to the end of the track. */
  readonly fromS: number;
  readonly toS: number;
  /** The player's time at which the stretch begins. */
  readonly shownAtS: number;
}

/**
 * Lists the stretches that a player shows, in the order in which the player shows them.
 *
 * @returns `null` when the list holds a speed other than 1: no phone or camera writes such an edit.
 */
export function shownStretches(edits: readonly FileEdit[]): readonly ShownStretch[] | null {
  const stretches: ShownStretch[] = [];
  let shownAtS = 0;
  for (const { shownS, mediaFromS, rate } of edits) {
    if (mediaFromS !== null) {
      if (rate !== 1) return null;
      const toS = shownS > 0 ? mediaFromS + shownS : Number.POSITIVE_INFINITY;
      stretches.push({ fromS: mediaFromS, toS, shownAtS });
    }
    shownAtS += shownS;
  }
  return stretches;
}

/**
 * Tells how far mediabunny shifts a track: mediabunny applies the start of the first edit and the pauses before that
 * edit, and leaves out every other edit.
 *
 * @returns what to add to mediabunny's time for the track's own time, seconds.
 */
export function readerShiftS(edits: readonly FileEdit[]): number {
  let pausedS = 0;
  for (const { shownS, mediaFromS, rate } of edits) {
    if (mediaFromS !== null) return rate === 1 ? mediaFromS - pausedS : 0;
    pausedS += shownS;
  }
  return 0;
}
