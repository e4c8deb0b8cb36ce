/** The lengths of the longer leg lately, which tell how long a standing leg would look where nobody was seen standing. */
export class LegScale {
  #lengths: { readonly timestampMs: number; readonly px: number }[] = [];

  /** @param px length of the longer leg of one frame, in the picture. */
  add(timestampMs: number, px: number): void {
    this.#lengths = [...this.#lengths.filter((one) => one.timestampMs > timestampMs - KEPT_MS), { timestampMs, px }];
  }

  /** Pixels; `null`: too few frames. */
  get legLengthPx(): number | null {
    if (this.#lengths.length < LEAST_FRAMES) return null;
    const sorted = this.#lengths.map(({ px }) => px).toSorted((a, b) => a - b);
    return sorted[Math.floor(STRAIGHT_SHARE * (sorted.length - 1))] ?? null;
  }
}

/** Two strides. */
const KEPT_MS = 1500;
const LEAST_FRAMES = 8;
/** A runner's leg is nearly straight where the foot lands, and the longest of all frames is noise. [E] */
const STRAIGHT_SHARE = 0.9;
