/**
 * Says in one sentence what the file system refused; an unforeseen error keeps its own words.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function explainFileError(error) {
  switch (errorCode(error)) {
    case 'ENOENT':
      return 'There is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
      return 'This may not be opened or written here: change its permissions, then try again.';
    case 'EROFS':
      return 'This disk can only be read: choose another folder.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full: make room, then try again.';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'A file is in the way where a folder is needed.';
    case 'ENAMETOOLONG':
      return 'Its name is too long for this disk: give it a shorter one.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** @param {unknown} error */
function errorCode(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
