import { COMPARISON } from '../../core/reading/thresholds.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatDegrees } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { legsBetween } from './between-words.ts';
import { Notice } from './Notice.tsx';
import { RepChoice } from './RepChoice.tsx';
import { SideBySide } from './SideBySide.tsx';
import type { MeasuredStanding } from './standing.ts';
import { useRepChoice } from './use-rep-choice.ts';

interface LeftAndRightProps {
  readonly record: SessionRecord;
  readonly mirrored: boolean;
}

/** Shows the two legs of one session, each in a rep of its own, on the sides where the picture shows them. */
export function LeftAndRight({ record, mirrored }: LeftAndRightProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const [left, chooseLeft] = useRepChoice(record, 'left');
  const [right, chooseRight] = useRepChoice(record, 'right');
  if (left === null || right === null) {
    return <Notice title={t('compare.oneLeg.title')} todo={t('compare.oneLeg.todo')} />;
  }
  const stand = (side: Side, rep: RepRecord): MeasuredStanding => ({
    kind: 'measured',
    name: t(`leg.${side}`),
    detail: null,
    side,
    record,
    rep,
  });
  return (
    <SideBySide
      one={stand('left', left)}
      other={stand('right', right)}
      swapped={!mirrored}
      mirrored={mirrored}
      obstacle={null}
      controls={{
        one: <RepChoice record={record} side="left" rep={left} onChoose={chooseLeft} />,
        other: <RepChoice record={record} side="right" rep={right} onChoose={chooseRight} />,
      }}
      tellBetween={(comparison) => legsBetween(tongue, comparison)}
      notes={[t('compare.moments', { least: formatDegrees(COMPARISON.clearDifferenceDeg, locale) })]}
    />
  );
}
