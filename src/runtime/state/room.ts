/**
 * A part of the page with a state of its own, which React reads like the app's. `getState` returns the same object until
 * the state changes.
 */
export interface Room<State> {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}
