// node tests/accuracy/compare-distortion.mjs OBSERVATIONS DATA [--model M]: what barrel distortion costs (decision 0019)
// OBSERVATIONS: what `npm run accuracy -- --record OBSERVATIONS/MODEL` wrote. DATA: the clips with their truth.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/accuracy/compare-distortion.ts', {
  configFile: false,
  logLevel: 'error',
});
await module.main(process.argv.slice(2));
