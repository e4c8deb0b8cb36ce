import { Zip, ZipPassThrough } from 'fflate';

/** The most that a zip without the extension for large files can hold. */
export const LARGEST_ZIP_BYTES = 4_000_000_000;

/** The most files that a zip without the extension for large files can hold. */
export const MOST_ZIP_ENTRIES = 65_500;

/** Puts files into a zip, one after the other. The bytes go to the browser's own storage of blobs and not to memory. */
export interface ZipWriter {
  /** @param name no two alike. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  finish(): Blob;
}

/** The bytes are stored as they are, because records and films are packed already. */
export function createZipWriter(): ZipWriter {
  const parts: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    // The cast holds: fflate makes its chunks by `new Uint8Array(length)`.
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const flush = (): void => {
    parts.push(new Blob(chunks));
    chunks = [];
  };
  return {
    add(name, bytes) {
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(bytes, true);
      flush();
    },
    finish() {
      zip.end();
      flush();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
