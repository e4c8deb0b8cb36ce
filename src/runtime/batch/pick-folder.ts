import type { ResultFolder, SavingParts } from './save-results.ts';

declare global {
  interface Window {
    /** Only Chromium has this; TypeScript's DOM does not know it. */
    readonly showDirectoryPicker?: (options: {
      readonly id: string;
      readonly mode: 'readwrite';
    }) => Promise<FileSystemDirectoryHandle>;
  }
}

/** @returns `null` where the browser lets no page write into a folder. */
export function createFolderPicker(window: Pick<Window, 'showDirectoryPicker'>): SavingParts['pickFolder'] {
  if (window.showDirectoryPicker === undefined) return null;
  return async () => {
    try {
      const handle = await window.showDirectoryPicker?.({ id: 'kneeline-results', mode: 'readwrite' });
      return handle === undefined ? null : folderOf(handle);
    } catch (error) {
      if (isNamed(error, 'AbortError')) return null;
      throw error;
    }
  };
}

function folderOf(handle: FileSystemDirectoryHandle): ResultFolder {
  return {
    name: handle.name,
    async has(fileName) {
      try {
        await handle.getFileHandle(fileName);
        return true;
      } catch (error) {
        if (isNamed(error, 'NotFoundError')) return false;
        if (isNamed(error, 'TypeMismatchError')) return true;
        throw error;
      }
    },
    async write(fileName, content) {
      const file = await handle.getFileHandle(fileName, { create: true });
      try {
        const writing = await file.createWritable();
        await content.stream().pipeTo(writing);
      } catch (error) {
        // Removes the empty file that the handle has made.
        await handle.removeEntry(fileName).catch(() => undefined);
        throw error;
      }
    },
  };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
