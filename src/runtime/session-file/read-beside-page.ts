import type { FrameReading } from '../../core/reading/reading.ts';
import type { RunnerFrame, StepMoment } from '../../core/running/run-part.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { readSessionFile, type SessionFile } from './read-session-file.ts';
import type { SessionFileReply } from './session-file-reply.ts';

/** Opens a session that was exported as JSON (`readSessionFile`). Never rejects: a file that can't be read is refused. */
export type ReadSession = (file: Blob) => Promise<SessionFile>;

/** Reads on the page, which stands still meanwhile. */
export const readOnPage: ReadSession = async (file) => readSessionFile(await file.text().catch(() => ''));

const startWorker = (): Worker => new Worker(new URL('./session-file.worker.ts', import.meta.url), { type: 'module' });

/**
 * Reads in a worker of its own, so that a session of any length holds up no picture and no key of the page. Where the
 * worker can't start, the page reads.
 */
export async function readBesidePage(file: Blob, createWorker: () => Worker = startWorker): Promise<SessionFile> {
  const worker = createWorker();
  try {
    return (await answerOf(worker, file)) ?? (await readOnPage(file));
  } finally {
    worker.terminate();
  }
}

/** @returns `null` when the worker failed. */
function answerOf(worker: Worker, file: Blob): Promise<SessionFile | null> {
  return new Promise((resolve) => {
    const frames: FrameReading[] = [];
    const runFrames: RunnerFrame[] = [];
    const moments: StepMoment[] = [];
    let head: SessionRecord | null = null;
    worker.addEventListener('error', (fault) => {
      // The page reads in the worker's place, so that nobody needs to hear of the fault.
      fault.preventDefault();
      resolve(null);
    });
    worker.addEventListener('messageerror', () => resolve(null));
    worker.addEventListener('message', ({ data }: MessageEvent<SessionFileReply>) => {
      if (data.kind === 'refused') resolve(data);
      else if (data.kind === 'session') head = data.record;
      else if (data.kind === 'frames') frames.push(...data.frames);
      else if (data.kind === 'run-frames') runFrames.push(...data.frames);
      else if (data.kind === 'moments') moments.push(...data.moments);
      else if (head === null) resolve(null);
      else {
        const { run } = head;
        const ran = run === undefined ? {} : { run: { ...run, frames: runFrames, moments } };
        resolve({ kind: 'session', record: { ...head, frames, ...ran } });
      }
    });
    worker.postMessage(file);
  });
}
