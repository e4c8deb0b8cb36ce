/** `npm test [-- vitest arguments]`: models, browser, types, lint, every test and every rule of SPEC.md; ends with the true totals. */
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser, findOrInstallFirefox } from './browser.mjs';
import { ModelInstallError } from './models/install-error.mjs';
import { ensureModels } from './models/project-models.mjs';
import { rulesWithoutPassedTest } from './spec-rules.mjs';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const outputFolder = join(projectRoot, 'test-output');
const resultsFile = join(outputFolder, 'results.json');

try {
  await ensureModels({ report: console.log });
  console.log(`Browser: ${findOrInstallBrowser(console.log)}`);
  // A run of some tests only hardly asks for Firefox.
  if (process.argv.length === 2) findOrInstallFirefox(console.log);
} catch (error) {
  console.error(error instanceof Error && !(error instanceof ModelInstallError) ? error.message : String(error));
  process.exit(1);
}

const checks = [{ name: 'typecheck', passed: await runTool('typescript', 'tsc', ['-b']) }];
const lint = runTool('oxlint', 'oxlint', ['--type-aware'], { inBackground: true });
const chosen = process.argv.slice(2);
mkdirSync(outputFolder, { recursive: true });
rmSync(resultsFile, { force: true });
const tests = sumOf(chosen.length === 0 ? await runAllTests() : [await runTests(resultsFile, chosen)]);
checks.push({ name: 'lint', passed: await lint });
// A run of some tests only does not ask about the rules of the others.
if (chosen.length === 0)
  checks.push({ name: 'every rule of SPEC.md has a test that ran', passed: reportUntestedRules() });

const failedChecks = checks.filter((check) => !check.passed);
for (const check of failedChecks) console.error(`${check.name} failed (see above); it counts as one failed test.`);
const failed = tests.failed + failedChecks.length;
console.log(`\n${tests.passed} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 * @typedef {{ status: string, assertionResults: { title: string, ancestorTitles: string[], status: string }[] }} FileResult
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: FileResult[] }} Results
 */

/**
 * Runs the tests of the node project beside those in browsers, because browsers leave a part of a core idle. The node project
 * stands back where a browser needs both cores. The journeys before a camera run alone, because they go at the camera's speed.
 *
 * @returns {Promise<Totals[]>}
 */
async function runAllTests() {
  const files = ['node', 'browsers', 'camera'].map((name) => join(outputFolder, `results-${name}.json`));
  const [node, browsers, camera] = /** @type {[string, string, string]} */ (files);
  const arithmetic = runTests(node, ['--project', 'node'], { inBackground: true });
  const inBrowsers = await runTests(
    browsers,
    ['browser', 'e2e', 'accuracy'].flatMap((name) => ['--project', name]),
  );
  const all = [await arithmetic, inBrowsers, await runTests(camera, ['--project', 'camera'])];
  joinResults(files);
  return all;
}

/**
 * @param {string} file the path to which Vitest's JSON reporter writes
 * @param {string[]} args
 * @param {{ inBackground?: boolean }} [how]
 * @returns {Promise<Totals>}
 */
async function runTests(file, args, how) {
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ranWell = await runTool('vitest', 'vitest', ['run', ...reporters, ...args], how);
  const totals = totalsIn(file);
  // An error outside any test, or a run that never reported, must not look like success.
  if (!ranWell && totals.failed === 0) return { ...totals, failed: 1 };
  return totals;
}

/**
 * @param {string} file
 * @returns {Totals}
 */
function totalsIn(file) {
  const results = readResults(file);
  if (results === null) return { passed: 0, failed: 1, skipped: 0 };
  // A file that fails before its first test has no failed assertion to count.
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + brokenFiles,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/**
 * @param {Totals[]} parts
 * @returns {Totals}
 */
function sumOf(parts) {
  const sum = (/** @type {keyof Totals} */ name) => parts.reduce((total, part) => total + part[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * @param {string} file
 * @returns {Results | null} `null`: a run never reported
 */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Writes the results of several runs as those of one.
 *
 * @param {string[]} files
 */
function joinResults(files) {
  const parts = files.map(readResults).filter((part) => part !== null);
  const sum = (/** @type {Exclude<keyof Results, 'testResults'>} */ name) =>
    parts.reduce((total, part) => total + part[name], 0);
  /** @type {Results} */
  const joined = {
    numPassedTests: sum('numPassedTests'),
    numFailedTests: sum('numFailedTests'),
    numPendingTests: sum('numPendingTests'),
    numTodoTests: sum('numTodoTests'),
    testResults: parts.flatMap(({ testResults }) => testResults),
  };
  writeFileSync(resultsFile, JSON.stringify(joined));
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
 * @param {{ inBackground?: boolean }} [how] in the background a tool has a lower priority, and its output is printed when it has ended
 * @returns {Promise<boolean>} whether it ended well
 */
function runTool(packageName, tool, args, { inBackground = false } = {}) {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const script = join(dirname(manifest), typeof bin === 'string' ? bin : bin[tool]);
  const running = spawn(process.execPath, [script, ...args], {
    cwd: projectRoot,
    stdio: inBackground ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (part) => said.push(part));
  if (inBackground && running.pid !== undefined) setPriority(running.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return new Promise((resolve, reject) => {
    running.on('error', reject);
    running.on('close', (exitCode) => {
      process.stdout.write(Buffer.concat(said));
      resolve(exitCode === 0);
    });
  });
}
