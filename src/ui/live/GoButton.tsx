import { Button } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import type { Scene } from '../mirror/scene.ts';
import { useScene } from '../mirror/use-scene.ts';
import { endTeaching } from '../studio/follow-teaching.ts';
import type { StudioHands } from '../studio/studio-actions.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';

/** Gives what "go" asks of the coach in each stage; `null`: nothing. */
function goWordsOf(scene: Scene): 'start' | 'pause' | 'goOn' | 'goOnCounting' | null {
  switch (scene) {
    case 'counting-in':
      return 'start';
    case 'working':
    case 'covered':
      return 'pause';
    case 'teaching':
      return 'goOnCounting';
    case 'resting':
    case 'paused':
      return 'goOn';
    default:
      return null;
  }
}

/**
 * Starts, pauses and resumes by touch, as Space and a raised hand do. Where there is nothing to start or to pause the
 * button keeps its place and waits. A film has no such button.
 */
export function GoButton({ hands }: { readonly hands: StudioHands }) {
  const scene = useScene();
  const isFilm = useAppState(({ source }) => source.kind === 'file');
  const intents = useIntents();
  const { t } = useWords();
  const name = goWordsOf(scene);
  if (isFilm) return null;
  const go = () => (name === 'goOnCounting' ? endTeaching(hands) : intents.coach('go'));
  return (
    <Button className="control-button go-button" isDisabled={name === null} onPress={go}>
      <Icon name={name === null || name === 'pause' ? 'pause' : 'play'} />
      {t(`live.${name ?? 'pause'}`)}
    </Button>
  );
}
