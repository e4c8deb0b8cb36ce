type Subscribe = (listener: () => void) => () => void;

/** Resolves as soon as `holds`, asked now and after each change of what is subscribed to. */
export function whenTrue(holds: () => boolean, subscribes: readonly Subscribe[]): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const stops = subscribes.map((subscribe) =>
      subscribe(() => {
        if (!holds()) return;
        for (const stop of stops) stop();
        resolve();
      }),
    );
  });
}
