import { FramePixels } from './frame-pixels.ts';
import type { PictureEngine, PoseEngine } from './pose-engine.ts';

/** An engine that takes the pixels out of each frame once, whatever it looks at in the frame. */
export function readPixels(engine: PictureEngine): PoseEngine {
  const pixels = new FramePixels();
  return {
    async estimate(frame, timestampMs) {
      const startMs = performance.now();
      const isTaken = frame instanceof VideoFrame && (await pixels.take(frame));
      const takenMs = performance.now() - startMs;
      const { observation, timing } = await engine.estimate(isTaken ? pixels : frame, timestampMs);
      return { observation, timing: { ...timing, prepareMs: timing.prepareMs + takenMs } };
    },
    rehearse: (frame) => engine.rehearse(frame),
    forgetPerson: (lookAt) => engine.forgetPerson(lookAt),
    dispose: () => engine.dispose(),
  };
}
