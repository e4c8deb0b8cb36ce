import { Button } from 'react-aria-components';
import { useIntents } from '../context/app-context.ts';
import type { Scene } from '../mirror/scene.ts';
import { useScene } from '../mirror/use-scene.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';

/** Gives what "go" asks of the coach in each stage; `null`: nothing. */
function goWordsOf(scene: Scene): 'start' | 'pause' | 'goOn' | null {
  switch (scene) {
    case 'counting-in':
      return 'start';
    case 'working':
    case 'covered':
      return 'pause';
    case 'resting':
    case 'paused':
      return 'goOn';
    default:
      return null;
  }
}

/** Starts, pauses and resumes by touch, as Space and a raised hand do. */
export function GoButton() {
  const scene = useScene();
  const intents = useIntents();
  const { t } = useWords();
  const name = goWordsOf(scene);
  if (name === null) return null;
  return (
    <Button className="finish-button go-button" aria-label={t(`live.${name}`)} onPress={() => intents.coach('go')}>
      <Icon name={name === 'pause' ? 'pause' : 'play'} />
      <span className="finish-long">{t(`live.${name}`)}</span>
    </Button>
  );
}
