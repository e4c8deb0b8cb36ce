/** Whether the file is a backup by its name or kind. Nothing else that the page opens is a zip. */
export function isBackupFile({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type === 'application/zip' || type === 'application/x-zip-compressed' || /\.zip$/iu.test(name);
}
