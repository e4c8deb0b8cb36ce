import type { App } from './app.ts';

/**
 * Notes what is measured now. Whatever takes a while to read and is to be shown then must not end what was begun meanwhile.
 *
 * @returns whether another session was begun since.
 */
export function noteWhatRuns({ getState }: Pick<App, 'getState'>): () => boolean {
  const before = getState().programme;
  return () => {
    const { programme } = getState();
    return programme !== null && programme !== before;
  };
}
