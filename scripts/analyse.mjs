/** `npm run analyse -- FILES… --out DIR`: measures many films with the built page and writes CSV and JSON of each. */
import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { startBrowserEarly } from './analyse/early-browser.mjs';

const args = process.argv.slice(2);
const browser = startBrowserEarly(args);
const projectRoot = fileURLToPath(new URL('..', import.meta.url));

// The numbers, the exports and the sentences come from the product's own sources, which are TypeScript.
const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('./analyse/main.mjs') }} */
const { module } = await runnerImport(`${projectRoot}scripts/analyse/main.mjs`, {
  root: projectRoot,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(args, browser);
