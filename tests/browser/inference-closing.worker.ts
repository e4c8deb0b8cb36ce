/** The product's worker, which also tells how many bitmaps it has closed: `{ kind: 'closed-so-far', closed }`. */
import '../../src/inference/inference.worker.ts';

let closed = 0;
// oxlint-disable-next-line typescript/unbound-method -- called with its own bitmap below
const close = ImageBitmap.prototype.close;
ImageBitmap.prototype.close = function countAndClose(this: ImageBitmap): void {
  close.call(this);
  closed += 1;
  globalThis.postMessage({ kind: 'closed-so-far', closed });
};
