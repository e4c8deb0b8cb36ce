import type { AppState } from '../../runtime/app/app-state.ts';

/**
 * What the live screen is about right now. `waiting`: for the engine or a picture; `film`: a video is measured, nobody
 * is coached; the others are the coach's stages, and `covered` is a rep without the mirror.
 */
export type Scene =
  | 'waiting'
  | 'film'
  | 'placing'
  | 'settling'
  | 'counting-in'
  | 'working'
  | 'covered'
  | 'resting'
  | 'paused'
  | 'finished';

type SceneParts = Pick<AppState, 'engine' | 'source' | 'live' | 'stalled' | 'coach'>;

export function sceneOf({ engine, source, live, stalled, coach }: SceneParts): Scene {
  // What was recorded needs no engine.
  const engineMissing = engine.kind !== 'ready' && source.kind !== 'try-it';
  if (source.kind === 'opening' || engineMissing || stalled || live === null) return 'waiting';
  if (coach === null) return 'film';
  return coach.stage.kind === 'working' && coach.covered ? 'covered' : coach.stage.kind;
}

/** Are the legs' numbers shown? Only where they are about a squat; never where the mirror is covered. */
export function showsNumbers(scene: Scene): boolean {
  return scene === 'working' || scene === 'film' || scene === 'waiting';
}
