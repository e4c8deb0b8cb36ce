// npm run accuracy -- [--data DIR] [--motion DIR] --out FILE.json [--model M] [--backend B] [--only ID]
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/accuracy/main.ts', { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
