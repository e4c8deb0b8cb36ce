const FACTORY = /tfjs-backend-wasm-threaded-simd\.js$/;
const GUARDED = 'typeof _scriptDir !== "undefined" && _scriptDir';
const FALLBACK = 'Module["mainScriptUrlOrBlob"]||_scriptDir';

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
      if (!code.includes(GUARDED) || !code.includes(FALLBACK)) {
        this.error('This version of @tensorflow/tfjs-backend-wasm starts its threads differently: check this plugin.');
      }
      return { code: code.replace(GUARDED, 'false').replace(FALLBACK, 'Module["mainScriptUrlOrBlob"]'), map: null };
    },
  };
}
