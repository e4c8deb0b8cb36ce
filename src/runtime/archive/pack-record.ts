import * as v from 'valibot';
import type { RunPart } from '../../core/running/run-part.ts';
import { SESSION_FORMAT_VERSION, type SessionRecord } from '../../core/session/session-record.ts';
import { ArchiveError, stopIfCancelled } from './archive-error.ts';
import { createByteReader, decodeFrames, encodeFrames, encodeJson, joinBytes } from './frame-blocks.ts';
import { letPageGoOn } from './page-turn.ts';
import { upgradeSession } from '../session-file/upgrade-session.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** About 20 s of frames: few enough for the page to stay awake, and enough to compress well. */
const FRAMES_PER_BLOCK = 512;

/** The record without its frames, and those of a run without its moments; they follow in blocks, in this order. */
const Head = v.object({
  packing: v.literal(1),
  frames: v.number(),
  /** Absent: no run. */
  run: v.exactOptional(v.object({ frames: v.number(), moments: v.number() })),
  record: v.looseObject({ formatVersion: v.picklist([2, SESSION_FORMAT_VERSION]) }),
});

/** The run of a packed record without its frames and moments. */
const RunHead = v.object({ run: v.object({ record: v.unknown() }) });

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
    let charactersLeft = limits.characters;
    const spend = (characters: number): void => {
      charactersLeft -= characters;
      if (charactersLeft < 0) throw new ArchiveError('damaged');
    };
    const take = async (count: number): Promise<readonly unknown[]> => {
      const taken: unknown[] = [];
      while (taken.length < count) {
        stopIfCancelled(signal);
        await letPageGoOn();
        for (const frame of decodeFrames(bytes, spend)) taken.push(frame);
      }
      if (taken.length !== count) throw new ArchiveError('damaged');
      return taken;
    };
    const frames = await take(head.frames);
    const run = head.run && {
      ...v.parse(RunHead, head.record).run,
      frames: await take(head.run.frames),
      moments: await take(head.run.moments),
    };
    if (!bytes.isAtEnd) throw new ArchiveError('damaged');
    // The type holds: the bytes were written from a SessionRecord, and gzip's checksum says that they are unchanged.
    return upgradeSession({ ...head.record, frames, ...(run && { run }) }) as SessionRecord;
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged');
  }
}

function* encodeRecord({ frames, run, ...record }: SessionRecord): Iterable<Bytes> {
  const head: v.InferInput<typeof Head> = { packing: 1, frames: frames.length, record };
  yield encodeJson(run === undefined ? head : { ...head, ...headOfRun(run, record) });
  for (const list of [frames, run?.frames ?? [], run?.moments ?? []]) {
    for (let first = 0; first < list.length; first += FRAMES_PER_BLOCK) {
      yield* encodeFrames(list.slice(first, first + FRAMES_PER_BLOCK));
    }
  }
}

function headOfRun({ record: steps, frames, moments }: RunPart, record: object) {
  return { run: { frames: frames.length, moments: moments.length }, record: { ...record, run: { record: steps } } };
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
