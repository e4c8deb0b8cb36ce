import { DEFAULT_THRESHOLDS, type Thresholds } from '../../src/core/reading/thresholds.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { isOfRun, type SessionSummary } from '../../src/core/session/session-summary.ts';
import { summariseSession } from '../../src/core/session/summarise-session.ts';
import type { Draft } from '../../src/runtime/session/draft.ts';
import type { Shelf } from '../../src/runtime/session/shelf.ts';

/** A library's shelf in memory, where everything is kept at once. */
export class FakeShelf implements Shelf {
  /** Kept so far, the newest last. */
  readonly kept: SessionRecord[] = [];
  /** Whom each of them was kept with. */
  readonly keptWith: (string | null)[] = [];
  /** The person who trains. */
  trainee: string | null = 'person-1';
  /** Thresholds of the person who trains. */
  strictness: Thresholds = DEFAULT_THRESHOLDS;
  #history: readonly SessionSummary[] = [];
  readonly #listeners = new Set<() => void>();

  readonly history = (): readonly SessionSummary[] => this.#history;

  readonly personId = (): string | null => this.trainee;

  readonly thresholds = (): Thresholds => this.strictness;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly keep = (record: SessionRecord, personId: string | null, draft: Draft | null = null): void => {
    draft?.discard();
    this.kept.push(record);
    this.keptWith.push(personId);
    const summary = summariseSession(record);
    if (summary !== null && !isOfRun(summary)) this.#change([...this.#history, summary]);
  };

  #change(history: readonly SessionSummary[]): void {
    this.#history = history;
    for (const listener of this.#listeners) listener();
  }
}
