/** The outcome of offering a file to the browser's list of other programs. */
export type Sharing = 'shared' | 'cancelled' | 'refused';

/** Whether this browser hands files to other programs at all. */
export function canShareFiles(): boolean {
  if (!('canShare' in navigator)) return false;
  return navigator.canShare({ files: [new File([], 'kneeline.txt', { type: 'text/plain' })] });
}

/**
 * Hands a file to another program of the machine (mail, messages). A browser may refuse a kind of file although it shares
 * others; the caller then saves the file instead.
 */
export async function shareFile(file: File): Promise<Sharing> {
  try {
    if (!navigator.canShare({ files: [file] })) return 'refused';
    await navigator.share({ files: [file], title: file.name });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused';
  }
}
