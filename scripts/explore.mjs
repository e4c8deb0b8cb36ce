/**
 * `npm run explore [-- --rounds N --browser FILES…]`: runs every file with properties N times, each time with a random
 * seed, and prints seed, path and counterexample of each fault. The tests themselves have a fixed seed.
 */
import './node-version.mjs';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, browser: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--rounds takes a whole number from 1 on.');
  process.exit(1);
}

const files = positionals.length > 0 ? positionals : filesWithProperties();
let faults = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(-(2 ** 31), 2 ** 31);
  const { passed, failures } = await runWith(seed);
  console.log(`Round ${round} of ${rounds}, seed ${seed}: ${passed} tests passed, ${failures.length} faults`);
  for (const { name, told } of failures) console.log(`\n  ${name}\n${told}\n`);
  faults += failures.length;
}
// Sets the exit code for all rounds, because Vitest has set it for the last round.
process.exitCode = faults === 0 ? 0 : 1;

/** @returns {string[]} paths from the project's root of the test files that use fast-check */
function filesWithProperties() {
  return ['unit', 'property', ...(values.browser ? ['browser'] : [])]
    .flatMap((folder) =>
      readdirSync(join(projectRoot, 'tests', folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join('tests', folder, file),
      ),
    )
    .filter(
      (file) => /\.test\.tsx?$/.test(file) && readFileSync(join(projectRoot, file), 'utf8').includes('fast-check'),
    );
}

/**
 * @param {number} seed
 * @returns {Promise<{ passed: number, failures: { name: string, told: string }[] }>}
 */
async function runWith(seed) {
  process.env['KNEELINE_SEED'] = String(seed);
  const vitest = await startVitest('test', files, {
    root: projectRoot,
    project: ['node', ...(values.browser ? ['browser'] : [])],
    reporters: [{}],
    watch: false,
  });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const failures = [
    ...modules.flatMap((module) => module.errors().map((error) => toldOf(module.relativeModuleId, error))),
    ...tests.flatMap((test) =>
      (test.result().errors ?? []).map((error) => toldOf(`${test.module.relativeModuleId}: ${test.fullName}`, error)),
    ),
  ];
  await vitest.close();
  return { passed: tests.filter((test) => test.ok()).length, failures };
}

/**
 * @param {string} name
 * @param {{ message: string, cause?: unknown }} error of fast-check, whose message names seed, path and counterexample
 */
function toldOf(name, { message, cause }) {
  const told = [message, ...(isError(cause) ? [cause.message] : [])].join('\n');
  return { name, told: told.replaceAll(/^/gm, '    ') };
}

/**
 * @param {unknown} value
 * @returns {value is { message: string }}
 */
function isError(value) {
  return typeof value === 'object' && value !== null && 'message' in value;
}
