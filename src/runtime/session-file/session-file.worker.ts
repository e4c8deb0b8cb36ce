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
  const { frames, run, ...rest } = answer.record;
  const empty = run === undefined ? {} : { run: { ...run, frames: [], moments: [] } };
  reply({ kind: 'session', record: { ...rest, frames: [], ...empty } });
  inParts(frames, (some) => reply({ kind: 'frames', frames: some }));
  inParts(run?.frames ?? [], (some) => reply({ kind: 'run-frames', frames: some }));
  inParts(run?.moments ?? [], (some) => reply({ kind: 'moments', moments: some }));
  reply({ kind: 'end' });
}

function inParts<Frame>(frames: readonly Frame[], send: (some: readonly Frame[]) => void): void {
  for (let from = 0; from < frames.length; from += FRAMES_PER_MESSAGE) {
    send(frames.slice(from, from + FRAMES_PER_MESSAGE));
  }
}
