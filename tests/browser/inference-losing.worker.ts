/** The product's worker, which loses its WebGL contexts when it is told `{ kind: 'lose-graphics' }`. */
import '../../src/inference/inference.worker.ts';

const contexts: WebGLRenderingContextBase[] = [];

// oxlint-disable-next-line typescript/unbound-method -- called with its own canvas below
const getContext = OffscreenCanvas.prototype.getContext;
OffscreenCanvas.prototype.getContext = new Proxy(getContext, {
  apply(target, canvas: OffscreenCanvas, args: Parameters<typeof getContext>) {
    const context = Reflect.apply(target, canvas, args);
    if (context instanceof WebGL2RenderingContext || context instanceof WebGLRenderingContext) {
      contexts.push(context);
    }
    return context;
  },
});

globalThis.addEventListener('message', (event: MessageEvent<{ readonly kind: string }>) => {
  if (event.data.kind === 'lose-graphics') {
    for (const context of contexts) {
      context.getExtension('WEBGL_lose_context')?.loseContext();
    }
  }
});
