import type { Archive, DraftPart } from './archive.ts';
import { answer, ArchiveError, stopIfCancelled } from './archive-error.ts';
import type { Connection } from './connection.ts';
import { assembleDraft, blocksOf, clearDraft, DRAFT_STORES, rowOfDraft, type StoredDraft } from './draft-rows.ts';
import { encodeFrames, joinBytes } from './frame-blocks.ts';
import { letPageGoOn } from './page-turn.ts';
import { requirePerson } from './people.ts';
import { keepWhole } from './sessions.ts';

type Drafts = Pick<Archive, 'writeDraft' | 'listDrafts' | 'restoreDraft' | 'removeDraft'>;

/**
 * About 4 s of frames, which can be encoded while a camera takes its next picture. Drafts are not zipped, because a
 * session that ends is packed anyway.
 */
const FRAMES_PER_BLOCK = 128;

export function createDraftStore(connection: Connection): Drafts {
  const { transact } = connection;
  return {
    writeDraft: (part, signal) =>
      answer(async () => {
        const blocks = await encodeBlocks(part, signal);
        // A draft that is stopped before this line is never written. A draft that is stopped later is removed after it
        // was written.
        stopIfCancelled(signal);
        return transact(['people', ...DRAFT_STORES], 'readwrite', async (transaction) => {
          const [drafts, frames] = [transaction.objectStore('drafts'), transaction.objectStore('draft-frames')];
          await requirePerson(transaction.objectStore('people'), part.personId);
          const known = await drafts.getKey(part.id);
          if (known === undefined && !part.begins) throw new ArchiveError('not-found');
          await drafts.put(rowOfDraft(part));
          for (const [firstFrame, block] of blocks) await frames.put(block, [part.id, firstFrame]);
          await frames.delete(blocksOf(part.id, part.oldestFrame));
          return null;
        });
      }),
    listDrafts: () =>
      answer(() => transact(['drafts'], 'readonly', (transaction) => transaction.objectStore('drafts').getAllKeys())),
    restoreDraft: (draftId) =>
      answer(async () => {
        const { record, personId } = await assembleDraft(await readDraft(connection, draftId));
        return keepWhole(connection, record, personId, { draftId });
      }),
    removeDraft: (draftId) =>
      answer(() =>
        transact(DRAFT_STORES, 'readwrite', async (transaction) => {
          await clearDraft(transaction, draftId);
          return null;
        }),
      ),
  };
}

/** @throws ArchiveError `cancelled` */
async function encodeBlocks(
  { frames, firstFrame }: DraftPart,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly [firstFrame: number, block: Uint8Array])[]> {
  const blocks: (readonly [number, Uint8Array])[] = [];
  for (let first = 0; first < frames.length; first += FRAMES_PER_BLOCK) {
    await letPageGoOn();
    stopIfCancelled(signal);
    blocks.push([firstFrame + first, encodeBlock(frames.slice(first, first + FRAMES_PER_BLOCK))]);
  }
  return blocks;
}

function encodeBlock(frames: DraftPart['frames']): Uint8Array {
  return joinBytes(encodeFrames(frames));
}

function readDraft({ transact }: Connection, draftId: string): Promise<StoredDraft> {
  return transact(DRAFT_STORES, 'readonly', async (transaction) => {
    const [drafts, frames] = [transaction.objectStore('drafts'), transaction.objectStore('draft-frames')];
    const row = await drafts.get(draftId);
    if (row === undefined) throw new ArchiveError('not-found');
    const [keys, blocks] = await Promise.all([frames.getAllKeys(blocksOf(draftId)), frames.getAll(blocksOf(draftId))]);
    return { row, keys, blocks };
  });
}
