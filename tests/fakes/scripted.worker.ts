import type { Bystander } from '../../src/core/reading/observation.ts';
import type { WorkerReply, WorkerRequest } from '../../src/pose/wire.ts';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import { emptyObservation, FAKE_ENGINE, FAKE_TIMING } from './fake-pose-estimator.ts';

/** A real worker that speaks the protocol; what it does with a frame is in the frame's timestamp. */
export const SCRIPT = { answer: 1, fail: 2, crash: 3, neverAnswer: 4 } as const;

/** Whom the engine was told to look for since it last forgot somebody; a real one would see this person. */
let lookAt: ImagePoint | null = null;

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

function seen(): readonly Bystander[] {
  return lookAt === null ? [] : [{ hips: lookAt, heightPx: 300 }];
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest<VideoFrame | ImageBitmap>>) => {
  const { id } = data;
  switch (data.kind) {
    case 'prefetch':
      // A prefetch has no answer.
      return;
    case 'load':
      if (data.model === 'blazepose-heavy') {
        reply({ kind: 'failed', id, failure: { reason: 'model-missing', detail: 'scripted' } });
        return;
      }
      reply({ kind: 'loading', id, loadedBytes: 1, totalBytes: 2 });
      reply({ kind: 'loaded', id, engine: { ...FAKE_ENGINE, model: data.model } });
      return;
    case 'forget-person':
      ({ lookAt } = data);
      reply({ kind: 'person-forgotten', id });
      return;
    case 'estimate':
      data.frame.close();
      if (data.timestampMs === SCRIPT.crash) throw new Error('scripted crash');
      if (data.timestampMs === SCRIPT.neverAnswer) return;
      if (data.timestampMs === SCRIPT.fail) {
        reply({ kind: 'failed', id, failure: { reason: 'frame-unreadable', detail: 'scripted' } });
        return;
      }
      reply({
        kind: 'estimated',
        id,
        estimate: { observation: { ...emptyObservation(data.timestampMs), bystanders: seen() }, timing: FAKE_TIMING },
      });
  }
});
