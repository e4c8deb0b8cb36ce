import { vi } from 'vitest';

/** Everything that has to be closed, from now on: what was opened, what is open, what was closed twice. */
export interface Ledger {
  readonly opened: () => Readonly<Record<string, number>>;
  readonly open: () => Readonly<Record<string, number>>;
  readonly closedTwice: () => number;
  readonly restore: () => void;
}

export function keepLedger(): Ledger {
  const openedCounts = new Map<string, number>();
  const openThings = new Map<object, string>();
  const known = new WeakSet<object>();
  let closedTwice = 0;
  const note = <T extends object>(thing: T, kind: string): T => {
    openedCounts.set(kind, (openedCounts.get(kind) ?? 0) + 1);
    openThings.set(thing, kind);
    known.add(thing);
    return thing;
  };
  const forget = (thing: object): void => {
    if (!openThings.delete(thing) && known.has(thing)) closedTwice += 1;
  };
  const spies = [
    wrapClass(
      'VideoEncoder',
      (Base) =>
        class extends Base {
          constructor(init: VideoEncoderInit) {
            super(init);
            note(this, 'encoder');
          }
          override close(): void {
            forget(this);
            super.close();
          }
        },
    ),
    wrapClass(
      'VideoDecoder',
      (Base) =>
        class extends Base {
          constructor(init: VideoDecoderInit) {
            super({ ...init, output: (frame) => init.output(note(frame, 'frame')) });
            note(this, 'decoder');
          }
          override close(): void {
            forget(this);
            super.close();
          }
        },
    ),
    wrapFrames(note, forget),
    wrapBitmaps(note, forget),
  ];
  return {
    opened: () => Object.fromEntries(openedCounts),
    open: () => countOf(openThings.values()),
    closedTwice: () => closedTwice,
    restore() {
      for (const restore of spies) restore();
    },
  };
}

function wrapClass<Name extends 'VideoEncoder' | 'VideoDecoder'>(
  name: Name,
  wrap: (Base: (typeof globalThis)[Name]) => (typeof globalThis)[Name],
): () => void {
  vi.stubGlobal(name, wrap(globalThis[name]));
  return () => vi.unstubAllGlobals();
}

type Note = <T extends object>(thing: T, kind: string) => T;
type Forget = (thing: object) => void;

function wrapFrames(note: Note, forget: Forget): () => void {
  const Base = VideoFrame;
  vi.stubGlobal(
    'VideoFrame',
    new Proxy(Base, {
      construct: (target, given: ConstructorParameters<typeof VideoFrame>) => note(new target(...given), 'frame'),
    }),
  );
  const restores = [
    wrapMethod(Base.prototype, 'clone', (_, clone) => note(clone() as object, 'frame')),
    wrapMethod(Base.prototype, 'close', (frame, close) => {
      forget(frame);
      close();
    }),
  ];
  return () => restores.forEach((restore) => restore());
}

function wrapBitmaps(note: Note, forget: Forget): () => void {
  const restores = [
    wrapMethod(OffscreenCanvas.prototype, 'transferToImageBitmap', (_, transfer) =>
      note(transfer() as object, 'bitmap'),
    ),
    wrapMethod(ImageBitmap.prototype, 'close', (bitmap, close) => {
      forget(bitmap);
      close();
    }),
  ];
  return () => restores.forEach((restore) => restore());
}

/** @param around what happens instead of the method, which it may call. @returns puts the method back. */
function wrapMethod(
  prototype: object,
  name: string,
  around: (self: object, method: () => unknown) => unknown,
): () => void {
  const method = Reflect.get(prototype, name) as (this: object) => unknown;
  Reflect.set(prototype, name, function wrapped(this: object) {
    return around(this, () => method.call(this));
  });
  return () => void Reflect.set(prototype, name, method);
}

function countOf(kinds: Iterable<string>): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const kind of kinds) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}
