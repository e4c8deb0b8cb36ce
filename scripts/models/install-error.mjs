/**
 * @typedef {'cut-download' | 'wrong-hash' | 'missing-file' | 'disk-full' | 'no-network' | 'no-access' | 'npm-failed'} InstallFailure
 */

/** A failed installation, told in one sentence on what happened and one on what to do. */
export class ModelInstallError extends Error {
  /**
   * @param {InstallFailure} kind
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(kind, message, options) {
    super(message, options);
    this.name = 'ModelInstallError';
    this.kind = kind;
  }
}

/**
 * Gives a full disk and a forbidden folder their names; anything unforeseen passes through as it is.
 *
 * @param {unknown} error
 * @param {string} folder
 * @returns {unknown}
 */
export function explainFileSystemError(error, folder) {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFullError(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ModelInstallError(
      'no-access',
      `The pose models cannot be written to ${folder}. Make that folder writable, then run "npm run models".`,
      { cause: error },
    );
  }
  return error;
}

/** @param {unknown} [cause] */
export function diskFullError(cause) {
  return new ModelInstallError(
    'disk-full',
    'The disk ran full while installing the pose models. Free about 400 MB, then run "npm run models".',
    { cause },
  );
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
function errorCode(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
