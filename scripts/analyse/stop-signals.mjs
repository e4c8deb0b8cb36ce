/** As shells count: 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Turns Ctrl-C and the like into an AbortSignal. Pressed a second time, it ends at once.
 *
 * @returns {{ readonly signal: AbortSignal, readonly exitCode: number | null, ignore: () => void }}
 */
export function watchStopSignals() {
  const stop = new AbortController();
  /** @type {number | null} */
  let exitCode = null;
  const listeners = Object.entries(EXIT_CODES).map(([name, code]) => {
    const listener = () => {
      if (stop.signal.aborted) process.exit(code);
      exitCode = code;
      stop.abort();
    };
    process.on(name, listener);
    return { name, listener };
  });
  return {
    signal: stop.signal,
    get exitCode() {
      return exitCode;
    },
    ignore() {
      for (const { name, listener } of listeners) process.off(name, listener);
    },
  };
}
