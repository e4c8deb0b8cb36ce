import { runOfSession } from '../../core/session/run-session.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { FrontEngine } from '../engine/front-engine.ts';
import { isSessionFile } from '../session-file/is-session-file.ts';
import { noteSession } from '../session/session-events.ts';
import type { RunKeeper } from '../running/run-keeper.ts';
import type { SessionKeeper } from '../session/session-keeper.ts';
import type { Settings } from '../settings/settings.ts';
import { AS_FILE_SAYS } from '../source/film-wish.ts';
import type { ActivityKeeper } from './activity-keeper.ts';
import type { AppParts } from './app-parts.ts';
import type { Intents } from './intents.ts';
import type { SessionFlow } from './session-flow.ts';
import type { AppStore } from './store.ts';

interface Keepers {
  readonly front: FrontEngine;
  readonly session: SessionKeeper;
  readonly run: RunKeeper;
  readonly activity: ActivityKeeper;
}

/** Turns what a person asks for into steps of the engine, the session and the settings. */
export function createIntents(
  parts: AppParts,
  store: AppStore,
  { front, session, run, activity }: Keepers,
  flow: SessionFlow,
): Intents {
  const { cuePlayer } = parts;
  const settings = (): Settings => store.getState().settings;

  const leave = (finished: SessionRecord | null): void => {
    cuePlayer.silence();
    flow.end(false);
    store.setState({ finished, finishedRun: null });
  };

  /**
   * Opens a saved session. A running session goes on until the file was read and found good; a session that begins
   * meanwhile goes on even then.
   */
  const openSession = async (file: File): Promise<void> => {
    const hasOtherBegun = noteSession(store);
    const answer = await parts.readSession(file);
    if (hasOtherBegun()) return;
    if (answer.kind === 'refused') {
      const { reason, path, detail } = answer;
      store.setState({ refusedFile: { name: file.name, reason, path, detail } });
      return;
    }
    intents.showSession(answer.record);
  };

  const keepSettings = (change: Partial<Settings>): void => {
    store.setState({ settings: { ...settings(), ...change }, storageFailure: parts.settingsStorage.save(change) });
  };

  /** Another model sees the joints elsewhere, so another run begins. Another backend sees them where they were. */
  const changeEngine = (isOtherModel: boolean): void => {
    if (isOtherModel && flow.sources.kind !== 'try-it') {
      session.leaveRun();
      run.leavePart();
    }
    store.setState({ live: null, run: null, coach: null });
    front.reload();
  };

  const startOver = (): void => {
    store.setState({ startOverQuestion: null });
    flow.startOver();
  };

  const intents: Intents = {
    openCamera(deviceId) {
      if (deviceId !== undefined) {
        const chosen = store.getState().cameras.find((camera) => camera.deviceId === deviceId);
        keepSettings({ cameraId: deviceId, cameraLabel: chosen?.label ?? null });
      }
      // Another camera in the middle of a check still serves that check.
      if (flow.sources.kind === 'camera') flow.reopenCamera();
      else flow.openCamera('training');
    },
    openRunCamera: () => flow.openCamera('training', 'run'),
    openRunFilm: (file, wish = AS_FILE_SAYS) => flow.openFilm(file, wish, 'run'),
    openCheck: (purpose) => flow.openCamera(purpose),
    reopenCamera() {
      if (flow.sources.kind === 'camera') flow.retakeCamera();
      else flow.reopenCamera();
    },
    openAnyCamera() {
      keepSettings({ cameraId: null, cameraLabel: null });
      flow.reopenCamera();
    },
    openTryIt: () => flow.openTryIt(),
    openFile(file) {
      if (isSessionFile(file)) void openSession(file);
      else flow.openFilm(file);
    },
    measureFilmAgain(wish) {
      const { finished, lastFilm, finishedRun } = store.getState();
      if (finishedRun?.film) return flow.openFilm(finishedRun.film, wish, 'run');
      if (lastFilm !== null && lastFilm.record === finished) flow.openFilm(lastFilm.file, wish);
    },
    showSession(record) {
      const run = runOfSession(record);
      leave(run === null ? record : null);
      store.setState({ refusedFile: null, finishedRun: run && { run, film: null } });
    },
    showRun(finishedRun) {
      leave(null);
      store.setState({ finishedRun });
    },
    closeFileNotice() {
      store.setState({ refusedFile: null });
    },
    coach(command) {
      // Where no frame comes, the coach would never hear the command.
      const isHeard = activity.command(command) && !store.getState().stalled;
      if (command === 'stop' && !isHeard) intents.finish();
    },
    teach: (teaching) => session.teach(teaching),
    forgetPlacement() {
      parts.placementStorage.remove();
      store.setState({ placement: null });
    },
    finish() {
      // Pressed once more, this must take no summary away.
      if (flow.sources.kind === null) return;
      cuePlayer.silence();
      flow.end(flow.sources.kind === 'file');
    },
    goToStart: () => leave(null),
    startOver() {
      if (!session.askToStartOver()) startOver();
    },
    answerStartOver(isWanted) {
      if (isWanted) startOver();
      else store.setState({ startOverQuestion: null });
    },
    followPersonAt: (point) => flow.followPersonAt(point),
    changePerson: () => flow.changePerson(),
    retryEngine: () => front.reload(),
    changeSettings(change) {
      const before = settings();
      keepSettings(change);
      const after = settings();
      if (isQuieter(before, after)) cuePlayer.silence();
      if (after.language !== before.language) tellVoice(parts, store);
      const isOtherModel = front.hasOther(before, after);
      if (after.engine !== before.engine || isOtherModel || after.backend !== before.backend)
        changeEngine(isOtherModel);
      const isOtherCamera =
        after.cameraId !== before.cameraId || after.resolution !== before.resolution || after.facing !== before.facing;
      if (isOtherCamera && flow.sources.kind === 'camera') flow.reopenCamera();
    },
  };
  return intents;
}

/** Writes into the state whether this machine can speak the language of the settings. */
export function tellVoice({ cuePlayer }: Pick<AppParts, 'cuePlayer'>, store: AppStore): void {
  store.setState(({ settings }) => ({ voiceAvailable: cuePlayer.voiceAvailable(settings.language) }));
}

/** Whether the change switched off something that may sound now. */
function isQuieter(before: Settings, after: Settings): boolean {
  return (after.muted && !before.muted) || (before.voice && !after.voice) || (before.tones && !after.tones);
}
