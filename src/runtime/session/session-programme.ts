import { suggestHiddenShare } from '../../core/session/fading.ts';
import { DEFAULT_PROGRAMME, FREE_PROGRAMME, type Programme } from '../../core/coach/programme.ts';
import type { Purpose } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Settings } from '../settings/settings.ts';

/** Makes a programme of the settings. A check (before and after a run) hides no rep, because its two halves must be alike. */
export function programmeOf(settings: Settings, history: readonly SessionSummary[], purpose: Purpose): Programme {
  const { exercise, sets, repsPerSet, restS } = settings;
  return {
    exercise,
    // People who stop when they like also change legs when they like.
    anyLeg: repsPerSet === null && exercise !== 'two-leg-squat',
    // A set that ends only with the session is the only one.
    sets: repsPerSet === null ? 1 : sets,
    repsPerSet,
    restMs: restS * 1000,
    tempo: DEFAULT_PROGRAMME.tempo,
    hiddenShare: purpose === 'training' ? hiddenShareOf(settings, history) : 0,
  };
}

function hiddenShareOf({ fading, exercise }: Settings, history: readonly SessionSummary[]): number {
  if (fading === 'off') return 0;
  if (fading === 'auto') return suggestHiddenShare(history.filter((session) => session.exercise === exercise));
  return Number(fading) / 100;
}

/** The programme of a film: the film goes on until it ends, on whichever legs, and nothing is covered. */
export function filmProgramme({ exercise }: Settings): Programme {
  return { ...FREE_PROGRAMME, exercise };
}

/** The programme of the try-it: the recording shows squats on two legs, whatever the settings say. */
export const TRY_IT_PROGRAMME: Programme = { ...DEFAULT_PROGRAMME, repsPerSet: null };
