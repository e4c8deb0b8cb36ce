import { SIDES } from '../../core/geometry/keypoints.ts';
import type { RunRecord } from '../../core/running/run-record.ts';
import { useWords } from '../words/use-words.ts';
import { MEASURES, meanWords, spreadWords } from './run-words.ts';

export interface RunNumbersProps {
  readonly legs: RunRecord['legs'];
  readonly isLeftOnLeft: boolean;
}

/** The means of both legs with their bands, and how much the steps differ. */
export function RunNumbersTable({ legs, isLeftOnLeft }: RunNumbersProps) {
  const tongue = useWords();
  const { t } = tongue;
  const sides = isLeftOnLeft ? SIDES : SIDES.toReversed();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('run.measure')}</th>
          {sides.map((side) => (
            <th scope="col" key={side}>
              {t(`side.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => (
          <tr key={measure}>
            <th scope="row">{t(`run.measures.${measure}`)}</th>
            {sides.map((side) => {
              const mean = legs[side]?.[measure] ?? null;
              return (
                <td key={side}>
                  {mean === null ? (
                    t('run.none')
                  ) : (
                    <>
                      {meanWords(tongue, measure, mean)}
                      <span>{spreadWords(tongue, measure, mean)}</span>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
