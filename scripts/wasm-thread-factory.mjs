const FACTORY = /tfjs-backend-wasm-threaded-simd\.js$/;

/**
 * Places of the factory that are written anew. TensorFlow.js computes with half the cores that it sees, of which one is
 * the caller's own thread, but its factory starts eight workers whatever it computes with, 16.5 MB each.
 *
 * @type {readonly (readonly [string, string])[]}
 */
const REWRITTEN = [
  ['typeof _scriptDir !== "undefined" && _scriptDir', 'false'],
  ['Module["mainScriptUrlOrBlob"]||_scriptDir', 'Module["mainScriptUrlOrBlob"]'],
  ['var pthreadPoolSize=8;', 'var pthreadPoolSize=Math.max(1,Math.min(8,navigator["hardwareConcurrency"]>>1)-1);'],
];

/**
 * TensorFlow.js starts its wasm threads from the *text* of a function (`wasmFactoryThreadedSimd.toString()`), which reads
 * `_scriptDir` of the scope around it, guarded by `typeof`. A minifier renames that variable and, knowing it declared,
 * drops the guard: in the thread the name does not exist, and the backend never starts. Kneeline always passes the
 * script as a blob, so the function does without that variable.
 *
 * @returns {import('vite').Plugin}
 */
export function selfContainedWasmFactory() {
  return {
    name: 'kneeline:self-contained-wasm-factory',
    transform(code, id) {
      if (!FACTORY.test(id)) return null;
      return { code: rewriteFactory(code, (message) => this.error(message)), map: null };
    },
  };
}

/**
 * @param {string} code
 * @param {(message: string) => never} fail
 */
export function rewriteFactory(code, fail) {
  let rewritten = code;
  for (const [from, to] of REWRITTEN) {
    if (!rewritten.includes(from)) {
      fail('This version of @tensorflow/tfjs-backend-wasm starts its threads differently: check this plugin.');
    }
    rewritten = rewritten.replace(from, to);
  }
  return rewritten;
}
