import type { CoachView } from '../../core/coach/coach.ts';
import type { Room } from '../state/room.ts';
import type { TapeState } from '../tape/tape.ts';
import type { App } from './app.ts';
import type { AppState } from './app-state.ts';

/**
 * Lets the browser ask before the page is reloaded or closed in the middle of a set, of a run that has steps, or with a
 * film that was not saved. Browsers word the question themselves.
 * The listener is there only as long as something would be lost, because browsers keep no page with such a listener for the way back.
 */
export function askBeforeLeaving(
  app: Pick<App, 'getState' | 'subscribe'>,
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  tape: Room<Pick<TapeState, 'isFilmUnsaved'>>,
): void {
  let asksFor: number | null = null;
  let isAsking = false;
  const follow = (): void => {
    asksFor = setOf(app.getState(), asksFor);
    const asks = asksFor !== null || tape.getState().isFilmUnsaved;
    if (asks === isAsking) return;
    isAsking = asks;
    if (asks) page.addEventListener('beforeunload', ask);
    else page.removeEventListener('beforeunload', ask);
  };
  app.subscribe(follow);
  tape.subscribe(follow);
}

function ask(event: Event): void {
  event.preventDefault();
}

/**
 * @param before the session in whose set the person was a moment ago; `null`: in none.
 * @returns the id of the session in whose set the person is.
 */
function setOf({ session, source, coach, run }: AppState, before: number | null): number | null {
  if (session === null || (source.kind !== 'camera' && source.kind !== 'awaited')) return null;
  if (session.activity === 'run') {
    const hasSteps = run === null ? session.id === before : run.stepCount > 0;
    return hasSteps ? session.id : null;
  }
  // While there is no picture the coach says nothing, and the set is not over.
  if (coach === null) return session.id === before ? before : null;
  if (coach.stage.kind === 'teaching' && session.id === before) return before;
  return isUnderWay(coach) ? session.id : null;
}

/** Whether the person is in the middle of a set, from the first count-in on. */
export function isUnderWay({ stage: { kind }, repsDone }: CoachView): boolean {
  const isRunning = kind === 'counting-in' || kind === 'working' || kind === 'paused' || kind === 'resting';
  return isRunning || (kind !== 'finished' && repsDone > 0);
}
