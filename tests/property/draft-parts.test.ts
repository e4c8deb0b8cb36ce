import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { createSessionRecorder } from '../../src/runtime/session/session-recorder.ts';
import { SESSION_PLAN } from '../fakes/session-plan.ts';
import { refusedFrame, repCompleted } from '../fakes/fake-tracker.ts';

it('KEEP-13: whenever a session is written and however long it gets, its parts are its newest frames, never more than its record has', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 30 }), (framesBetween, maxFrames) => {
      const recorder = createSessionRecorder(SESSION_PLAN, maxFrames);
      let written: readonly { readonly firstFrame: number; readonly frames: readonly FrameReading[] }[] = [];
      let nextFrame = 0;
      for (const count of framesBetween) {
        for (let frame = 0; frame < count; frame += 1) {
          const events = frame % 5 === 4 ? [repCompleted(1, frame)] : [];
          recorder.add(refusedFrame(frame, events), null);
        }
        const { session, frames, firstFrame, oldestFrame } = recorder.toPart([], nextFrame);
        expect(firstFrame).toBeGreaterThanOrEqual(nextFrame);
        nextFrame = firstFrame + frames.length;
        // As the archive does: a part goes when its first frame does.
        written = [...written, { firstFrame, frames }].filter((part) => part.firstFrame >= oldestFrame);

        const { frames: recorded, framesLeftOut = 0, ...rest } = recorder.toRecord([]);
        const drafted = written.flatMap((part) => part.frames);
        expect(session).toEqual(rest);
        expect(framesLeftOut + recorded.length).toBe(nextFrame);
        expect(drafted.length).toBeLessThanOrEqual(recorded.length);
        expect(drafted).toEqual(drafted.length === 0 ? [] : recorded.slice(-drafted.length));
        expect(drafted.length).toBeGreaterThanOrEqual(Math.min(count, maxFrames));
      }
    }),
  );
});
