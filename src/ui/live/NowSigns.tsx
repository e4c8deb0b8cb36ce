import { useCallback } from 'react';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { useApp, useAppState } from '../context/app-context.ts';
import { CountIn } from './CountIn.tsx';
import { DoneSign, MirrorCover, PauseSign } from '../mirror/CoverSign.tsx';
import { DepthGauge } from './DepthGauge.tsx';
import { HandRing } from './HandRing.tsx';
import { LegPlate } from './LegPlate.tsx';
import { RepCount } from './RepCount.tsx';
import { RestSign } from './RestSign.tsx';
import { showsNumbers } from '../mirror/scene.ts';
import { StateLine } from './StateLine.tsx';
import { useScene } from '../mirror/use-scene.ts';
import { useSetReps } from './use-set-reps.ts';

/** Shows a plate for each leg that is measured: on one leg, only for the leg whose turn it is. */
function LegPlates() {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const turnLeg = useAppState((state) => state.coach?.turn.leg ?? 'both');
  const sides = mirrored ? SIDES : SIDES.toReversed();
  return sides
    .filter((side) => turnLeg === 'both' || turnLeg === 'any' || turnLeg === side)
    .map((side) => <LegPlate key={side} side={side} />);
}

/** Shows what lies over the mirror or takes its place. */
function SceneSign() {
  const scene = useScene();
  const reps = useSetReps();
  switch (scene) {
    case 'counting-in':
      return <CountIn />;
    case 'covered':
      return <MirrorCover />;
    case 'resting':
      return <RestSign reps={reps} />;
    case 'paused':
      return <PauseSign />;
    case 'finished':
      return <DoneSign />;
    default:
      return null;
  }
}

/** Shows everything that is said about the present moment, over the mirror and beside it. */
export function NowSigns({ failed }: { readonly failed: boolean }) {
  const scene = useScene();
  const app = useApp();
  const measuring = useAppState((state) => state.live !== null && !state.stalled);
  const follow = useCallback(
    (show: (share: number) => void) => app.subscribeFrames(({ coach }) => show(coach?.handShare ?? 0)),
    [app],
  );
  return (
    <>
      <SceneSign />
      <header className="live-head">
        {failed ? <span /> : <StateLine />}
        <RepCount />
      </header>
      {showsNumbers(scene) ? <LegPlates /> : null}
      {showsNumbers(scene) || scene === 'covered' ? <DepthGauge /> : null}
      <HandRing follow={follow} measuring={measuring} />
    </>
  );
}
