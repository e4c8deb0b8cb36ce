/**
 * The part of the page's state that one room reads and writes. The app has a single store for all rooms; a room names only
 * the part that it needs, so that it knows nothing of the others.
 */
export interface Slice<State> {
  getState(): State;
  setState(change: Partial<State> | ((state: State) => Partial<State>)): void;
  /** Calls `listener` after every change of the whole state. @returns stops it. */
  subscribe(listener: (state: State) => void): () => void;
}
