import { useState } from 'react';
import { DEMONSTRATION_KINDS, type DemonstrationKind } from '../../core/demonstration/demonstration.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { shownLeg } from '../../core/session/side-by-side-demonstration.ts';
import type { KeptDemonstration } from '../../runtime/archive/kept-demonstration.ts';
import { Choice } from '../parts/Choice.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { LegChoice } from './LegChoice.tsx';
import { Notice } from './Notice.tsx';
import { RepChoice } from './RepChoice.tsx';
import { SideBySide } from './SideBySide.tsx';
import type { MeasuredStanding, ShownStanding } from './standing.ts';
import { legsMeasuredIn, tellingLeg } from './told-leg.ts';
import { useRepChoice } from './use-rep-choice.ts';

interface WithDemonstrationProps {
  readonly record: SessionRecord;
  readonly mirrored: boolean;
}

interface BesideProps extends WithDemonstrationProps {
  readonly kept: KeptDemonstration;
  readonly side: Side;
}

/** The client's leg and the leg of the demonstration, which may be the other leg. */
function Beside({ record, mirrored, kept: { demonstration, film }, side }: BesideProps) {
  const { t } = useWords();
  const [rep, chooseRep] = useRepChoice(record, side);
  if (rep === null) return null;
  const shown = shownLeg(demonstration, side);
  const client: MeasuredStanding = { kind: 'measured', name: t('compare.client'), detail: null, record, rep, side };
  const other: ShownStanding = {
    kind: 'shown',
    name: t('compare.demonstration'),
    detail: t(`studio.kinds.${demonstration.kind}`),
    demonstration,
    film,
    side: shown,
  };
  return (
    <SideBySide
      one={client}
      other={other}
      swapped={false}
      mirrored={mirrored}
      obstacle={null}
      controls={{
        one: <RepChoice record={record} side={side} rep={rep} onChoose={chooseRep} />,
        other: null,
      }}
      tellBetween={() => ''}
      notes={shown === side ? [] : [t('compare.laidReflected', { leg: t(`legWithin.${shown}`) })]}
    />
  );
}

/** Compares a client's rep with the physiotherapist's demonstration. */
export function WithDemonstration({ record, mirrored }: WithDemonstrationProps) {
  const { demonstrations } = useRooms();
  const { t } = useWords();
  const kept = useRoomState(demonstrations, (state) => state.kept);
  const onShow = useRoomState(demonstrations, (state) => state.shown);
  const [wantedKind, setKind] = useState<DemonstrationKind | null>(null);
  const [wantedLeg, setLeg] = useState<Side | null>(null);
  const kinds = DEMONSTRATION_KINDS.filter((one) => kept[one] !== null);
  const kind = [wantedKind, onShow].find((one) => one !== null && kinds.includes(one)) ?? kinds[0];
  const demonstration = kind === undefined ? null : kept[kind];
  const legs = legsMeasuredIn(record);
  const side = wantedLeg !== null && legs.includes(wantedLeg) ? wantedLeg : tellingLeg(record, legs);
  if (kind === undefined || demonstration === null) {
    return (
      <Notice
        title={t('compare.noDemonstration.title')}
        todo={t('compare.noDemonstration.todo', { where: t('studio.title') })}
      />
    );
  }
  if (side === null) return <Notice title={t('compare.noReps.title')} todo={t('compare.noReps.todo')} />;
  return (
    <>
      <div className="compare-choices">
        <div className="compare-choice">
          <span className="pick-label" aria-hidden="true">
            {t('compare.demonstration')}
          </span>
          <Choice
            label={t('compare.demonstration')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`studio.kinds.${value}`) }))}
            onChange={setKind}
          />
        </div>
        <LegChoice legs={legs} side={side} mirrored={mirrored} onChoose={setLeg} />
      </div>
      <Beside record={record} mirrored={mirrored} kept={demonstration} side={side} />
    </>
  );
}
