import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './scripts/browser.mjs';
import { propertySeed } from './scripts/property-seed.mjs';

const browser = findBrowser();

const ACCURACY = 'tests/e2e/accuracy-budget.test.ts';
const CAMERA_JOURNEYS = 'tests/e2e/**/*.camera.test.ts';

const withProperties = {
  setupFiles: 'tests/property-seed.ts',
  provide: { propertySeed: propertySeed() },
} as const;

const endToEnd = {
  environment: 'node',
  globalSetup: 'tests/e2e/global-setup.ts',
  testTimeout: 180_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          ...withProperties,
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
          // Tests of the node project leave nothing behind, so that they can share their workers: a third of the time.
          isolate: false,
          // The half of the time again on two cores: arithmetic waits for nothing.
          maxWorkers: 2,
          // A property of a thousand sessions is slow on a busy machine, not wrong. In `npm test` browsers have priority.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: './vite.config.ts',
        // The shared clips lie beside the project; tests that need them skip where they are absent.
        server: { fs: { allow: ['.', '../shared/data'] } },
        test: {
          ...withProperties,
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // A network of 25 MB takes its time on a busy machine.
          testTimeout: 120_000,
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
          ...endToEnd,
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [CAMERA_JOURNEYS, ACCURACY],
          // One film keeps one core busy.
          maxWorkers: 2,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'accuracy',
          environment: 'node',
          // The accuracy test measures as many films at once as the machine has cores for, so no other browser runs beside it.
          sequence: { groupOrder: 3 },
          include: [ACCURACY],
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          ...endToEnd,
          name: 'camera',
          // These drive the built page at the camera's speed, one after the other, and need the machine for themselves.
          sequence: { groupOrder: 4 },
          include: [CAMERA_JOURNEYS],
          fileParallelism: false,
        },
      },
    ],
  },
});
