import type { AppState } from '../../runtime/app/app-state.ts';
import type { SourceFailure } from '../../runtime/source/source-state.ts';
import type { PictureTrouble } from '../../runtime/source/watch-picture.ts';

/**
 * The present subject of the live screen. `waiting` means that the engine or a picture is missing. `film` means that a
 * video is measured and nobody is coached. The others are the coach's stages; `covered` is a rep without the mirror.
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
  | 'teaching'
  | 'finished';

/** Says why a camera gives nothing to measure: it dropped out, or its picture shows nothing. `null`: there is a picture. */
export function whyNoPicture(source: AppState['source']): PictureTrouble | SourceFailure | null {
  if (source.kind === 'awaited') return source.reason;
  return source.kind === 'camera' ? source.trouble : null;
}

type SceneParts = Pick<AppState, 'engine' | 'source' | 'live' | 'stalled' | 'coach'>;

export function sceneOf({ engine, source, live, stalled, coach }: SceneParts): Scene {
  // A recorded example needs no engine.
  const engineMissing = engine.kind !== 'ready' && source.kind !== 'try-it';
  const pictureMissing = source.kind === 'opening' || whyNoPicture(source) !== null;
  if (pictureMissing || engineMissing || stalled || live === null) return 'waiting';
  if (coach === null) return 'film';
  return coach.stage.kind === 'working' && coach.covered ? 'covered' : coach.stage.kind;
}

/**
 * Says whether the legs' numbers are shown: only where they belong to a squat, and never while the mirror is covered.
 * While something is shown to the person the numbers are measured, though not counted.
 */
export function showsNumbers(scene: Scene): boolean {
  return scene === 'working' || scene === 'teaching' || scene === 'film' || scene === 'waiting';
}
