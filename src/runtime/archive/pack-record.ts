import * as v from 'valibot';
import type { FrameReading } from '../../core/reading/reading.ts';
import { SESSION_FORMAT_VERSION, type SessionRecord } from '../../core/session/session-record.ts';
import { ArchiveError, stopIfCancelled } from './archive-error.ts';
import { createByteReader, decodeFrames, encodeFrames, encodeJson, joinBytes } from './frame-blocks.ts';
import { letPageGoOn } from './page-turn.ts';
import { upgradeSession } from '../session-file/upgrade-session.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** About 20 s of frames: few enough for the page to stay awake, and enough to compress well. */
const FRAMES_PER_BLOCK = 512;

/** The record without its frames, which follow in blocks. */
const Head = v.object({
  packing: v.literal(1),
  frames: v.number(),
  record: v.looseObject({ formatVersion: v.picklist([2, SESSION_FORMAT_VERSION]) }),
});

/**
 * Packs the whole record into few bytes, with every number unchanged. Works in steps, so that the page can go on in
 * between.
 */
export async function packRecord(record: SessionRecord, signal?: AbortSignal): Promise<Bytes> {
  return collect(streamSteps(encodeRecord(record), signal).pipeThrough(new CompressionStream('gzip')));
}

/** How much a record may unpack to. A record of our own keeping needs no limit. */
export interface UnpackLimits {
  readonly bytes: number;
  /** Characters of all frames as JSON. */
  readonly characters: number;
}

const NO_LIMITS: UnpackLimits = { bytes: Infinity, characters: Infinity };

/** @throws ArchiveError `damaged`, also when the record is beyond the limits; or `cancelled`. */
export async function unpackRecord(
  stored: unknown,
  signal?: AbortSignal,
  limits: UnpackLimits = NO_LIMITS,
): Promise<SessionRecord> {
  if (!(stored instanceof Uint8Array)) throw new ArchiveError('damaged');
  try {
    // The cast holds: the database gives back a plain buffer, never a shared one.
    const packed = streamSteps([stored as Bytes], signal);
    const bytes = createByteReader(await collect(packed.pipeThrough(new DecompressionStream('gzip')), limits.bytes));
    const head = v.parse(Head, bytes.takeJson());
    const frames: FrameReading[] = [];
    let charactersLeft = limits.characters;
    const spend = (characters: number): void => {
      charactersLeft -= characters;
      if (charactersLeft < 0) throw new ArchiveError('damaged');
    };
    while (!bytes.isAtEnd) {
      stopIfCancelled(signal);
      await letPageGoOn();
      for (const frame of decodeFrames(bytes, spend)) frames.push(frame);
    }
    if (frames.length !== head.frames) throw new ArchiveError('damaged');
    // The type holds: the bytes were written from a SessionRecord, and gzip's checksum says that they are unchanged.
    return upgradeSession({ ...head.record, frames }) as SessionRecord;
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged');
  }
}

function* encodeRecord({ frames, ...record }: SessionRecord): Iterable<Bytes> {
  const head: v.InferInput<typeof Head> = { packing: 1, frames: frames.length, record };
  yield encodeJson(head);
  for (let first = 0; first < frames.length; first += FRAMES_PER_BLOCK) {
    yield* encodeFrames(frames.slice(first, first + FRAMES_PER_BLOCK));
  }
}

function streamSteps(steps: Iterable<Bytes>, signal: AbortSignal | undefined): ReadableStream<Bytes> {
  const iterator = steps[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      stopIfCancelled(signal);
      await letPageGoOn();
      const step = iterator.next();
      if (step.done === true) controller.close();
      else controller.enqueue(step.value);
    },
  });
}

/** @throws ArchiveError `damaged` when more than `mostBytes` come. */
async function collect(stream: ReadableStream<Bytes>, mostBytes = Infinity): Promise<Bytes> {
  const reader = stream.getReader();
  const chunks: Bytes[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    bytes += chunk.value.length;
    if (bytes <= mostBytes) continue;
    await reader.cancel();
    throw new ArchiveError('damaged');
  }
  return joinBytes(chunks);
}
