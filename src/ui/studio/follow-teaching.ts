import type { App } from '../../runtime/app/app.ts';
import type { DemonstrationsState } from '../../runtime/demonstrations/demonstrations.ts';
import type { Teaching } from '../../runtime/session/teaching.ts';
import type { TapeState } from '../../runtime/tape/tape.ts';
import type { Rooms } from '../context/rooms.ts';
import type { Studio, StudioState } from '../mirror/studio.ts';

interface TeachingParts {
  readonly studio: Studio;
  readonly rooms: Pick<Rooms, 'tape' | 'demonstrations'>;
}

/**
 * Says why nothing is counted. The delayed mirror is a mirror to train with, and so are plumb lines and the grid: they
 * keep nothing from being counted. `null`: what is measured counts.
 */
function teachingOf(
  studio: Pick<StudioState, 'demonstrator' | 'pen' | 'guides'>,
  { view }: Pick<TapeState, 'view'>,
  { armed, shown }: Pick<DemonstrationsState, 'armed' | 'shown'>,
): Teaching | null {
  if (studio.demonstrator) return 'demonstrator';
  if (armed !== null) return 'recording';
  if (view.kind === 'frozen' || view.kind === 'replay') return view.kind;
  if (studio.pen || studio.guides.strokes.length > 0) return 'drawing';
  return shown === null ? null : 'demonstration';
}

/** Tells the app in the same moment whenever something begins or ends to be shown. Lasts until the returned function is called. */
export function followTeaching({ studio, rooms }: TeachingParts, { intents }: Pick<App, 'intents'>): () => void {
  const { tape, demonstrations } = rooms;
  let told: Teaching | null = null;
  const tell = (): void => {
    const teaching = teachingOf(studio.getState(), tape.getState(), demonstrations.getState());
    if (teaching === told) return;
    told = teaching;
    intents.teach(teaching);
  };
  tell();
  const stops = [studio.subscribe(tell), tape.subscribe(tell), demonstrations.subscribe(tell)];
  return () => {
    for (const stop of stops) stop();
    if (told !== null) intents.teach(null);
  };
}

/** Takes everything away that is shown, so that counting goes on. */
export function endTeaching({ studio, rooms: { tape, demonstrations } }: TeachingParts): void {
  const { armed, shown } = demonstrations.getState();
  const { kind } = tape.getState().view;
  if (armed !== null) demonstrations.arm(null);
  if (shown !== null) demonstrations.show(null);
  if (kind === 'frozen' || kind === 'replay') tape.showLive();
  studio.setPen(false);
  studio.clearStrokes();
  studio.setDemonstrator(false);
}
