import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { Difference } from '../../core/session/compare-sessions.ts';
import { changeWords } from '../words/change-words.ts';
import { driftWords } from '../words/with-band.ts';
import { useWords } from '../words/use-words.ts';

/** The drift of a leg before and after, degrees, and the change between the two. A band of `null` is not told. */
export interface ToldChange {
  readonly before: { readonly driftDeg: number; readonly bandDeg: number | null };
  readonly after: { readonly driftDeg: number; readonly bandDeg: number | null };
  readonly difference: Difference;
}

interface ChangeTableProps {
  /** Names the columns. */
  readonly before: string;
  readonly after: string;
  /** `null` for a leg that can't be compared. */
  readonly legs: Readonly<Record<Side, ToldChange | null>>;
  readonly isLeftOnLeft: boolean;
}

/** Tells for each leg how its mean changed. A change within its band is told as none. */
export function ChangeTable({ before, after, legs, isLeftOnLeft }: ChangeTableProps) {
  const tongue = useWords();
  const { t } = tongue;
  const mean = ({ driftDeg, bandDeg }: ToldChange['before']) => driftWords(tongue, driftDeg, bandDeg);
  return (
    <table className="run-changes-table">
      <thead>
        <tr>
          <th scope="col">{t('report.leg')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
          <th scope="col">{t('run.changes.change')}</th>
        </tr>
      </thead>
      <tbody>
        {(isLeftOnLeft ? SIDES : SIDES.toReversed()).map((side) => {
          const told = legs[side];
          return (
            <tr key={side}>
              <th scope="row">{t(`side.${side}`)}</th>
              {told === null ? (
                <td colSpan={3}>{t('run.changes.tooFew')}</td>
              ) : (
                <>
                  <td>{mean(told.before)}</td>
                  <td>{mean(told.after)}</td>
                  <td>
                    <b>{changeWords(tongue, told.difference)}</b>
                  </td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
