import type { RunCoachView } from '../../core/run-coach/run-coach.ts';
import type { GivenRunCue } from '../../core/run-coach/run-cue.ts';
import type { Tongue } from '../words/use-words.ts';

/** The one line that a runner reads: what to do, what was said, or how long the run lasts. */
export interface BeltLine {
  readonly words: string;
  /** `todo`: the person has to do something. */
  readonly tone: 'todo' | 'plain';
}

/** A cue stays on the screen for this long, milliseconds: a runner looks up now and then. */
const CUE_MS = 6000;

/** Minutes and seconds, as on a treadmill's own display. */
function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function cueWords({ t }: Tongue, lastCue: GivenRunCue | null, nowMs: number): BeltLine | null {
  if (lastCue === null || nowMs - lastCue.timestampMs > CUE_MS) return null;
  const { cue } = lastCue;
  if (cue.kind === 'run-drift') return { words: t(`belt.shown.drift.${cue.direction}.${cue.side}`), tone: 'todo' };
  return cue.kind === 'run-praise' ? { words: t(`belt.shown.praise.${cue.side}`), tone: 'plain' } : null;
}

/** @param nowMs the time of the newest frame, on the source's clock. */
export function beltLineOf(
  tongue: Tongue,
  coach: RunCoachView,
  lastCue: GivenRunCue | null,
  isRunning: boolean,
  nowMs: number,
): BeltLine {
  const { t } = tongue;
  const { stage, hint } = coach;
  if (stage === 'paused') return { words: t('live.paused'), tone: 'plain' };
  if (stage === 'finished') return { words: t('belt.over'), tone: 'plain' };
  if (hint !== null) return { words: t(`belt.hint.${isRunning ? 'running' : 'standing'}.${hint}`), tone: 'todo' };
  if (stage === 'placing') return { words: t('belt.stand'), tone: 'todo' };
  if (stage === 'ready') return { words: t('belt.ready'), tone: 'todo' };
  if (coach.isCovered) return { words: t('belt.covered'), tone: 'plain' };
  return cueWords(tongue, lastCue, nowMs) ?? { words: formatClock(coach.ranMs), tone: 'plain' };
}
