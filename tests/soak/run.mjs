// npm run soak -- --minutes 30 [--every SECONDS] [--out FILE.json]
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/soak/main.ts', { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
