// npm run bench -- --out FILE.json [--films | --runs] [--rounds N] [--model M] [--seconds N] [--no-running] [--no-loading] [--against COMMIT] [--starts N]
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/bench/main.ts', { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
