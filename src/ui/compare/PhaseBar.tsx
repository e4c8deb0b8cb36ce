import { Button, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/use-words.ts';
import { phaseWords } from './moment-words.ts';
import { PHASE_STEP, type PhaseControl } from './use-phase.ts';
import '../parts/scrub.css';

interface PhaseBarProps {
  readonly control: PhaseControl;
  /** The difference between both sides at this moment, in words. */
  readonly between: string | null;
  /** Words for both sides at this moment, for a person who can't see them. */
  readonly spoken: string;
}

/** Moves both sides with one slider, which always stays in reach. */
export function PhaseBar({ control, between, spoken }: PhaseBarProps) {
  const tongue = useWords();
  const { t } = tongue;
  const { share, playing, stepwise, goTo, play } = control;
  const phase = phaseWords(tongue, share);
  const playWords = t(stepwise ? 'compare.step' : playing ? 'compare.pause' : 'compare.play');
  return (
    <div className="phase-bar">
      <p className="phase-where">
        <span>{phase}</span>
        {between === null ? null : <strong>{between}</strong>}
      </p>
      <Button className="quiet-button phase-play" aria-label={playWords} onPress={play}>
        <Icon name={playing ? 'pause' : 'play'} />
      </Button>
      <Slider
        className="phase-slider"
        aria-label={t('compare.moment')}
        minValue={0}
        maxValue={1}
        step={PHASE_STEP}
        value={share}
        formatOptions={{ style: 'percent' }}
        onChange={goTo}
      >
        <SliderTrack className="scrub-track">
          <SliderThumb className="scrub-thumb" aria-label={`${t('compare.moment')}: ${phase}. ${spoken}`} />
        </SliderTrack>
      </Slider>
    </div>
  );
}
