import * as v from 'valibot';
import type { FrameReading } from '../../core/reading/reading.ts';
import { momentsIn } from '../../core/running/step-moments.ts';
import type { RunnerFrame } from '../../core/running/run-part.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { Session } from '../session-file/session-schema.ts';
import { upgradeFrames, upgradeSession } from '../session-file/upgrade-session.ts';
import type { DraftPart } from './archive.ts';
import { ArchiveError } from './archive-error.ts';
import { createByteReader, decodeFrames } from './frame-blocks.ts';
import { letPageGoOn } from './page-turn.ts';
import { Count } from './summary-schema.ts';

export const DRAFT_STORES = ['drafts', 'draft-frames'] as const;

/** A transaction that writes to these stores, among others. */
interface DraftsInHand {
  objectStore(name: (typeof DRAFT_STORES)[number]): { delete(keys: IDBKeyRange): Promise<void> };
}

/** A draft as the database gives it back, in the order of its keys. */
export interface StoredDraft {
  readonly row: unknown;
  readonly keys: readonly (readonly [draftId: string, firstFrame: number])[];
  readonly blocks: readonly unknown[];
}

const DraftRow = v.object({
  id: v.string(),
  personId: v.string(),
  /** The number of the frame that would come next. */
  nextFrame: Count,
  session: v.pipe(
    v.unknown(),
    // A page that was updated meanwhile finds a draft of the format before.
    v.transform(upgradeSession),
    v.custom<DraftPart['session']>((session) => v.is(Session, { ...Object(session), frames: [] })),
  ),
});

export function rowOfDraft({ id, personId, session, firstFrame, frames }: DraftPart): v.InferInput<typeof DraftRow> {
  return { id, personId, session, nextFrame: firstFrame + frames.length };
}

/**
 * Spans the keys of all blocks of a draft, or of those before a frame when one is named. In IndexedDB an array sorts
 * behind all numbers.
 */
export function blocksOf(draftId: string, beforeFrame: number | [] = []): IDBKeyRange {
  return IDBKeyRange.bound([draftId], [draftId, beforeFrame], false, true);
}

/** @throws ArchiveError `damaged` when the draft's head does not make sense, or a block is torn or missing. */
export async function assembleDraft({ row, keys, blocks }: StoredDraft): Promise<{
  readonly record: SessionRecord;
  readonly personId: string;
}> {
  const head = v.safeParse(DraftRow, row);
  if (!head.success) throw new ArchiveError('damaged');
  const { session, personId, nextFrame } = head.output;
  const frames: unknown[] = [];
  const framesLeftOut = keys[0]?.[1] ?? 0;
  let next = keys[0]?.[1];
  for (const [index, [, firstFrame]] of keys.entries()) {
    if (firstFrame !== next) throw new ArchiveError('damaged');
    await letPageGoOn();
    const block = decodeBlock(blocks[index]);
    frames.push(...block);
    next = firstFrame + block.length;
  }
  if (next !== nextFrame) throw new ArchiveError('damaged');
  return { record: withFrames(session, frames, framesLeftOut), personId };
}

/**
 * Puts stored frames back into their session.
 *
 * @param frames of squats or of a run, as they were written, in order.
 */
function withFrames(session: DraftPart['session'], frames: readonly unknown[], framesLeftOut: number): SessionRecord {
  // The types hold: the bytes were written from frames of this very session.
  if (session.run === undefined) {
    const upgraded = upgradeFrames(frames as readonly FrameReading[]);
    return { ...session, frames: upgraded, ...(framesLeftOut === 0 ? {} : { framesLeftOut }) };
  }
  const { record } = session.run;
  const ofRun = frames as readonly RunnerFrame[];
  return { ...session, frames: [], run: { record, frames: ofRun, moments: momentsIn(ofRun, record.steps) } };
}

function decodeBlock(stored: unknown): readonly unknown[] {
  if (!(stored instanceof Uint8Array)) throw new ArchiveError('damaged');
  try {
    const bytes = createByteReader(stored);
    const frames = decodeFrames(bytes);
    if (bytes.isAtEnd) return frames;
  } catch {
    // A torn block is named as damaged below.
  }
  throw new ArchiveError('damaged');
}

export async function clearDraft(transaction: DraftsInHand, draftId: string): Promise<void> {
  await Promise.all([
    transaction.objectStore('drafts').delete(IDBKeyRange.only(draftId)),
    transaction.objectStore('draft-frames').delete(blocksOf(draftId)),
  ]);
}
