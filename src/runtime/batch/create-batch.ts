import { createStore } from 'zustand/vanilla';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Answer } from '../archive/archive.ts';
import type { App } from '../app/app.ts';
import { isSessionFile } from '../session-file/is-session-file.ts';
import type { ReadSession } from '../session-file/read-beside-page.ts';
import type { SessionFile } from '../session-file/read-session-file.ts';
import { AS_FILE_SAYS, type FilmWish } from '../source/film-wish.ts';
import { SourceError } from '../source/source-error.ts';
import { noteSession } from '../session/session-events.ts';
import type { Batch, BatchItem, BatchState } from './batch.ts';
import type { FilmResult } from './film-result.ts';
import { saveResults, type SavingParts } from './save-results.ts';

export interface BatchParts extends Omit<SavingParts, 'saveFile'> {
  readonly app: Pick<App, 'measureFilm' | 'filmsAtOnce' | 'saveFile' | 'intents' | 'getState' | 'subscribe'>;
  readonly readSession: ReadSession;
  /** Keeps a session with this person. */
  readonly keep: (record: SessionRecord, personId: string) => Promise<Answer<'kept' | 'already'>>;
  /** Empty for a person without a name, or one who is gone. */
  readonly pseudonymOf: (personId: string) => string;
}

/** A film that waits, is being measured, or is done. */
interface Entry {
  readonly file: File;
  /** A person's word on the film. */
  wish: FilmWish;
  abort: AbortController;
  result: FilmResult | null;
}

const NO_BATCH: BatchState = { items: [], running: false, saving: null, keeping: null, shown: null };

