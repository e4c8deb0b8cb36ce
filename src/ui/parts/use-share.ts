import { useState } from 'react';
import { canShareFiles, shareFile } from '../../runtime/browser/share-file.ts';
import { useApp } from '../context/app-context.ts';

interface Share {
  /** Hands a file to another program of the machine, or saves the file where the browser refuses. */
  readonly share: (name: string, mime: string, content: string | Blob) => Promise<'shared' | 'cancelled' | 'saved'>;
  /** True after a file was saved because the browser refused to share it. */
  readonly wasSavedInstead: boolean;
}

/** @returns `null` where the browser shares no files. */
export function useShare(): Share | null {
  const { saveFile } = useApp();
  const [wasSavedInstead, setWasSavedInstead] = useState(false);
  if (!canShareFiles()) return null;
  return {
    wasSavedInstead,
    async share(name, mime, content) {
      const outcome = await shareFile(new File([content], name, { type: mime }));
      setWasSavedInstead(outcome === 'refused');
      if (outcome !== 'refused') return outcome;
      saveFile(name, mime, content);
      return 'saved';
    },
  };
}
