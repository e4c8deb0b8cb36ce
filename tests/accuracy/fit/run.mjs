// npm run fit -- --observations DIR [--data DIR] [--model M] [--figures] [--report FILE.md [--runners RESULT.json]]
// npm run fit -- --running DIR
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/accuracy/fit/main.ts', { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
