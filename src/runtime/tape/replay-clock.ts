import type { OnEachFrame } from '../browser/screen-pace.ts';
import type { TapeRun } from './tape-frame.ts';

/** A pause longer than this was a hidden tab. The replay then goes on where it was. */
const LONGEST_STEP_MS = 250;
/** The last picture stands this long before the replay begins again, milliseconds of the film. */
const LAST_PICTURE_MS = 100;

/** Goes through pictures at a share of their pace, over and over. */
export interface ReplayClock {
  readonly index: number;
  readonly playing: boolean;
  readonly speed: number;
  setPlaying(playing: boolean): void;
  setSpeed(speed: number): void;
  /** Stands still at that picture. */
  goTo(index: number): void;
  close(): void;
}

/**
 * @param shown at least one picture.
 * @param mayRun asked before every step.
 * @param onChange hears of another picture, or of another way to go on.
 */
export function createReplayClock(
  shown: TapeRun,
  startSpeed: number,
  onEachFrame: OnEachFrame,
  mayRun: () => boolean,
  onChange: () => void,
): ReplayClock {
  const startMs = shown[0]?.reading.timestampMs ?? 0;
  const timesMs = shown.map(({ reading }) => reading.timestampMs - startMs);
  const lengthMs = (timesMs.at(-1) ?? 0) + LAST_PICTURE_MS;
  let index = 0;
  let speed = startSpeed;
  let positionMs = 0;
  let lastMs: number | null = null;
  let stopFrames: (() => void) | null = null;

  const step = (nowMs: number): void => {
    const stepMs = Math.min(LONGEST_STEP_MS, Math.max(0, nowMs - (lastMs ?? nowMs)));
    lastMs = nowMs;
    if (!mayRun()) return;
    positionMs = (positionMs + stepMs * speed) % lengthMs;
    const next = timesMs.findLastIndex((timeMs) => timeMs <= positionMs);
    if (next === index) return;
    index = next;
    onChange();
  };

  const stop = (): void => {
    stopFrames?.();
    stopFrames = null;
    lastMs = null;
  };
  const start = (): void => {
    stopFrames ??= onEachFrame(step);
  };
  start();

  return {
    get index() {
      return index;
    },
    get playing() {
      return stopFrames !== null;
    },
    get speed() {
      return speed;
    },
    setPlaying(playing) {
      if (playing) start();
      else stop();
      onChange();
    },
    setSpeed(wanted) {
      speed = wanted;
      onChange();
    },
    goTo(wanted) {
      stop();
      index = Math.min(shown.length - 1, Math.max(0, Math.round(wanted)));
      positionMs = timesMs[index] ?? 0;
      onChange();
    },
    close: stop,
  };
}
