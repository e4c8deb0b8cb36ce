/** A part of the page with a state of its own, read like the app's: `getState` gives the same object until it changed. */
export interface Room<State> {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}
