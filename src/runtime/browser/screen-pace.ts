import type { OnEachFrame } from '../source/play-try-it.ts';

/** The screen's own pace: nothing is called in a hidden tab. */
export const onScreenFrames: OnEachFrame = (act) => {
  let handle = 0;
  const onFrame = (): void => {
    handle = requestAnimationFrame(onFrame);
    act(performance.now());
  };
  handle = requestAnimationFrame(onFrame);
  return () => cancelAnimationFrame(handle);
};
