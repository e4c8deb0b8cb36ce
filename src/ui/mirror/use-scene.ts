import { useAppState } from '../context/app-context.ts';
import { sceneOf, type Scene } from './scene.ts';

export function useScene(): Scene {
  return useAppState(sceneOf);
}
