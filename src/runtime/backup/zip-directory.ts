import { BackupError } from './refuse-backup.ts';
import { crc32Of } from './crc32.ts';

/**
 * Reads a zip from its directory at the end, entry by entry, so that a file of gigabytes is never in memory as a whole.
 * Nothing in the file is believed: every length is checked against the file before bytes are read, and an entry unpacks
 * to no more than its reader allows. Names are looked up and never used as paths.
 */
export interface ZipDirectory {
  readonly names: readonly string[];
  /**
   * @param mostBytes the most that the entry may unpack to.
   * @throws BackupError `damaged`, or `too-large`.
   */
  read(name: string, mostBytes: number): Promise<Uint8Array<ArrayBuffer>>;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const HEADER_BYTES = 30;
/** A zip may end in a comment of this many bytes. */
const LONGEST_COMMENT = 0xffff;
/** A directory of 65,535 entries with names of a hundred bytes. */
const LARGEST_DIRECTORY = 16_000_000;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;

/** @throws BackupError `not-a-zip` */
export async function openZip(file: Blob): Promise<ZipDirectory> {
  const entries = await readDirectory(file);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  // Two entries of one name would let two programs see two different files.
  if (byName.size !== entries.length) throw new BackupError('not-a-zip');
  return {
    names: [...byName.keys()],
    async read(name, mostBytes) {
      const entry = byName.get(name);
      if (entry === undefined) throw new BackupError('damaged', name);
      if (entry.bytes > mostBytes) throw new BackupError('too-large', name);
      const bytes = await unpack(await findBytes(file, entry), entry);
      if (bytes.length !== entry.bytes || crc32Of(bytes) !== entry.crc32) throw new BackupError('damaged', name);
      return bytes;
    },
  };
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

async function readDirectory(file: Blob): Promise<readonly Entry[]> {
  const tailAt = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await viewOf(file, tailAt, file.size);
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    const isEnd = tail.getUint32(at, true) === END_SIGNATURE;
    if (!isEnd || at + END_BYTES + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    const count = tail.getUint16(at + 10, true);
    const bytes = tail.getUint32(at + 12, true);
    const from = tail.getUint32(at + 16, true);
    if (bytes > LARGEST_DIRECTORY || from + bytes > tailAt + at) break;
    return readEntries(await viewOf(file, from, from + bytes), count);
  }
  throw new BackupError('not-a-zip');
}

function readEntries(directory: DataView, count: number): readonly Entry[] {
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    const isWhole = at + ENTRY_BYTES <= directory.byteLength && directory.getUint32(at, true) === ENTRY_SIGNATURE;
    if (!isWhole) throw new BackupError('not-a-zip');
    const nameBytes = directory.getUint16(at + 28, true);
    const next = at + ENTRY_BYTES + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw new BackupError('not-a-zip');
    const isEncrypted = (directory.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0;
    entries.push({
      name: decoder.decode(new Uint8Array(directory.buffer, at + ENTRY_BYTES, nameBytes)),
      method: isEncrypted ? -1 : directory.getUint16(at + 10, true),
      crc32: directory.getUint32(at + 16, true),
      packedBytes: directory.getUint32(at + 20, true),
      bytes: directory.getUint32(at + 24, true),
      headerAt: directory.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The header before the bytes has a name and extras of its own length. */
async function findBytes(file: Blob, { name, headerAt, packedBytes }: Entry): Promise<Blob> {
  const header = await viewOf(file, headerAt, headerAt + HEADER_BYTES);
  const isHeader = header.byteLength === HEADER_BYTES && header.getUint32(0, true) === HEADER_SIGNATURE;
  if (!isHeader) throw new BackupError('damaged', name);
  const from = headerAt + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  if (from + packedBytes > file.size) throw new BackupError('damaged', name);
  return file.slice(from, from + packedBytes);
}

async function unpack(packed: Blob, { name, method, bytes }: Entry): Promise<Uint8Array<ArrayBuffer>> {
  if (method === STORED && packed.size === bytes) return new Uint8Array(await packed.arrayBuffer());
  if (method !== DEFLATED) throw new BackupError('damaged', name);
  const whole = new Uint8Array(bytes);
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let at = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      // Bytes beyond the told length don't fit, and nothing more is unpacked.
      whole.set(chunk.value, at);
      at += chunk.value.length;
    }
  } catch {
    await reader.cancel().catch(() => undefined);
    throw new BackupError('damaged', name);
  }
  return whole.subarray(0, at);
}
