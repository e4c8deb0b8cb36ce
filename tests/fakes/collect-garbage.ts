import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { settled } from './fake-app-parts.ts';

/** How many of these are still held by somebody. The caller must not hold them itself. */
export async function countHeld(refs: readonly WeakRef<object>[]): Promise<number> {
  // An object that was just looked at through a WeakRef lives until this turn of the event loop is over.
  await settled();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return refs.filter((ref) => ref.deref() !== undefined).length;
}
