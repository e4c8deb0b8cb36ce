import type { FaultyCamera } from '../../scripts/soak/faulty-camera.mjs';

declare global {
  interface Window {
    /** Put there by `installFaultyCamera`. */
    readonly faultyCamera: FaultyCamera;
  }
}

/** A fault of a running set. Both functions run in the page and see nothing from outside of themselves. */
interface Fault {
  readonly name: string;
  readonly begin: () => void;
  readonly mend: () => void;
}

/** Lasts longer than the second and three quarters after which the page names a picture that stands still. */
export const FAULT_LASTS_MS = 3000;

/** The first ones are those that a short soak reaches. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'the picture is turned',
    begin: () => window.faultyCamera.turn(true),
    mend: () => window.faultyCamera.turn(false),
  },
  {
    name: 'the disk is full',
    begin() {
      Object.assign(window, { realPut: Reflect.get(IDBObjectStore.prototype, 'put') });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    },
    mend() {
      IDBObjectStore.prototype.put = (window as unknown as { realPut: IDBObjectStore['put'] }).realPut;
    },
  },
  {
    name: 'the worker crashes',
    begin: () => window.faultyCamera.crashWorker(),
    mend: () => undefined,
  },
  {
    name: 'the picture stands still',
    begin: () => window.faultyCamera.feel('frozen'),
    mend: () => window.faultyCamera.feel('live'),
  },
  {
    name: 'the camera is unplugged',
    begin: () => window.faultyCamera.unplug(),
    mend: () => window.faultyCamera.plugIn(),
  },
  {
    name: 'three pictures a second',
    begin: () => window.faultyCamera.slowDown(330),
    mend: () => window.faultyCamera.slowDown(0),
  },
  {
    name: 'the machine slept, and another program has the camera',
    begin() {
      window.faultyCamera.refuse('NotReadableError');
      window.faultyCamera.end();
    },
    mend: () => window.faultyCamera.refuse(null),
  },
  {
    name: 'the camera is silent',
    begin: () => window.faultyCamera.feel('silent'),
    mend: () => window.faultyCamera.feel('live'),
  },
  {
    name: 'the camera is covered',
    begin: () => window.faultyCamera.feel('covered'),
    mend: () => window.faultyCamera.feel('live'),
  },
];
