import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import { STRICTNESS_WORDS, thresholdsFor, type Strictness } from '../../core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../core/reading/thresholds.ts';
import { formatPreciseDegrees } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { OwnStrictness } from './OwnStrictness.tsx';
import { speaksUpAt, USUAL_BAND_DEG } from '../../core/drift/drift-state.ts';
import type { Person } from '../../runtime/archive/archive.ts';
import { nearEndLimits, strictnessOf } from '../words/strictness-of.ts';
import { StrictnessPicture } from './StrictnessPicture.tsx';
import { TryOut } from './TryOut.tsx';

const KINDS = [...STRICTNESS_WORDS, 'own'] as const;
type Kind = (typeof KINDS)[number];

interface StrictnessChoiceProps {
  readonly person: Person;
  readonly onChange: (strictness: Strictness | null) => void;
}

/** Chooses how strict the mirror is with a person, in words, in a picture, and in the degrees behind both. */
export function StrictnessChoice({ person, onChange }: StrictnessChoiceProps) {
  const { thresholds } = person;
  const { t, locale } = useWords();
  const strictness = strictnessOf(thresholds);
  const used = thresholds ?? DEFAULT_THRESHOLDS;
  /** While a person types, numbers that happen to equal a named strictness stay numbers. */
  const [writesOwn, setWritesOwn] = useState(false);
  const chosen: Kind = strictness.kind === 'numbers' || writesOwn ? 'own' : strictness.word;

  const thresholdsOf = (kind: Kind) => (kind === 'own' ? used : thresholdsFor({ kind: 'word', word: kind }));
  const choose = (keys: Set<Key>) => {
    const kind = KINDS.find((one) => keys.has(one));
    if (kind === undefined || kind === chosen) return;
    setWritesOwn(kind === 'own');
    // A person's own numbers begin with the ones in use.
    if (kind !== 'own') onChange(kind === 'normal' ? null : { kind: 'word', word: kind });
  };
  const writeOwn = (limits: Strictness) => {
    setWritesOwn(true);
    onChange(limits);
  };
  const degreesOf = (thresholdsOfKind: Thresholds) => {
    const { inwardDeg, outwardDeg } = speaksUpAt(thresholdsOfKind);
    return {
      inward: formatPreciseDegrees(inwardDeg, locale),
      outward: formatPreciseDegrees(outwardDeg, locale),
    };
  };

  return (
    <div className="strict">
      <ToggleButtonGroup
        className="strict-cards"
        aria-label={t('people.strictness.title')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={choose}
      >
        {KINDS.map((kind) => (
          <ToggleButton key={kind} id={kind} className="picture-option strict-card">
            <StrictnessPicture thresholds={thresholdsOf(kind)} />
            <span className="strict-word">{t(`people.strictness.${kind}`)}</span>
            <span>{t(`people.strictness.says.${kind}`)}</span>
            <span className="strict-degrees">{t('people.strictness.degrees', degreesOf(thresholdsOf(kind)))}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {chosen === 'own' ? (
        <OwnStrictness limits={nearEndLimits(used)} speaksUp={speaksUpAt(used)} onChange={writeOwn} />
      ) : null}
      <TryOut person={person} thresholds={used} />
      <p className="strict-note">
        {t('people.strictness.note', { band: formatPreciseDegrees(USUAL_BAND_DEG, locale) })}
      </p>
    </div>
  );
}
