import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Backup } from '../../runtime/backup/backup.ts';
import type { Batch } from '../../runtime/batch/batch.ts';
import type { Demonstrations } from '../../runtime/demonstrations/demonstrations.ts';
import type { HandCheck } from '../../runtime/hand-check/hand-check.ts';
import type { Library } from '../../runtime/library/library.ts';
import type { Offline } from '../../runtime/offline/offline.ts';
import type { Room } from '../../runtime/state/room.ts';
import type { Tape } from '../../runtime/tape/tape.ts';

/**
 * The rooms around the live measurement: what is kept, shown, filmed, measured in a row, checked by hand, opened without a
 * network, and saved as one file.
 */
export interface Rooms {
  readonly library: Library;
  readonly demonstrations: Demonstrations;
  readonly tape: Tape;
  readonly batch: Batch;
  readonly offline: Offline;
  readonly handCheck: HandCheck;
  readonly backup: Backup;
}

export const RoomsContext = createContext<Rooms | null>(null);

export function useRooms(): Rooms {
  const rooms = useContext(RoomsContext);
  if (rooms === null) throw new Error('A screen was rendered outside of mountUi.');
  return rooms;
}

/**
 * Reads a part of a room's state, and draws again when the part changes.
 *
 * @param select must return a part of the state itself, not a new object.
 */
export function useRoomState<State, Part>(room: Room<State>, select: (state: State) => Part): Part {
  return useSyncExternalStore(room.subscribe, () => select(room.getState()));
}
