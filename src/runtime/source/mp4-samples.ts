import { boxesIn, findBox, type Box } from './mp4-boxes.ts';

/**
 * Looks for counts of samples in the index of an MP4 or QuickTime file that can't be true (ISO/IEC 14496-12: stsz, stts,
 * ctts, stsc). mediabunny 1.61 walks through such counts one by one, so that a single damaged number would hold the page for
 * minutes or fill its memory.
 */

/** Some cameras count a few samples more in one table than in another. */
const SPARE_SAMPLES = 1000;

interface SampleCount {
  readonly samples: number;
  /** Size of every sample, bytes; 0: each sample has a size of its own. */
  readonly eachBytes: number;
}

/**
 * @param moov the index without its header.
 * @param fileBytes size of the whole file.
 * @returns the false count in words, for the details of a failure; `null`: all counts can be true.
 */
export function falseSampleCount(moov: DataView, fileBytes: number): string | null {
  for (const trak of boxesIn(moov, 0, moov.byteLength).filter(({ name }) => name === 'trak')) {
    const table = findBox(moov, trak, 'mdia', 'minf', 'stbl');
    const sizes = table && findBox(moov, table, 'stsz');
    if (table === null || sizes === null || !isVideo(moov, trak)) continue;
    const { samples, eachBytes } = readSampleCount(moov, sizes);
    if (samples * eachBytes > fileBytes) return `${samples} samples of ${eachBytes} bytes`;
    const most = 2 * samples + SPARE_SAMPLES;
    const inChunk = numbersIn(moov, findBox(moov, table, 'stsc'), 12, 4).reduce((a, b) => Math.max(a, b), 0);
    if (inChunk > most) return `${inChunk} of ${samples} samples in one chunk`;
    for (const name of ['stts', 'ctts']) {
      const timed = numbersIn(moov, findBox(moov, table, name), 8, 0).reduce((sum, count) => sum + count, 0);
      if (timed > most) return `times of ${timed} samples of ${samples}`;
    }
  }
  return null;
}

function isVideo(moov: DataView, trak: Box): boolean {
  const kind = findBox(moov, trak, 'mdia', 'hdlr');
  return kind !== null && kind.to - kind.from >= 12 && moov.getUint32(kind.from + 8) === 0x76_69_64_65;
}

function readSampleCount(moov: DataView, { from, to }: Box): SampleCount {
  if (to - from < 12) return { samples: 0, eachBytes: 0 };
  const [eachBytes, claimed] = [moov.getUint32(from + 4), moov.getUint32(from + 8)];
  // Where each sample has a size of its own, the table can't tell of more samples than it has sizes.
  return { eachBytes, samples: eachBytes > 0 ? claimed : Math.min(claimed, Math.floor((to - from - 12) / 4)) };
}

/** @returns one number of each entry of a table, at `offset` bytes in entries of `entryBytes`. */
function numbersIn(moov: DataView, table: Box | null, entryBytes: number, offset: number): readonly number[] {
  if (table === null || table.to - table.from < 8) return [];
  const fitting = Math.floor((table.to - table.from - 8) / entryBytes);
  const count = Math.min(moov.getUint32(table.from + 4), fitting);
  return Array.from({ length: count }, (_, entry) => moov.getUint32(table.from + 8 + entry * entryBytes + offset));
}
