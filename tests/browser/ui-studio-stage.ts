import { act } from 'react';
import type { CoachView } from '../../src/core/coach/coach.ts';
import type { Settings } from '../../src/runtime/settings/settings.ts';
import type { ReplayView } from '../../src/ui/studio/moment.ts';
import { CAMERA, FAKE_SETTINGS, liveOf } from '../fakes/fake-app.ts';
import type { FakeRoomsStart } from '../fakes/fake-rooms.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';
import { raiseForTest, type Stage } from './ui-stage.tsx';

const BOTTOM_MS = 4700;
export const reading = readingAt(PLAIN_SQUAT, BOTTOM_MS);
export const REPLAY: ReplayView = {
  kind: 'replay',
  repNumber: 2,
  speed: 0.25,
  frames: Array.from({ length: 100 }, (_, index) => readingAt(PLAIN_SQUAT, 2500 + index * 40)),
  index: 50,
  playing: true,
};

/** Raises the live screen with one frame on it. */
export async function liveWith(
  rooms: FakeRoomsStart = {},
  settings: Partial<Settings> = {},
  coach: CoachView | null = null,
): Promise<Stage> {
  const raised = await raiseForTest(
    { settings: { ...FAKE_SETTINGS, ...settings }, source: CAMERA, live: liveOf(reading), coach },
    rooms,
  );
  act(() => raised.app.emitFrame({ reading, coach, picture: null, size: PLAIN_SQUAT.picture }));
  return raised;
}

export const layerOf = (root: ParentNode): HTMLCanvasElement => {
  const layer = root.querySelector<HTMLCanvasElement>('.guide-layer');
  if (layer === null) throw new Error('the guide layer must be there');
  return layer;
};
