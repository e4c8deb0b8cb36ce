import type { SessionSlice } from './session-state.ts';

/** A holder of the session slice of the state: the app, or a test. */
export interface SessionHolder {
  readonly getState: () => Pick<SessionSlice, 'session'>;
  readonly subscribe: (listener: () => void) => unknown;
}

/**
 * Calls `act` whenever a session has ended: at its summary, or because another session took its place. Lasts as long as
 * the page.
 */
export function onSessionEnd(holder: SessionHolder, act: () => void): void {
  followSessions(holder, (endedId) => {
    if (endedId !== null) act();
  });
}

/** Calls `act` whenever a session begins, for as long as the page lives. */
export function onSessionBegin(holder: SessionHolder, act: () => void): void {
  followSessions(holder, (_endedId, begunId) => {
    if (begunId !== null) act();
  });
}

function followSessions(
  { getState, subscribe }: SessionHolder,
  onChange: (endedId: number | null, begunId: number | null) => void,
): void {
  let currentId = getState().session?.id ?? null;
  subscribe(() => {
    const endedId = currentId;
    currentId = getState().session?.id ?? null;
    if (currentId !== endedId) onChange(endedId, currentId);
  });
}

/**
 * Notes which session runs now, before something is read that takes a while and is to be shown then.
 *
 * @returns whether another session has begun since, which must not be ended by what was read.
 */
export function noteSession({ getState }: Pick<SessionHolder, 'getState'>): () => boolean {
  const notedId = getState().session?.id ?? null;
  return () => {
    const { session } = getState();
    return session !== null && session.id !== notedId;
  };
}
