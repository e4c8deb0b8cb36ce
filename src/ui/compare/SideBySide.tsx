import { useMemo, type ReactNode } from 'react';
import { compareAtShare, driftAtShare, traceRep, type MomentComparison } from '../../core/session/side-by-side.ts';
import { useWords } from '../words/use-words.ts';
import { LaidLegs } from './LaidLegs.tsx';
import type { Line } from './LineKey.tsx';
import { momentWords, toldAtShare } from './moment-words.ts';
import { Pane } from './Pane.tsx';
import { PhaseBar } from './PhaseBar.tsx';
import { PhaseCurve } from './PhaseCurve.tsx';
import { hangLeg, legIn, type MeasuredStanding, type Standing } from './standing.ts';
import { usePhase } from './use-phase.ts';
import { usePhaseKeys } from './use-phase-keys.ts';

interface SideBySideProps {
  readonly one: MeasuredStanding;
  readonly other: Standing;
  readonly controls: Readonly<Record<Line, ReactNode>>;
  /** Shows the second side on the left. */
  readonly swapped: boolean;
  readonly mirrored: boolean;
  /** Says why the two can't be compared; `null` if they can. */
  readonly obstacle: string | null;
  /** Gives the difference between the two at one moment. It is not called where a side has no numbers. */
  readonly tellBetween: (comparison: MomentComparison) => string;
  /** Words about the whole comparison, below everything else. */
  readonly notes: readonly string[];
}

/** Shows two figures at the same moment of their reps, moved by one slider, and the difference between them. */
export function SideBySide(props: SideBySideProps) {
  const { one, other, controls, swapped, mirrored, obstacle, tellBetween, notes } = props;
  const tongue = useWords();
  const { t } = tongue;
  const phase = usePhase();
  usePhaseKeys(phase);
  const { share } = phase;
  const traces = useMemo(
    () => ({ one: traceRep(legIn(one)), other: other.kind === 'measured' ? traceRep(legIn(other)) : null }),
    [one, other],
  );
  const comparison = other.kind === 'measured' ? compareAtShare(legIn(one), legIn(other), share) : null;
  const between = obstacle === null && comparison !== null ? tellBetween(comparison) : null;
  const asSeen = other.kind === 'shown';
  const laid = { one: hangLeg(one, share, asSeen), other: hangLeg(other, share, asSeen) };
  const now = { one: driftAtShare(legIn(one), share), other: comparison?.other ?? null };
  const spoken = [
    `${one.name}: ${momentWords(tongue, toldAtShare(one, share))}`,
    ...(other.kind === 'shown' ? [] : [`${other.name}: ${momentWords(tongue, toldAtShare(other, share))}`]),
    ...(between === null ? [] : [between]),
  ].join('. ');
  const panes = (['one', 'other'] as const).map((line) => (
    <Pane
      key={line}
      line={line}
      standing={line === 'one' ? one : other}
      share={share}
      mirrored={mirrored}
      control={controls[line]}
    />
  ));
  return (
    <div className="side-by-side">
      {obstacle === null ? null : <p className="compare-obstacle">{obstacle}</p>}
      <div className={obstacle === null ? 'panes' : 'panes panes-apart'}>
        {swapped ? panes.toReversed() : panes}
        {obstacle !== null ? null : (
          <section className="compare-laid">
            <h2 className="compare-part">{t('compare.laid')}</h2>
            <LaidLegs legs={laid} side={one.side} mirrored={mirrored} />
            <p className="compare-note">{t(asSeen ? 'compare.laidSeen' : 'compare.laidMeasured')}</p>
          </section>
        )}
      </div>
      {obstacle !== null ? null : (
        <section className="compare-curve">
          <h2 className="compare-part">{t('compare.curve')}</h2>
          <PhaseCurve
            lines={[
              { line: 'one', stretches: traces.one, now: now.one },
              ...(traces.other === null ? [] : [{ line: 'other' as const, stretches: traces.other, now: now.other }]),
            ]}
            share={share}
            onShare={phase.goTo}
          />
        </section>
      )}
      <PhaseBar control={phase} between={between} spoken={spoken} />
      <div className="compare-notes">
        {[...notes, t('compare.keys')].map((note) => (
          <p className="compare-note" key={note}>
            {note}
          </p>
        ))}
      </div>
    </div>
  );
}
