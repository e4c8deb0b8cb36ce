import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveSchema } from './archive-rows.ts';
import { LAYOUT_VERSION, migrate, type Upgrade } from './migrations.ts';

type Store = StoreNames<ArchiveSchema>;
export type Transaction<Stores extends ArrayLike<Store>, Mode extends IDBTransactionMode> = IDBPTransaction<
  ArchiveSchema,
  Stores,
  Mode
>;

/** The open database. */
export interface Connection {
  /**
   * Does all of the work, or nothing of it. The work may await only requests to the database.
   *
   * @throws ArchiveError or DOMException: the reason why the browser gave the work up, not the fact that it did.
   */
  readonly transact: <Stores extends ArrayLike<Store>, Mode extends IDBTransactionMode, Value>(
    stores: Stores,
    mode: Mode,
    work: (transaction: Transaction<Stores, Mode>) => Promise<Value>,
  ) => Promise<Value>;
  readonly close: () => void;
}

/**
 * Opens the database and brings it to today's layout. Never waits for another tab.
 *
 * @param patienceMs when nothing was heard for this long, an earlier request to open the database (perhaps of a third
 *   tab) is blocked. This request stands in the queue behind it, and no event tells so.
 * @throws ArchiveError or DOMException: the reason why the database could not be opened.
 */
export function connect(name: string, patienceMs: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let isBlocked = false;
    let lost: ArchiveError | null = null;
    let whyNotMigrated: Error | null = null;

    const giveUpWaiting = () => {
      isBlocked = true;
      reject(new ArchiveError('blocked-by-other-tab'));
    };
    const patience = setTimeout(giveUpWaiting, patienceMs);

    const opened = openDB<ArchiveSchema>(name, LAYOUT_VERSION, {
      upgrade(database, fromVersion, _toVersion, upgrade) {
        // A migration may take as long as it needs.
        clearTimeout(patience);
        const giveUp = (error: Error) => {
          if (!isAbort(error)) whyNotMigrated ??= error;
          abort(upgrade);
        };
        // The casts are needed because a layout of the past has other stores than the types of today.
        migrate(database as unknown as IDBPDatabase, upgrade as unknown as Upgrade, fromVersion).catch(giveUp);
        upgrade.done.catch(giveUp);
      },
      blocked: giveUpWaiting,
      blocking(_version, wanted, event) {
        // Another tab brings a newer layout or deletes everything, so this tab makes way.
        lost = new ArchiveError(wanted === null ? 'unavailable' : 'newer-version');
        (event.target as IDBDatabase).close();
      },
      terminated() {
        lost = new ArchiveError('unavailable');
      },
    });

    opened.then(
      (database) => {
        clearTimeout(patience);
        // The other tab is gone by now, but the caller was told already to open again.
        if (isBlocked) database.close();
        else resolve(createConnection(database, () => lost));
      },
      (error: Error) => {
        clearTimeout(patience);
        reject(isAbort(error) ? (whyNotMigrated ?? error) : error);
      },
    );
  });
}

function createConnection(database: IDBPDatabase<ArchiveSchema>, whyLost: () => ArchiveError | null): Connection {
  return {
    async transact(stores, mode, work) {
      const lost = whyLost();
      if (lost !== null) throw lost;
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      const ended = transaction.done.then(
        () => null,
        (error: unknown) => error,
      );
      let value;
      try {
        value = await work(transaction);
      } catch (error) {
        abort(transaction);
        const cause = await ended;
        throw isAbort(error) ? (cause ?? error) : error;
      }
      await transaction.done;
      return value;
    },
    close: () => database.close(),
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
}
