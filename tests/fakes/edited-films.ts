/** One edit to be written into a file: seconds of the shown film and of the track's own time; `null`: a pause. */
export interface Edit {
  readonly shownS: number;
  readonly mediaFromS: number | null;
}

interface At {
  readonly from: number;
  readonly size: number;
}

/** Boxes on the way to an edit list, outermost first. */
const PATH = ['moov', 'trak'] as const;

/**
 * Gives the first track of an MP4 whose index lies behind its pictures another edit list, as editors that trim
 * without encoding anew do.
 */
export async function withEdits(film: Blob, edits: readonly Edit[]): Promise<Blob> {
  const bytes = new Uint8Array(await film.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const way = PATH.reduce<At[]>((found, name) => [...found, child(view, found.at(-1) ?? null, name)], []);
  const trak = way.at(-1);
  if (trak === undefined) throw new Error('The film has no track');
  const movieScale = view.getUint32(child(view, way[0] ?? null, 'mvhd').from + 8 + 12);
  const mdhd = child(view, child(view, trak, 'mdia'), 'mdhd');
  const mediaScale = view.getUint32(mdhd.from + 8 + 12);
  const old = optional(view, trak, 'edts');
  const box = edtsOf(edits, movieScale, mediaScale);
  const at = old?.from ?? child(view, trak, 'mdia').from;
  const removed = old?.size ?? 0;
  for (const { from, size } of way) view.setUint32(from, size + box.byteLength - removed);
  return new Blob([bytes.slice(0, at), box, bytes.slice(at + removed)]);
}

/** Lets the file say that its first track is to be shown mirrored, as some front cameras do. */
export async function mirroredByMatrix(film: Blob, widthPx: number): Promise<Blob> {
  const bytes = new Uint8Array(await film.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const tkhd = child(view, child(view, child(view, null, 'moov'), 'trak'), 'tkhd');
  const matrix = tkhd.from + 8 + (bytes[tkhd.from + 8] === 1 ? 52 : 40);
  view.setInt32(matrix, -0x1_0000);
  view.setInt32(matrix + 24, widthPx * 0x1_0000);
  return new Blob([bytes]);
}

function edtsOf(edits: readonly Edit[], movieScale: number, mediaScale: number): Uint8Array<ArrayBuffer> {
  const size = 8 + 8 + 8 + 12 * edits.length;
  const view = new DataView(new ArrayBuffer(size));
  const name = (at: number, text: string) =>
    new TextEncoder().encode(text).forEach((byte, index) => view.setUint8(at + index, byte));
  view.setUint32(0, size);
  name(4, 'edts');
  view.setUint32(8, size - 8);
  name(12, 'elst');
  view.setUint32(20, edits.length);
  for (const [index, { shownS, mediaFromS }] of edits.entries()) {
    const at = 24 + 12 * index;
    view.setUint32(at, Math.round(shownS * movieScale));
    view.setInt32(at + 4, mediaFromS === null ? -1 : Math.round(mediaFromS * mediaScale));
    view.setUint32(at + 8, 0x1_0000);
  }
  return new Uint8Array(view.buffer);
}

function child(view: DataView, within: At | null, name: string): At {
  const found = optional(view, within, name);
  if (found === null) throw new Error(`The film has no ${name}`);
  return found;
}

function optional(view: DataView, within: At | null, name: string): At | null {
  const end = within === null ? view.byteLength : within.from + within.size;
  let from = within === null ? 0 : within.from + 8;
  while (from + 8 <= end) {
    const size = view.getUint32(from);
    const called = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(from + offset)));
    if (called === name) return { from, size };
    if (size < 8) return null;
    from += size;
  }
  return null;
}
