import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * @typedef {object} BrowserOptions
 * @property {string} [fakeCamera] a .mjpeg or .y4m file to play as the camera; the permission is then granted by itself
 * @property {boolean} [softwareGl] draw WebGL with SwiftShader, where there is no GPU
 * @property {readonly string[]} [extraFlags]
 */

/** Arguments for every browser that Kneeline drives: no traffic of its own, no first-run page. */
const QUIET_FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @param {BrowserOptions} [options]
 * @returns {string[]}
 */
export function browserFlags({ fakeCamera, softwareGl = false, extraFlags = [] } = {}) {
  const flags = [...QUIET_FLAGS];
  // Chromium refuses to sandbox as root, which is what containers run as.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  if (fakeCamera !== undefined) {
    flags.push(
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${fakeCamera}`,
    );
  }
  if (softwareGl) flags.push('--enable-unsafe-swiftshader', '--use-gl=angle', '--use-angle=swiftshader');
  return [...flags, ...extraFlags];
}

/**
 * Starts the machine's Chromium without a window.
 *
 * @param {BrowserOptions} [options]
 */
export async function launchBrowser(options = {}) {
  return chromium.launch({ executablePath: requireBrowser(), headless: true, args: browserFlags(options) });
}

/** @returns {string} the browser's path */
function requireBrowser() {
  const found = findBrowser();
  if (found === null) throw new Error(INSTALL_HINT);
  return found;
}

/**
 * The browser to use: KNEELINE_BROWSER, else the system's Chromium, Chrome or Edge, else Playwright's own.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  const chosen = process.env['KNEELINE_BROWSER'];
  if (chosen !== undefined && chosen !== '') {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`KNEELINE_BROWSER names ${chosen}, which is not a program. Correct or unset it.`);
  }
  return [...systemBrowsers(), chromium.executablePath()].find((path) => path !== '' && isExecutable(path)) ?? null;
}

const INSTALL_HINT =
  'The tests need Chromium, Chrome or Edge and found none. Install one of them (Debian or Ubuntu: "apt-get install chromium"; ' +
  'anywhere: "npx playwright-core install chromium"), or set KNEELINE_BROWSER to the path of one.';

/**
 * Finds a browser, or gets one: Playwright's own, else Debian's package where we may install it.
 *
 * @param {(line: string) => void} report
 * @returns {string}
 */
export function findOrInstallBrowser(report) {
  const found = findBrowser();
  if (found !== null) return found;

  report('No Chromium, Chrome or Edge found: trying Playwright’s own …');
  run('npx', ['--no-install', 'playwright-core', 'install', 'chromium']);
  const downloaded = findBrowser();
  // Playwright's download may lack system libraries that Debian's package brings along.
  if (downloaded !== null && doesStart(downloaded)) return downloaded;

  if (isDebianRoot()) {
    report('That did not work: trying Debian’s package …');
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  }
  return requireBrowser();
}

/**
 * The machine's Firefox, which one test file drives.
 *
 * @returns {string | null} its path
 */
export function findFirefox() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => isExecutable(path)) ?? null;
}

/**
 * Finds Firefox, or installs Debian's where we may. Without it the tests in Firefox are skipped.
 *
 * @param {(line: string) => void} report
 */
export function findOrInstallFirefox(report) {
  if (findFirefox() !== null || !isDebianRoot()) return;
  report('No Firefox found: trying Debian’s package …');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'firefox-esr']);
}

/** @returns {string[]} */
function systemBrowsers() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].map((folder) =>
          join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        ),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        if (folder === undefined) return [];
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
      });
    default:
      return [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge-stable',
        'microsoft-edge',
      ].flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function doesStart(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawnSync(command, args, {
    stdio: 'ignore',
    // A machine without a network must not wait for ever.
    timeout: 180_000,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
