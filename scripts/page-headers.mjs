/**
 * Headers that tell the browser what the page may do. The dev server, the build and the served page take them from
 * here.
 */

/** Cross-origin isolation: SharedArrayBuffer for wasm threads, and exact clocks. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Nothing is loaded from or sent to another host. `blob:` scripts and workers are the pthreads of the TensorFlow.js
 * wasm backend, which it starts from its own source; inline styles are what React Aria and uPlot set on elements.
 */
const policy = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval' blob:",
  'worker-src': "'self' blob:",
  'connect-src': "'self'",
  'img-src': "'self' blob: data:",
  'media-src': "'self' blob:",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** For files, and for the scripts of workers. TensorFlow.js starts its threads from text that trusted types would refuse. */
const filePolicy = Object.entries(policy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** For the page: text becomes neither HTML nor the address of a script but by src/trusted-types.ts. */
export const pagePolicy = `${filePolicy}; require-trusted-types-for 'script'; trusted-types default`;

const commonHeaders = {
  ...isolationHeaders,
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export const fileHeaders = { ...commonHeaders, 'Content-Security-Policy': filePolicy };

export const pageHeaders = {
  ...commonHeaders,
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
};
