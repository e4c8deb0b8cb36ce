/** `node tests/bench/engine-cost.mjs`: prints what one frame costs, as ratios to the bare network call. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { launchBrowser } from '../../scripts/browser.mjs';

const server = await createServer({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
  server: { port: 0, hmr: false, fs: { allow: ['.', '../shared/data'] } },
});
await server.listen();
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.goto(new URL('/tests/bench/engine-cost.html', server.resolvedUrls?.local[0]).href);
  await page.waitForFunction(() => window.engineCost !== undefined);
  const costs = await page.evaluate(() => window.engineCost);
  for (const { model, subject, medianMs, quietMs } of costs ?? []) {
    const bare = costs?.find((other) => other.model === model && other.subject === 'bare');
    const ratio = bare === undefined ? Number.NaN : quietMs / bare.quietMs;
    const times = `${medianMs.toFixed(1)} ms median, ${quietMs.toFixed(1)} ms fastest tenth`;
    console.log(`${model.padEnd(20)} ${subject.padEnd(26)} ${ratio.toFixed(2)} × bare   (${times})`);
  }
} finally {
  await browser.close();
  await server.close();
}
