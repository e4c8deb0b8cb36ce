import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { FromTheSide, InThePicture } from '../figures/WhereToStand.tsx';
import { Body, Drawing, MeasuredLegs } from '../figures/Figure.tsx';
import { HAND_RAISED, squatting } from '../figures/poses.ts';

export const TOUR_STEPS = ['stand', 'plumb', 'words', 'hands'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

const ALIGNMENTS = ['inward', 'in-line', 'outward'] as const;

function Stand() {
  const { t } = useWords();
  return (
    <div className="stand-pictures">
      <FromTheSide />
      <InThePicture label={t('start.frameSpoken')} />
    </div>
  );
}

function Plumb() {
  return (
    <div className="tour-one">
      <Drawing viewBox="60 86 180 300">
        <Body pose={squatting('in-line')} />
        <g className="tour-drop">
          <MeasuredLegs pose={squatting('in-line')} alignment="in-line" />
        </g>
      </Drawing>
    </div>
  );
}

function ThreeWords() {
  const { t } = useWords();
  return (
    <ul className="tour-three">
      {ALIGNMENTS.map((alignment) => (
        <li key={alignment}>
          <Drawing viewBox="66 226 168 156">
            <Body pose={squatting(alignment)} />
            <MeasuredLegs pose={squatting(alignment)} alignment={alignment} />
          </Drawing>
          <span className={`tour-word tour-word-${alignment}`}>{t(`alignment.${alignment}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Hands() {
  const { t } = useWords();
  const held = [
    { name: t('tour.hand'), what: t('tour.handWhat'), ring: 'M220 5a21 21 0 0 1 21 21' },
    { name: t('tour.hold'), what: t('tour.holdWhat'), ring: 'M220 5a21 21 0 1 1-.01 0' },
  ];
  return (
    <ul className="tour-two">
      {held.map(({ name, what, ring }) => (
        <li key={name}>
          <Drawing viewBox="70 -4 182 240">
            <Body pose={HAND_RAISED} />
            <path className="tour-ring" d={ring} />
          </Drawing>
          <span className="tour-word">{what}</span>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

const PICTURES: Readonly<Record<TourStep, () => ReactNode>> = {
  stand: Stand,
  plumb: Plumb,
  words: ThreeWords,
  hands: Hands,
};

export function TourPicture({ step }: { readonly step: TourStep }) {
  const Picture = PICTURES[step];
  return <Picture />;
}
