import type { SourceFailure } from './source-state.ts';

/** A picture source that can't be used, with its named reason. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly reason: SourceFailure;

  /** @param detail an English text for the diagnostics panel and bug reports. */
  constructor(reason: SourceFailure, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.reason = reason;
  }
}
