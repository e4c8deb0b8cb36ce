import type { TapeState } from './tape.ts';

/** The tape before anything was asked of it. */
export const BLANK_TAPE: TapeState = {
  view: { kind: 'live' },
  rolling: false,
  canReplay: false,
  recording: null,
  film: null,
  isFilmUnsaved: false,
  exportShare: null,
  failure: null,
};
