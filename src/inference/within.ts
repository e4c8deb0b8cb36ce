/** A GPU that has not answered by then never will, milliseconds. */
export const GPU_ANSWER_LIMIT_MS = 8000;

/** Bounds the wait for what may never answer. @throws Error when `work` takes longer; what comes of it then is dropped. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
