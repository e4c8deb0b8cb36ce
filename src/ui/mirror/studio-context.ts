import { createContext, useContext } from 'react';
import { useRoomState } from '../context/rooms.ts';
import type { ShownFrames } from './shown-frames.ts';
import type { Studio, StudioState } from './studio.ts';

interface StudioParts {
  readonly studio: Studio;
  readonly frames: ShownFrames;
}

export const StudioContext = createContext<StudioParts | null>(null);

export function useStudio(): StudioParts {
  const parts = useContext(StudioContext);
  if (parts === null) throw new Error('A tool of the studio was rendered outside of the live screen.');
  return parts;
}

/**
 * Reads a part of the studio's state, and draws again when the part changes.
 *
 * @param select must return a part of the state itself, not a new object.
 */
export function useStudioState<Part>(select: (state: StudioState) => Part): Part {
  return useRoomState(useStudio().studio, select);
}
