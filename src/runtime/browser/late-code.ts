/** Code that is fetched behind the first page. */
export interface LateCode<Code> {
  /** Rejects when the code can't be fetched, and fetches again when asked again. */
  load(): Promise<Code>;
  /** Waits for the code and for something closable. Without the code, what came is closed again. */
  with<Part extends { close(): void }>(coming: Promise<Part>): Promise<Part>;
  /** @throws Error before `load` has resolved: the caller has not waited. */
  readonly loaded: Code;
}

export function createLateCode<Code>(fetchCode: () => Promise<Code>): LateCode<Code> {
  let loaded: Code | null = null;
  let coming: Promise<Code> | null = null;

  const load = (): Promise<Code> => {
    coming ??= fetchCode().then(
      (code) => {
        loaded = code;
        return code;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  return {
    load,
    async with(partComing) {
      const code = load();
      // A failure of the code is told below, after the part has come.
      code.catch(() => undefined);
      const part = await partComing;
      try {
        await code;
      } catch (error) {
        part.close();
        throw error;
      }
      return part;
    },
    get loaded() {
      if (loaded === null) throw new Error('The code was used before it was fetched');
      return loaded;
    },
  };
}
