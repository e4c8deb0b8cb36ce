import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ToldLegs } from '../../core/drift/told-leg.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RunStage } from '../../core/run-coach/run-coach.ts';
import { MirrorCover, PauseSign } from '../mirror/CoverSign.tsx';
import { formatWhole } from '../numbers/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';
import { BeltLeg } from './BeltLeg.tsx';
import type { BeltLine } from './belt-line.ts';
import './belt.css';

export interface BeltViewProps {
  readonly line: BeltLine;
  readonly stage: RunStage;
  readonly isCovered: boolean;
  /** The means of each leg; `null`: too few steps. */
  readonly legs: Readonly<Record<Side, ToldLegs[Side] | null>>;
  readonly stepCount: number;
  /** `null`: too few steps. */
  readonly cadencePerMin: number | null;
  /** Whether the left leg lies on the left of the screen. */
  readonly isLeftOnLeft: boolean;
  /** Pauses or goes on; absent where there is nothing to pause. */
  readonly onGo?: (() => void) | undefined;
  readonly onStop: () => void;
  /** The mirror. */
  readonly children: ReactNode;
  /** Small switches for the time before the belt moves. */
  readonly tools: ReactNode;
}

/** More letters than this do not fit in one row of the largest size. */
const LONG = 24;

function Counts({ stepCount, cadencePerMin }: Pick<BeltViewProps, 'stepCount' | 'cadencePerMin'>) {
  const { t, locale } = useWords();
  const cadence = cadencePerMin === null ? null : Math.round(cadencePerMin);
  return (
    <div className="belt-counts">
      <p aria-hidden="true">
        <span className="belt-figure">{formatWhole(stepCount, locale)}</span> {t('belt.steps', { count: stepCount })}
      </p>
      <p className="only-spoken">{t('belt.stepsSpoken', { count: stepCount })}</p>
      {cadence === null ? null : (
        <p>
          <span aria-hidden="true">
            <span className="belt-figure">{formatWhole(cadence, locale)}</span> {t('belt.cadence')}
          </span>
          <span className="only-spoken">{t('belt.cadenceSpoken', { count: cadence })}</span>
        </p>
      )}
    </div>
  );
}

/** Shows a runner the mirror, one line, a word for each leg, and two large buttons. Everything is read from three metres. */
export function BeltView(props: BeltViewProps) {
  const { line, stage, isCovered, legs, isLeftOnLeft, onGo, onStop, children, tools } = props;
  const { t } = useWords();
  // Nothing is said of a leg before the person runs.
  const showsLegs = !isCovered && stage === 'running';
  return (
    <>
      {children}
      {isCovered ? <MirrorCover /> : null}
      {stage === 'paused' ? <PauseSign /> : null}
      <header className="belt-head">
        <output className={`belt-line tone-${line.tone}`} data-long={line.words.length > LONG}>
          {line.words}
        </output>
        <Counts {...props} />
      </header>
      {showsLegs
        ? (isLeftOnLeft ? SIDES : SIDES.toReversed()).map((side) => (
            <BeltLeg key={side} side={side} told={legs[side]} isLeftOnLeft={isLeftOnLeft} />
          ))
        : null}
      <footer className="belt-foot">
        {onGo === undefined ? null : (
          <Button className="belt-button" onPress={onGo}>
            <Icon name={stage === 'paused' ? 'play' : 'pause'} />
            {stage === 'paused' ? t('belt.goOn') : t('belt.pause')}
          </Button>
        )}
        <div className="belt-tools">{tools}</div>
        <Button className="belt-button belt-stop" onPress={onStop}>
          <Icon name="stop" />
          {t('belt.stop')}
        </Button>
      </footer>
    </>
  );
}
