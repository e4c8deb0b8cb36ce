import { readSessionFile } from './read-session-file.ts';
import type { SessionFileReply } from './session-file-reply.ts';

/** Reads one session file beside the page, because a session of ten minutes takes seconds. */

/** A frame has about 4 kB as text: the page unpacks a message of this many in a few milliseconds. */
const FRAMES_PER_MESSAGE = 200;

function reply(message: SessionFileReply): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<Blob>) => void read(data));

async function read(file: Blob): Promise<void> {
  const answer = readSessionFile(await file.text().catch(() => ''));
  if (answer.kind === 'refused') {
    reply(answer);
    return;
  }
  const { frames, ...rest } = answer.record;
  reply({ kind: 'session', record: { ...rest, frames: [] } });
  for (let from = 0; from < frames.length; from += FRAMES_PER_MESSAGE) {
    reply({ kind: 'frames', frames: frames.slice(from, from + FRAMES_PER_MESSAGE) });
  }
  reply({ kind: 'end' });
}
