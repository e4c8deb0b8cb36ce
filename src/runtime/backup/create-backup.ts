import { createStore } from 'zustand/vanilla';
import { withPseudonym } from '../../core/session/session-file-stem.ts';
import type { Settings } from '../settings/settings.ts';
import type { Backup, BackupState } from './backup.ts';
import type { BackupAnswer, BackupJob } from './backup-job.ts';

export interface BackupParts {
  /** Fetches the code that works beside the page. */
  readonly loadJobs: () => Promise<{
    readonly doBesidePage: (
      job: BackupJob,
      onShare: (share: number) => void,
      signal: AbortSignal,
    ) => Promise<BackupAnswer>;
  }>;
  /** Called before anything is copied: nothing that was deleted goes into a file. */
  readonly finishRemovals: () => void;
  readonly settings: () => Settings;
  /** Takes settings from elsewhere, value by value. */
  readonly takeSettings: (stored: unknown) => void;
  readonly appVersion: string;
  readonly today: () => Date;
  readonly onFault: (error: unknown) => void;
}

type Busy = Extract<BackupState, { readonly kind: 'making' | 'looking' | 'taking' }>;

/** Shows whole percents, because nobody sees more. */
const SHARE_STEP = 0.01;

export function createBackup({
  loadJobs,
  finishRemovals,
  settings,
  takeSettings,
  appVersion,
  today,
  onFault,
}: BackupParts): Backup {
  const store = createStore<BackupState>(() => ({ kind: 'idle' }));
  const { getState } = store;
  const onTaken = new Set<() => void>();
  let running: AbortController | null = null;

  const setState = (state: BackupState): void => store.setState(state, true);

  const isBusy = (): boolean => running !== null;

  const run = async (job: BackupJob, during: Busy['kind'], settle: (answer: BackupAnswer) => void): Promise<void> => {
    const controller = new AbortController();
    running = controller;
    setState(during === 'looking' ? { kind: during } : { kind: during, share: 0 });
    const onShare = (share: number): void => {
      const state = getState();
      if (controller.signal.aborted || state.kind === 'looking' || !('share' in state)) return;
      if (share - state.share >= SHARE_STEP) setState({ ...state, share });
    };
    const answer = await loadJobs()
      .then(({ doBesidePage }) => doBesidePage(job, onShare, controller.signal))
      .catch((error: unknown): BackupAnswer => {
        onFault(error);
        return { kind: 'failed', failure: 'unavailable' };
      });
    if (controller.signal.aborted) return;
    running = null;
    if (answer.kind === 'failed') setState({ kind: 'failed', during, failure: answer.failure });
    else settle(answer);
  };

  const make = (personId: string | null, nameOf: (day: string) => string): void => {
    if (isBusy()) return;
    finishRemovals();
    const createdAt = today();
    // Cameras have other ids in another browser.
    const { cameraId: _id, cameraLabel: _label, ...portable } = settings();
    const job: BackupJob = {
      kind: 'make',
      personId,
      settings: portable,
      appVersion,
      createdAt: createdAt.toISOString(),
    };
    void run(job, 'making', (answer) => {
      if (answer.kind === 'too-large') setState(answer);
      if (answer.kind !== 'made') return;
      const { sessions, leftOut } = answer;
      const file = new File([answer.file], nameOf(dayOf(createdAt)), { type: 'application/zip' });
      setState({ kind: 'made', file, sessions, leftOut });
    });
  };

  return {
    getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    saveEverything: () => make(null, (day) => `kneeline-backup-${day}.zip`),
    handOver: ({ id, pseudonym }) => make(id, (day) => `${withPseudonym(`kneeline-${day}`, pseudonym)}.zip`),
    look(file) {
      if (isBusy()) return;
      void run({ kind: 'look', file }, 'looking', (answer) => {
        if (answer.kind === 'looked') setState({ kind: 'looked', file, preview: answer.preview });
        else if (answer.kind === 'refused') setState({ kind: 'refused', name: file.name, refused: answer.refused });
      });
    },
    takeIn({ settings: takesSettings, nameless }) {
      const state = getState();
      if (isBusy() || state.kind !== 'looked') return;
      const { file, preview } = state;
      void run({ kind: 'take', file, nameless }, 'taking', (answer) => {
        if (answer.kind === 'refused') setState({ kind: 'refused', name: file.name, refused: answer.refused });
        if (answer.kind !== 'taken') return;
        if (takesSettings && preview.settings !== null) takeSettings(preview.settings);
        setState({ kind: 'taken', taken: answer.taken });
        for (const act of onTaken) act();
      });
    },
    close() {
      running?.abort();
      running = null;
      setState({ kind: 'idle' });
    },
    onTaken: (act) => void onTaken.add(act),
  };
}

/** The day by the clock on the wall, as `2026-11-30`. */
function dayOf(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
