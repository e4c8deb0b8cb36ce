import type { SharedArchive } from '../archive/shared-archive.ts';
import type { Draft, DraftedSession, Drafts } from '../session/draft.ts';
import type { DraftLocks } from './draft-locks.ts';

/** @param locks `null`: no drafts are kept, because another page could not tell whose page still lives. */
export function createDrafts(archive: SharedArchive, locks: DraftLocks | null): Drafts {
  return {
    begin: (session, personId) => (locks === null ? null : createDraft(archive, locks, session, personId)),
  };
}

function createDraft(
  archive: SharedArchive,
  locks: DraftLocks,
  session: DraftedSession,
  personId: () => string | null,
): Draft {
  const id = crypto.randomUUID();
  const ended = new AbortController();
  let owner: string | null = null;
  let held: ReturnType<DraftLocks['hold']> | null = null;
  let milestonesSeen = 0;
  let nextFrame = 0;
  let isWriting = false;
  let isBehind = false;

  /** Writes one part at a time. Frames that come meanwhile are written together in the next part. */
  const write = async (): Promise<void> => {
    isBehind = isWriting;
    if (isWriting || ended.signal.aborted) return;
    isWriting = true;
    await writePart().finally(() => {
      isWriting = false;
    });
    if (isBehind) await write();
  };

  const writePart = async (): Promise<void> => {
    owner ??= personId();
    if (owner === null) return;
    // Takes the lock before there is anything for another page to find.
    held ??= locks.hold(id);
    if ((await held) === null) return ended.abort();
    const part = { id, personId: owner, begins: nextFrame === 0, ...session.toPart(nextFrame) };
    const answer = await archive.ask((open) => open.writeDraft(part, ended.signal));
    // The part that is written already is worth having. Trying on would write ever more to a disk that has no room.
    if (answer.kind === 'failed') ended.abort();
    else nextFrame = part.firstFrame + part.frames.length;
  };

  const letGo = async (): Promise<void> => {
    if (held === null) return;
    const release = await held;
    await archive.ask((open) => open.removeDraft(id));
    release?.();
  };

  return {
    id,
    noteFrame() {
      if (session.milestones === milestonesSeen) return;
      milestonesSeen = session.milestones;
      void write();
    },
    noteHidden() {
      if (milestonesSeen > 0) void write();
    },
    stop: () => ended.abort(),
    discard() {
      ended.abort();
      void letGo();
    },
  };
}
