/** The product's worker in a browser whose canvas draws each turned and scaled picture a little too far to the right. */
import '../../src/inference/inference.worker.ts';

const SHIFT_PX = 25;

const prototype = OffscreenCanvasRenderingContext2D.prototype;
// oxlint-disable-next-line typescript/unbound-method -- called with its own context below
const setTransform = prototype.setTransform;
prototype.setTransform = new Proxy(setTransform, {
  apply(target, context: OffscreenCanvasRenderingContext2D, [a, b, c, d, e, f]: number[]): void {
    Reflect.apply(target, context, [a, b, c, d, (e ?? 0) + SHIFT_PX, f]);
  },
});
