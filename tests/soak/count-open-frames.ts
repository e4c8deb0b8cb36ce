declare global {
  interface Window {
    /** Put there by `countOpenFrames`. @returns video frames that the page made and that nobody closed or sent away yet. */
    readonly openFrames: () => number;
  }
}

/**
 * Counts the page's video frames. Runs in the page, before its own code. A frame that is sent to a worker is the worker's
 * from then on, and its handle here is closed by the page as well.
 */
export function countOpenFrames(): void {
  if (typeof VideoFrame !== 'function') return;
  const open = new Set<VideoFrame>();
  const Real = VideoFrame;
  const close = Reflect.get(Real.prototype, 'close');
  const clone = Reflect.get(Real.prototype, 'clone');
  Real.prototype.close = function closeCounted(this: VideoFrame): void {
    open.delete(this);
    close.call(this);
  };
  Real.prototype.clone = function cloneCounted(this: VideoFrame): VideoFrame {
    const made = clone.call(this);
    open.add(made);
    return made;
  };
  const Counted = new Proxy(Real, {
    construct(target, args: ConstructorParameters<typeof VideoFrame>) {
      const made = new target(...args);
      open.add(made);
      return made;
    },
  });
  Object.assign(window, { VideoFrame: Counted, openFrames: () => open.size });
}
