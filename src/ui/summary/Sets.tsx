import { useMemo } from 'react';
import { SIDES } from '../../core/geometry/keypoints.ts';
import { compareSeenWithCovered } from '../../core/session/compare-sessions.ts';
import { inLineReps } from '../../core/session/in-line-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { LegSummary, SessionSummary } from '../../core/session/session-summary.ts';
import { useWords } from '../words/use-words.ts';
import { changeWords } from '../words/change-words.ts';
import { stripsOf } from './measured-sets.ts';
import { SetStrips } from './SetStrips.tsx';

interface LegRevealProps {
  readonly name: string;
  readonly leg: LegSummary;
  readonly change: string | null;
}

function LegReveal({ name, leg, change }: LegRevealProps) {
  const { t } = useWords();
  const { covered, seen } = leg;
  if (covered === null) return null;
  return (
    <section className="reveal-leg">
      <h3>{name}</h3>
      <p className="reveal-covered">{t('summary.inLineCovered', { hits: inLineReps(covered), count: covered.reps })}</p>
      {seen === null ? null : <p>{t('summary.inLineSeen', { hits: inLineReps(seen), count: seen.reps })}</p>}
      <p>{change === null ? t('summary.coveredTooFew') : t('summary.coveredChange', { change })}</p>
    </section>
  );
}

interface RevealProps {
  readonly summary: SessionSummary;
  readonly mirrored: boolean;
}

/** Tells what happened while nobody showed or corrected. */
function Reveal({ summary, mirrored }: RevealProps) {
  const tongue = useWords();
  const { t } = tongue;
  const comparison = compareSeenWithCovered(summary);
  return (
    <div className="reveal">
      {(mirrored ? SIDES : SIDES.toReversed()).map((side) => {
        const leg = summary.legs[side];
        const change = comparison.kind === 'compared' ? comparison.legs[side] : null;
        return leg === null ? null : (
          <LegReveal
            key={side}
            name={t(`leg.${side}`)}
            leg={leg}
            change={change === null ? null : changeWords(tongue, change)}
          />
        );
      })}
      <p className="reveal-limits">{t('summary.coveredLimits')}</p>
    </div>
  );
}

interface SetsProps {
  readonly record: SessionRecord;
  /** `null` if no leg was measured. */
  readonly summary: SessionSummary | null;
  readonly mirrored: boolean;
}

/**
 * Shows the sets side by side, and what the covered mirror hid. Shows nothing for a single set in front of an open
 * mirror.
 */
export function Sets({ record, summary, mirrored }: SetsProps) {
  const { t } = useWords();
  const strips = useMemo(() => stripsOf(record), [record]);
  const isRevealed = summary !== null && summary.coveredReps > 0;
  if (strips.length === 0 || (strips.length === 1 && !isRevealed)) return null;
  return (
    <section className="sets" aria-labelledby="sets">
      <h2 id="sets" className="section-title">
        {t(isRevealed ? 'summary.coveredTitle' : 'summary.bySet')}
      </h2>
      <div className="sets-body">
        <SetStrips strips={strips} mirrored={mirrored} />
        {isRevealed ? <Reveal summary={summary} mirrored={mirrored} /> : null}
      </div>
    </section>
  );
}
