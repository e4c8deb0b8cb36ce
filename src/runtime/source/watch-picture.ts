import type { PictureGlance } from './picture-glance.ts';

/**
 * Why an open camera shows nothing that could be measured. `silent`: no picture comes. `frozen`: pictures come, and all are
 * the same one. `covered`: the whole picture is one colour, as behind a privacy shutter.
 */
export const PICTURE_TROUBLES = ['silent', 'frozen', 'covered'] as const;
export type PictureTrouble = (typeof PICTURE_TROUBLES)[number];

/** A picture is looked at this often, milliseconds. A camera may repeat each picture a few times, which is no trouble. */
const GLANCE_EVERY_MS = 250;

/** The pace at which trouble is looked for, milliseconds. */
export const WATCH_TICK_MS = 250;

/** So many ticks without a new picture are trouble: at most 1.75 s after the last new one, so that it is said within two. */
const TICKS_OF_TROUBLE = 5;

/**
 * Less spread than this is one colour, in steps of 255. Rooms spread by 24 and more, dim ones too (the least of 58 rendered
 * clips), and a lens cap by less than 1. [E]
 */
const ONE_COLOUR_SPREAD = 3;

/** A shutter keeps its colour from look to look, up to the noise of the mean. [E] */
const SAME_COLOUR = 3;

export interface PictureWatch {
  /**
   * Takes a picture that the camera presented.
   *
   * @param glance looks at its pixels; called a few times a second, and more often while there may be trouble.
   * @param nowMs page clock, milliseconds.
   * @returns whether the picture is worth measuring, by what is known so far: the last look found neither the same picture
   *   as before nor one colour.
   */
  take(glance: () => Promise<PictureGlance | null>, nowMs: number): boolean;
  /** @param isMuted whether the system says that it holds the camera's pictures back. */
  tick(isMuted: boolean): void;
  /** The page was out of sight, where browsers present no pictures: counts anew. */
  restart(): void;
}

/**
 * Finds out that a camera's picture stands still, stays away or shows nothing. Counts ticks and not time, because a
 * laptop that slept, or a page that was busy, is no trouble of the camera.
 *
 * @param onTrouble hears of each change; `null`: pictures can be measured again.
 */
export function watchPicture(onTrouble: (trouble: PictureTrouble | null) => void): PictureWatch {
  let reference: PictureGlance | null = null;
  let lastGlanceMs = Number.NEGATIVE_INFINITY;
  let isLooking = false;
  /** Why pictures are held back. */
  let suspicion: Exclude<PictureTrouble, 'silent'> | null = null;
  let ticksWithoutPicture = 0;
  let ticksWithoutNews = 0;
  let trouble: PictureTrouble | null = null;

  const tell = (next: PictureTrouble | null): void => {
    if (next === trouble) return;
    trouble = next;
    onTrouble(next);
  };

  const look = async (glance: () => Promise<PictureGlance | null>): Promise<void> => {
    isLooking = true;
    const seen = await glance();
    isLooking = false;
    suspicion = seen === null ? null : suspect(seen, reference);
    if (suspicion !== 'frozen') reference = seen;
    if (suspicion === null) {
      ticksWithoutNews = 0;
      tell(null);
    }
  };

  return {
    take(glance, nowMs) {
      ticksWithoutPicture = 0;
      if (suspicion === null) ticksWithoutNews = 0;
      const isDue = suspicion !== null || nowMs - lastGlanceMs >= GLANCE_EVERY_MS;
      if (isDue && !isLooking) {
        lastGlanceMs = nowMs;
        void look(glance);
      }
      return suspicion === null;
    },
    tick(isMuted) {
      ticksWithoutPicture += 1;
      ticksWithoutNews += 1;
      if (ticksWithoutNews < TICKS_OF_TROUBLE) return;
      tell(suspicion === null || isMuted || ticksWithoutPicture >= TICKS_OF_TROUBLE ? 'silent' : suspicion);
    },
    restart() {
      ticksWithoutPicture = 0;
      ticksWithoutNews = 0;
    },
  };
}

function suspect(seen: PictureGlance, before: PictureGlance | null): Exclude<PictureTrouble, 'silent'> | null {
  if (before === null) return null;
  const isOneColour = seen.spread < ONE_COLOUR_SPREAD && before.spread < ONE_COLOUR_SPREAD;
  if (isOneColour && Math.abs(seen.brightness - before.brightness) < SAME_COLOUR) return 'covered';
  return seen.strips.every((strip, index) => areEqual(strip, before.strips[index])) ? 'frozen' : null;
}

function areEqual(a: Uint8Array, b: Uint8Array | undefined): boolean {
  if (a.length !== b?.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
