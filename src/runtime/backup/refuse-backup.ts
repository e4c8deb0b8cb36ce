import type { Expectation } from '../session-file/checked-values.ts';

export type BackupRefusal =
  /** The file is no zip, or was cut off. */
  | 'not-a-zip'
  /** The zip holds no `backup.json` of Kneeline. */
  | 'not-a-backup'
  /** A newer Kneeline wrote the file. */
  | 'too-new'
  /** An entry unpacks to more than it may. */
  | 'too-large'
  /** An entry is missing, or its bytes have changed since they were written. */
  | 'damaged'
  /** One place in the file is not as it should be. */
  | 'does-not-fit';

/** Why a backup is not taken in, and where the file is wrong. */
export interface RefusedBackup {
  readonly reason: BackupRefusal;
  /** The name of the entry in the zip. Empty: the file as a whole. */
  readonly entry: string;
  /** The first place in the entry that does not fit, such as `sessions[3].notes`. Empty: the whole entry. */
  readonly path: string;
  /** The thing that should stand there. `null`: an entry as Kneeline keeps it. */
  readonly detail: Expectation | null;
}

/** A refusal on its way to becoming an answer. It never leaves this folder. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  readonly refused: RefusedBackup;

  constructor(reason: BackupRefusal, entry = '', path = '', detail: Expectation | null = null) {
    super(`${reason} ${entry} ${path}`);
    this.refused = { reason, entry, path, detail };
  }
}
