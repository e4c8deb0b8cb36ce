import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './scripts/browser.mjs';

const browser = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
          // Tests of the node project leave nothing behind, so that they can share their workers: a third of the time.
          isolate: false,
          // A property of a thousand sessions is slow on a busy machine, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        // The shared clips lie beside the project; tests that need them skip where they are absent.
        server: { fs: { allow: ['.', '../shared/data'] } },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: browserFlags({ softwareGl: true }),
                ...(browser === null ? {} : { executablePath: browser }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'e2e',
          // After all others: these drive the built page at camera speed and need the machine for themselves.
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/global-setup.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
