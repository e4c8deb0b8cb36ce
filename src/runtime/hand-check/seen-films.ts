import type { OpenVideoFileFrom } from '../source/video-file.ts';

/** Remembers which films were opened. A file is only a handle: nothing of the film stays in memory. */
export interface SeenFilms {
  /** Opens films as before, and remembers each under its name. */
  readonly open: OpenVideoFileFrom;
  named(name: string): File | null;
}

export function createSeenFilms(open: OpenVideoFileFrom): SeenFilms {
  const seen = new Map<string, File>();
  return {
    open(file, ...rest) {
      if (file instanceof File) seen.set(file.name, file);
      return open(file, ...rest);
    },
    named: (name) => seen.get(name) ?? null,
  };
}
