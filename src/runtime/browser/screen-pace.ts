/** Calls `act` with the page's clock (milliseconds) before every repaint, until the returned function is called. */
export type OnEachFrame = (act: (nowMs: number) => void) => () => void;

/** Follows the screen's own pace. Browsers repaint no hidden tab, so nothing is called there. */
export const onScreenFrames: OnEachFrame = (act) => {
  let handle = 0;
  const onFrame = (): void => {
    handle = requestAnimationFrame(onFrame);
    act(performance.now());
  };
  handle = requestAnimationFrame(onFrame);
  return () => cancelAnimationFrame(handle);
};
