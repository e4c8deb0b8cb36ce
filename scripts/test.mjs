/** `npm test [-- vitest arguments]`: models, browser, types, lint, every test and every rule of SPEC.md; ends with the true totals. */
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser, findOrInstallFirefox } from './browser.mjs';
import { ModelInstallError } from './models/install-error.mjs';
import { ensureModels } from './models/project-models.mjs';
import { rulesWithoutPassedTest } from './spec-rules.mjs';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const resultsFile = join(projectRoot, 'test-output', 'results.json');

try {
  await ensureModels({ report: console.log });
  console.log(`Browser: ${findOrInstallBrowser(console.log)}`);
  // A run of some tests only hardly asks for Firefox.
  if (process.argv.length === 2) findOrInstallFirefox(console.log);
} catch (error) {
  console.error(error instanceof Error && !(error instanceof ModelInstallError) ? error.message : String(error));
  process.exit(1);
}

const checks = [
  { name: 'typecheck', passed: runTool('typescript', 'tsc', ['-b']) },
  { name: 'lint', passed: runTool('oxlint', 'oxlint', ['--type-aware']) },
];
const chosen = process.argv.slice(2);
const tests = runTests(chosen);
// A run of some tests only does not ask about the rules of the others.
if (chosen.length === 0)
  checks.push({ name: 'every rule of SPEC.md has a test that ran', passed: reportUntestedRules() });

const failedChecks = checks.filter((check) => !check.passed);
for (const check of failedChecks) console.error(`${check.name} failed (see above); it counts as one failed test.`);
const failed = tests.failed + failedChecks.length;
console.log(`\n${tests.passed} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string[]} args */
function runTests(args) {
  mkdirSync(dirname(resultsFile), { recursive: true });
  rmSync(resultsFile, { force: true });
  const ranWell = runTool('vitest', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultsFile}`,
    ...args,
  ]);
  const totals = readTotals();
  // An error outside any test, or a run that never reported, must not look like success.
  if (!ranWell && totals.failed === 0) return { ...totals, failed: 1 };
  return totals;
}

/** @returns {{ passed: number, failed: number, skipped: number }} */
function readTotals() {
  try {
    const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
    // A file that fails before its first test has no failed assertion to count.
    const brokenFiles = results.testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
        file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + brokenFiles,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @returns {boolean} whether a test that ran and passed names each rule of SPEC.md */
function reportUntestedRules() {
  if (!existsSync(resultsFile)) return false;
  const spec = readFileSync(join(projectRoot, 'SPEC.md'), 'utf8');
  const untested = rulesWithoutPassedTest(spec, JSON.parse(readFileSync(resultsFile, 'utf8')));
  if (untested.length > 0) console.error(`No test that ran and passed checks ${untested.join(', ')} of SPEC.md.`);
  return untested.length === 0;
}

/**
 * @param {string} packageName
 * @param {string} tool the package's command
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
function runTool(packageName, tool, args) {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = join(dirname(manifest), typeof bin === 'string' ? bin : bin[tool]);
  return spawnSync(process.execPath, [script, ...args], { cwd: projectRoot, stdio: 'inherit' }).status === 0;
}
