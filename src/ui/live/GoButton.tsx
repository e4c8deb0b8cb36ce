import { Button } from 'react-aria-components';
import { useIntents } from '../context/app-context.ts';
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

/** Starts, pauses and resumes by touch, as Space and a raised hand do. */
export function GoButton({ hands }: { readonly hands: StudioHands }) {
  const scene = useScene();
  const intents = useIntents();
  const { t } = useWords();
  const name = goWordsOf(scene);
  if (name === null) return null;
  const go = () => (name === 'goOnCounting' ? endTeaching(hands) : intents.coach('go'));
  return (
    <Button className="finish-button go-button" aria-label={t(`live.${name}`)} onPress={go}>
      <Icon name={name === 'pause' ? 'pause' : 'play'} />
      <span className="finish-long">{t(`live.${name}`)}</span>
    </Button>
  );
}
