import { COMPARISON } from '../../core/reading/thresholds.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { compareSessions, obstacleBetween } from '../../core/session/compare-sessions.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import { formatDegrees, formatMoment } from '../numbers/format.ts';
import { changeWords } from '../words/change-words.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { sessionsBetween } from './between-words.ts';
import { RepChoice } from './RepChoice.tsx';
import { SideBySide } from './SideBySide.tsx';
import type { MeasuredStanding } from './standing.ts';
import { useRepChoice } from './use-rep-choice.ts';

interface PairOfSessionsProps {
  readonly earlier: SessionRecord;
  readonly later: SessionRecord;
  /** The legs measured in both sessions. */
  readonly side: Side;
  readonly mirrored: boolean;
}

/** Says how all reps changed together, which weighs more than one moment of two reps. */
function overallWords(tongue: Tongue, { earlier, later, side }: Omit<PairOfSessionsProps, 'mirrored'>): string {
  const { t } = tongue;
  const [before, after] = [summariseSession(earlier), summariseSession(later)];
  const compared = before && after && compareSessions(before, after);
  const change = compared?.kind === 'compared' ? compared.legs[side] : null;
  return change === null ? t('compare.overallFew') : t('compare.overall', { change: changeWords(tongue, change) });
}

/**
 * Shows the same leg in two sessions of one person. The earlier session stands on the left, whether the picture is
 * mirrored or not.
 */
export function PairOfSessions({ earlier, later, side, mirrored }: PairOfSessionsProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const [thenRep, chooseThen] = useRepChoice(earlier, side);
  const [nowRep, chooseNow] = useRepChoice(later, side);
  if (thenRep === null || nowRep === null) return null;
  const obstacle = obstacleBetween(
    { model: earlier.origin.model, exercise: earlier.programme.exercise, driftMeasure: earlier.driftMeasure },
    { model: later.origin.model, exercise: later.programme.exercise, driftMeasure: later.driftMeasure },
  );
  const stand = (when: 'earlier' | 'now', record: SessionRecord, rep: RepRecord): MeasuredStanding => ({
    kind: 'measured',
    name: t(`compare.${when}`),
    detail: formatMoment(record.origin.startedAt, locale),
    record,
    rep,
    side,
  });
  return (
    <SideBySide
      one={stand('earlier', earlier, thenRep)}
      other={stand('now', later, nowRep)}
      swapped={false}
      mirrored={mirrored}
      obstacle={obstacle === null ? null : t(`compare.obstacles.${obstacle}`)}
      controls={{
        one: <RepChoice record={earlier} side={side} rep={thenRep} onChoose={chooseThen} />,
        other: <RepChoice record={later} side={side} rep={nowRep} onChoose={chooseNow} />,
      }}
      tellBetween={(comparison) => sessionsBetween(tongue, side, comparison)}
      notes={
        obstacle === null
          ? [
              overallWords(tongue, { earlier, later, side }),
              t('compare.moments', { least: formatDegrees(COMPARISON.clearDifferenceDeg, locale) }),
            ]
          : []
      }
    />
  );
}
