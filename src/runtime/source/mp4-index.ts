import type { FileEdit } from './edit-list.ts';
import { focalLengthMm } from './focal-length.ts';
import { boxesIn, findBox, readBox, type Box } from './mp4-boxes.ts';
import { falseSampleCount } from './mp4-samples.ts';

/** The parts of the index of an MP4 or QuickTime file that mediabunny leaves out. */
export interface Mp4Index {
  /** When the file was made, milliseconds since 1970, UTC; `null` where the file does not say. */
  readonly createdAtMs: number | null;
  /** The edit list of each track, by the track's number. A track without a list is absent. */
  readonly editsByTrack: ReadonlyMap<number, readonly FileEdit[]>;
  /**
   * The focal length that the camera wrote beside a track, or beside the whole film (`null`), in millimetres of a camera
   * with 35 mm film.
   */
  readonly focalMmByTrack: ReadonlyMap<number | null, number>;
  /** A count of samples that can't be true, in words; `null`: there is none. */
  readonly falseCount: string | null;
}

const NO_INDEX: Mp4Index = { createdAtMs: null, editsByTrack: new Map(), focalMmByTrack: new Map(), falseCount: null };
/** QuickTime counts seconds from the first day of 1904, UTC. */
const SECONDS_1904_TO_1970 = 2_082_844_800;
/** The index of a film of many hours takes a few megabytes; a file that claims more is damaged. */
const MAX_INDEX_BYTES = 64 << 20;
/** A file has a handful of boxes at its top, a film in pieces a few thousand. */
const MAX_TOP_BOXES = 10_000;
const HEADER_BYTES = 16;
const MAX_EDITS = 1000;

/**
 * Reads the boxes that tell a film's edits and date (ISO/IEC 14496-12: mvhd, tkhd, mdhd, elst) and lens (Apple's meta).
 * A library that parses the whole index (mp4box) builds a list of all samples too, and a file with a false count of
 * samples would take the page's memory. A file without a readable index has none of these facts, which is no error.
 */
export async function readMp4Index(file: Blob): Promise<Mp4Index> {
  try {
    const moov = await findMoov(file);
    if (moov === null) return NO_INDEX;
    const falseCount = falseSampleCount(moov, file.size);
    return falseCount === null ? readMoov(moov) : { ...NO_INDEX, falseCount };
  } catch (error) {
    // A read beyond the end of a box: the index is damaged, and mediabunny says how.
    if (error instanceof RangeError) return NO_INDEX;
    throw error;
  }
}

async function findMoov(file: Blob): Promise<DataView | null> {
  let position = 0;
  for (let count = 0; count < MAX_TOP_BOXES && position + 8 <= file.size; count += 1) {
    const header = new DataView(await file.slice(position, position + HEADER_BYTES).arrayBuffer());
    const box = readBox(header, 0, file.size - position);
    if (box === null) return null;
    if (box.name === 'moov') {
      if (box.to > MAX_INDEX_BYTES) return null;
      return new DataView(await file.slice(position + box.from, position + box.to).arrayBuffer());
    }
    position += box.to;
  }
  return null;
}

function readMoov(moov: DataView): Mp4Index {
  const all = { from: 0, to: moov.byteLength };
  const movie = readTimes(moov, findBox(moov, all, 'mvhd'));
  const editsByTrack = new Map<number, readonly FileEdit[]>();
  const focalMmByTrack = new Map<number | null, number>();
  const noteFocal = (trackId: number | null, within: Pick<Box, 'from' | 'to'>): void => {
    const mm = focalLengthMm(moov, within);
    if (mm !== null) focalMmByTrack.set(trackId, mm);
  };
  noteFocal(null, all);
  for (const trak of boxesIn(moov, all.from, all.to).filter(({ name }) => name === 'trak')) {
    const head = findBox(moov, trak, 'tkhd');
    const trackId = head && moov.getUint32(head.from + (moov.getUint8(head.from) === 1 ? 20 : 12));
    noteFocal(trackId, trak);
    const media = readTimes(moov, findBox(moov, trak, 'mdia', 'mdhd'));
    const list = findBox(moov, trak, 'edts', 'elst');
    if (trackId === null || list === null || movie === null || media === null) continue;
    const edits = readEdits(moov, list, movie.scale, media.scale);
    if (edits.length > 0) editsByTrack.set(trackId, edits);
  }
  const createdS = (movie?.createdS ?? 0) - SECONDS_1904_TO_1970;
  // A camera without a clock writes 0, which is the first day of 1904, or the first day of 1970.
  return { createdAtMs: createdS > 0 ? createdS * 1000 : null, editsByTrack, focalMmByTrack, falseCount: null };
}

/** Both mvhd and mdhd begin with the time of creation and the units of a second. */
function readTimes(data: DataView, box: Box | null): { readonly createdS: number; readonly scale: number } | null {
  if (box === null) return null;
  const long = data.getUint8(box.from) === 1;
  const createdS = long ? Number(data.getBigUint64(box.from + 4)) : data.getUint32(box.from + 4);
  const scale = data.getUint32(box.from + (long ? 20 : 12));
  return scale > 0 ? { createdS, scale } : null;
}

function readEdits(data: DataView, list: Box, movieScale: number, mediaScale: number): FileEdit[] {
  const long = data.getUint8(list.from) === 1;
  const entryBytes = long ? 20 : 12;
  const count = Math.min(data.getUint32(list.from + 4), MAX_EDITS, Math.floor((list.to - list.from - 8) / entryBytes));
  return Array.from({ length: count }, (_, index) => {
    const at = list.from + 8 + index * entryBytes;
    const shown = long ? Number(data.getBigUint64(at)) : data.getUint32(at);
    const media = long ? Number(data.getBigInt64(at + 8)) : data.getInt32(at + 4);
    const rate = data.getInt32(at + entryBytes - 4) / 65_536;
    return { shownS: shown / movieScale, mediaFromS: media < 0 ? null : media / mediaScale, rate };
  });
}
