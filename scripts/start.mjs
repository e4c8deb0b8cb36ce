/** `npm start [-- --port N] [--no-open]`: builds the page if needed and serves it on this machine. */
import './node-version.mjs';
import { parseArgs } from 'node:util';

const DEFAULT_PORT = 4173;

const { values } = parseArgs({
  options: { port: { type: 'string' }, open: { type: 'boolean', default: true } },
  allowNegative: true,
});

const port = readPort(values.port);
if (port === null) {
  console.error(`--port wants a number from 1 to 65535, not "${values.port}".`);
  process.exitCode = 2;
} else {
  try {
    await start(port);
  } catch (error) {
    // An error of the models already tells its reason in a sentence; a failed build needs its stack.
    console.error(error instanceof Error && error.name === 'ModelInstallError' ? error.message : error);
    process.exitCode = 1;
  }
}

/** @param {number} port */
async function start(port) {
  const { buildPageIfNeeded, builtPage } = await import('./build-page.mjs');
  const { servePage } = await import('./serve.mjs');
  const { openInBrowser } = await import('./open-in-browser.mjs');

  await buildPageIfNeeded({ report: console.log });
  const server = await servePage({ folder: builtPage, port, takeNextFree: true });
  console.log(`\n  Kneeline runs at ${server.url}\n  Stop it with Ctrl+C.\n`);
  if (values.open) openInBrowser(server.url);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void server.close());
}

/**
 * @param {string | undefined} text
 * @returns {number | null}
 */
function readPort(text) {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
}
