import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredSession } from '../../runtime/archive/archive.ts';
import type { Library } from '../../runtime/library/library.ts';

interface KeptNote {
  readonly note: string;
  readonly setNote: (note: string) => void;
  /** Keeps the note now, if anything was typed since the last time. */
  readonly keepNote: () => void;
}

/**
 * Holds the session's note while it is typed. The note of a kept session is saved on leaving the field, the page or the
 * tab.
 */
export function useKeptNote(library: Library, stored: StoredSession | null): KeptNote {
  const [typed, setTyped] = useState<string | null>(null);
  const unkept = useRef<string | null>(null);
  const sessionId = stored?.id ?? null;
  const setNote = useCallback((note: string) => {
    unkept.current = note;
    setTyped(note);
  }, []);
  const keepNote = useCallback(() => {
    if (unkept.current === null || sessionId === null) return;
    library.setNotes(sessionId, unkept.current);
    unkept.current = null;
  }, [library, sessionId]);

  useEffect(() => {
    window.addEventListener('pagehide', keepNote);
    window.addEventListener('beforeprint', keepNote);
    document.addEventListener('visibilitychange', keepNote);
    return () => {
      window.removeEventListener('pagehide', keepNote);
      window.removeEventListener('beforeprint', keepNote);
      document.removeEventListener('visibilitychange', keepNote);
      keepNote();
    };
  }, [keepNote]);

  return { note: typed ?? stored?.notes ?? '', setNote, keepNote };
}
