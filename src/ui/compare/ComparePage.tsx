import { useEffect, useRef, useState } from 'react';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useAppState } from '../context/app-context.ts';
import { BackPage } from '../parts/BackPage.tsx';
import { Choice } from '../parts/Choice.tsx';
import { useRooms } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { LeftAndRight } from './LeftAndRight.tsx';
import { Notice } from './Notice.tsx';
import { NowAndThen } from './NowAndThen.tsx';
import { likelySession, otherSessions } from './other-sessions.ts';
import { legsMeasuredIn } from './told-leg.ts';
import { WithDemonstration } from './WithDemonstration.tsx';
import './compare.css';
import './side-by-side.css';

const KINDS = ['sessions', 'legs', 'demonstration'] as const;
type Kind = (typeof KINDS)[number];

/** Picks the first comparison that has something to show: another session, or else the two legs. */
function useFirstKind(record: SessionRecord): Kind {
  const { library } = useRooms();
  const [first] = useState((): Kind => {
    const { kind, sessions, person } = library.getState();
    const hasOther = kind !== 'closed' && likelySession(otherSessions(sessions, person, record), record) !== null;
    return hasOther || legsMeasuredIn(record).length < 2 ? 'sessions' : 'legs';
  });
  return first;
}

function Compared({ kind, record }: { readonly kind: Kind; readonly record: SessionRecord }) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  if (legsMeasuredIn(record).length === 0) {
    return <Notice title={t('compare.noReps.title')} todo={t('compare.noReps.todo')} />;
  }
  switch (kind) {
    case 'sessions':
      return <NowAndThen record={record} mirrored={mirrored} />;
    case 'legs':
      return <LeftAndRight record={record} mirrored={mirrored} />;
    case 'demonstration':
      return <WithDemonstration record={record} mirrored={mirrored} />;
  }
}

type ComparePageProps = {
  readonly record: SessionRecord;
  readonly onBack: () => void;
};

/** Puts two of a kind side by side: then and now, left and right, or client and demonstration. */
export function ComparePage({ record, onBack }: ComparePageProps) {
  const { t } = useWords();
  const first = useFirstKind(record);
  const [kind, setKind] = useState<Kind>(first);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <BackPage className="compare" back={t('compare.back')} onBack={onBack}>
      <div className="compare-lead">
        <h1 ref={heading} tabIndex={-1}>
          {t('compare.title')}
        </h1>
        <Choice
          label={t('compare.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`compare.kinds.${value}`) }))}
          onChange={setKind}
        />
      </div>
      <Compared kind={kind} record={record} />
    </BackPage>
  );
}