export function createBatch({ app, readSession, pickFolder, betweenDownloads, keep, pseudonymOf }: BatchParts): Batch {
  const store = createStore<BatchState>()(() => NO_BATCH);
  const entries = new Map<number, Entry>();
  let lastId = 0;
  /** Number of films on their way, also cancelled ones that still let go of their engine. */
  let atWork = 0;
  /** The batch's record while it is the app's `finished`. */
  let shownRecord: SessionRecord | null = null;

  const stateOf = (itemId: number): BatchItem['state'] | undefined =>
    store.getState().items.find(({ id }) => id === itemId)?.state;

  const changeItem = (itemId: number, part: Partial<BatchItem>): void =>
    store.setState(({ items }) => ({ items: items.map((item) => (item.id === itemId ? { ...item, ...part } : item)) }));

  const change = (itemId: number, state: BatchItem['state']): void => changeItem(itemId, { state });

  /** Shows whole percents, because nobody sees more. */
  const showProgress = (itemId: number, share: number): void => {
    const progressShare = Math.floor(share * 100) / 100;
    const state = stateOf(itemId);
    if (state?.kind === 'measuring' && state.progressShare !== progressShare) {
      change(itemId, { kind: 'measuring', progressShare });
    }
  };

  const measure = async (itemId: number, entry: Entry): Promise<void> => {
    const { file, wish } = entry;
    const { signal } = entry.abort;
    change(itemId, { kind: 'measuring', progressShare: 0 });
    try {
      const record = isSessionFile(file)
        ? sessionOf(await readSession(file))
        : await app.measureFilm({ file, wish }, signal, (share) => showProgress(itemId, share));
      // The first page does without the code of the exports.
      const { countResult, keepResult } = await import('./film-result.ts');
      signal.throwIfAborted();
      const result = await keepResult(record, app.getState().settings.csvConvention);
      signal.throwIfAborted();
      entry.result = result;
      store.setState(({ saving }) => (saving?.kind === 'saving' ? {} : { saving: null, keeping: null }));
      change(itemId, countResult(record, !isSessionFile(file)));
    } catch (error) {
      // A cancelled film stands as such in the list already.
      if (!signal.aborted) change(itemId, nameFailure(error));
    }
  };

  /** Begins waiting films, in order, until as many are measured as the app measures at once. */
  const beginWaiting = (): void => {
    const { items } = store.getState();
    const waiting = items.filter(({ state }) => state.kind === 'waiting');
    for (const { id } of waiting.slice(0, Math.max(0, app.filmsAtOnce() - atWork))) {
      const entry = entries.get(id);
      if (entry === undefined || stateOf(id)?.kind !== 'waiting') continue;
      atWork += 1;
      void measure(id, entry).then(() => {
        atWork -= 1;
        beginWaiting();
      });
    }
    store.setState({ running: atWork > 0 });
  };

  const cancel = (itemId: number): void => {
    const kind = stateOf(itemId)?.kind;
    if (kind !== 'waiting' && kind !== 'measuring') return;
    change(itemId, { kind: 'cancelled' });
    entries.get(itemId)?.abort.abort();
  };

  const cancelAll = (): void => {
    for (const { id } of store.getState().items) cancel(id);
  };

  const read = async (itemId: number): Promise<SessionRecord | null> => {
    const result = entries.get(itemId)?.result ?? null;
    if (result === null) return null;
    const { readResult } = await import('./film-result.ts');
    return readResult(result, readSession);
  };

  const show = async (itemId: number): Promise<void> => {
    const hasOtherBegun = noteSession(app);
    const record = await read(itemId);
    const entry = entries.get(itemId);
    if (record === null && entry !== undefined && entry.result !== null) {
      entry.result = null;
      change(itemId, nameFailure('The browser has lost the result'));
    }
    if (record === null || entry === undefined || hasOtherBegun()) return;
    app.intents.showSession(record);
    shownRecord = record;
    store.setState({ shown: itemId });
  };

  const saveAll = async (): Promise<void> => {
    const { items, saving } = store.getState();
    if (saving?.kind === 'saving') return;
    const results = items.flatMap(({ id, name, who }) => {
      const result = entries.get(id)?.result ?? null;
      return result === null ? [] : [{ film: name, result, pseudonym: who === null ? null : pseudonymOf(who) }];
    });
    if (results.length === 0) return;
    store.setState({ saving: { kind: 'saving' } });
    const parts = { pickFolder, betweenDownloads, saveFile: app.saveFile };
    const outcome = await saveResults(parts, results);
    store.setState(({ saving: still }) => (still?.kind === 'saving' ? { saving: outcome } : {}));
  };

  const keepAll = async (): Promise<void> => {
    if (store.getState().keeping?.kind === 'keeping') return;
    store.setState({ keeping: { kind: 'keeping' } });
    const counts = { sessions: 0, already: 0, empty: 0 };
    for (const { id, who, keptFor } of store.getState().items) {
      // A person may say who it is while others are kept.
      if (who === null || keptFor === who) continue;
      const record = await read(id);
      if (record === null) continue;
      const answer = await keep(record, who);
      if (answer.kind === 'failed' && answer.failure !== 'nothing-measured') {
        return store.setState({ keeping: { kind: 'failed', failure: answer.failure } });
      }
      if (answer.kind === 'failed') counts.empty += 1;
      else counts[answer.value === 'kept' ? 'sessions' : 'already'] += 1;
      if (answer.kind === 'done') changeItem(id, { keptFor: who });
    }
    store.setState({ keeping: { kind: 'kept', ...counts } });
  };

  app.subscribe(() => {
    // More films are measured at once as soon as the engine is there.
    if (atWork > 0) beginWaiting();
    const { session, finished } = app.getState();
    if (finished === null) shownRecord = null;
    const isOther = session !== null || (finished !== null && finished !== shownRecord);
    if (isOther && store.getState().shown !== null) store.setState({ shown: null });
  });

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    add(files) {
      const added = files.map((file): BatchItem => {
        lastId += 1;
        entries.set(lastId, { file, wish: AS_FILE_SAYS, abort: new AbortController(), result: null });
        return {
          id: lastId,
          name: file.name,
          bytes: file.size,
          who: null,
          keptFor: null,
          state: { kind: 'waiting' },
        };
      });
      store.setState(({ items }) => ({ items: [...items, ...added] }));
      beginWaiting();
    },
    measureAgain(itemId, wish) {
      const kind = stateOf(itemId)?.kind;
      const entry = entries.get(itemId);
      if (entry === undefined || (kind !== 'measured' && kind !== 'failed')) return;
      Object.assign(entry, { wish, abort: new AbortController(), result: null } satisfies Partial<Entry>);
      store.setState({ saving: null, keeping: null });
      changeItem(itemId, { keptFor: null, state: { kind: 'waiting' } });
      beginWaiting();
    },
    cancel,
    cancelAll,
    clear() {
      cancelAll();
      entries.clear();
      store.setState(({ running }) => ({ ...NO_BATCH, running }));
    },
    open: (itemId) => void show(itemId),
    setWho(itemId, who) {
      store.setState({ saving: null, keeping: null });
      changeItem(itemId, { who });
    },
    setWhoElse(who) {
      store.setState(({ items }) => ({
        saving: null,
        keeping: null,
        items: items.map((item) => (item.who === null ? { ...item, who } : item)),
      }));
    },
    keepAll: () => void keepAll(),
    saveAll: () => void saveAll(),
    read,
  };
}

/** @throws SourceError */
function sessionOf(answer: SessionFile): SessionRecord {
  if (answer.kind === 'session') return answer.record;
  const { reason, path, detail } = answer;
  throw new SourceError('file-broken', `${reason}: ${path === '' ? 'the file' : path} should be ${detail}`);
}

function nameFailure(error: unknown): BatchItem['state'] {
  return error instanceof SourceError
    ? { kind: 'failed', reason: error.reason, detail: error.message }
    : { kind: 'failed', reason: 'file-broken', detail: String(error) };
}
