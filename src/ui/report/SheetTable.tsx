import { inLineReps } from '../../core/session/in-line-reps.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import { groupReps } from '../../core/session/group-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { mean } from '../../core/signal/statistics.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { overToeWords } from '../words/over-toe-words.ts';
import { meanDriftWords, percentWithBand } from '../words/with-band.ts';

/** Averages the change and its bands. More reps do not shrink the band, because its error repeats with each rep. */
function meanOverToeWords(tongue: Tongue, reps: readonly RepRecord[], side: Side): string {
  const legs = reps.flatMap((rep) => rep.legs[side] ?? []);
  const changePct = mean(legs.flatMap(({ kneeOverToeChangePct }) => kneeOverToeChangePct ?? []));
  const bandPct = mean(legs.flatMap(({ kneeOverToeBandPct }) => kneeOverToeBandPct ?? []));
  const isInLine = legs.every(({ verdict }) => verdict === 'in-line');
  return overToeWords(tongue, changePct, bandPct, isInLine);
}

function depthWords(tongue: Tongue, reps: readonly RepRecord[], side: Side): string {
  const measured = reps.filter((rep) => rep.legs[side] !== null);
  const depth = mean(measured.map(({ depthPct }) => depthPct));
  if (depth === null) return tongue.t('summary.none');
  return percentWithBand(tongue, depth, mean(measured.flatMap(({ bands }) => bands.depthPct ?? [])));
}

interface SheetTableProps {
  readonly record: SessionRecord;
  readonly sides: readonly Side[];
}

/** Shows each leg in numbers: means over the reps with their bands. */
export function SheetTable({ record, sides }: SheetTableProps) {
  const tongue = useWords();
  const { t } = tongue;
  const reps = countedReps(record);
  return (
    <section className="sheet-numbers" aria-labelledby="sheet-numbers">
      <h3 id="sheet-numbers">{t('report.table')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report.leg')}</th>
            <th scope="col">{t('report.columnReps')}</th>
            <th scope="col">{t('report.columnInLine')}</th>
            <th scope="col">{t('report.columnDrift')}</th>
            <th scope="col">{t('report.columnSameDepth')}</th>
            <th scope="col">{t('report.columnToe')}</th>
            <th scope="col">{t('report.columnDepth')}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map((side) => {
            const group = groupReps(reps, side);
            if (group === null) {
              return (
                <tr key={side}>
                  <th scope="row">{t(`side.${side}`)}</th>
                  <td colSpan={6}>{t('live.notMeasured')}</td>
                </tr>
              );
            }
            const { atMatchedDepth: same } = group;
            const inLine = inLineReps(group);
            return (
              <tr key={side}>
                <th scope="row">{t(`side.${side}`)}</th>
                <td>{group.reps}</td>
                <td>{t('report.inLineOf', { hits: inLine, count: group.reps })}</td>
                <td>{meanDriftWords(tongue, group.driftDeg, group.bandDeg)}</td>
                <td>{same === null ? t('summary.none') : meanDriftWords(tongue, same.driftDeg, same.bandDeg)}</td>
                <td>{meanOverToeWords(tongue, reps, side)}</td>
                <td>{depthWords(tongue, reps, side)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
