import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { useWords } from '../words/use-words.ts';
import type { SetStrip, StripRep } from './measured-sets.ts';
import './set-strips.css';

const sidesOf = ({ turn }: SetStrip, mirrored: boolean): readonly Side[] =>
  turn.leg === 'both' || turn.leg === 'any' ? (mirrored ? SIDES : SIDES.toReversed()) : [turn.leg];

interface RepColumnProps extends StripRep {
  readonly sides: readonly Side[];
  readonly mirrored: boolean;
}

/** Draws one rep: its number over the mark of each knee. A rep with covered mirror is hatched. */
function RepColumn({ rep, covered, sides, mirrored }: RepColumnProps) {
  return (
    <div className={covered ? 'strip-rep strip-covered' : 'strip-rep'}>
      <span className="strip-number">{rep.number}</span>
      <div className="strip-marks">
        {sides.map((side) => {
          const verdict = rep.legs[side]?.verdict;
          return (
            <span className={`strip-mark tone-text-${verdict ?? 'in-line'}`} key={side}>
              {verdict === undefined ? '–' : <AlignmentMark side={side} alignment={verdict} mirrored={mirrored} />}
            </span>
          );
        })}
      </div>
    </div>
  );
}

interface SetStripsProps {
  readonly strips: readonly SetStrip[];
  readonly mirrored: boolean;
}

/** Says the same as the drawing to a screen reader: a row for each rep. */
function SpokenTable({ strips, mirrored }: SetStripsProps) {
  const { t } = useWords();
  return (
    <div className="only-spoken">
      {strips.map((strip) => (
        <table key={strip.turn.number}>
          <caption>{t('summary.setOf', { number: strip.turn.number, of: strip.turn.of })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('summary.rep')}</th>
              <th scope="col">{t('summary.mirrorColumn')}</th>
              {sidesOf(strip, mirrored).map((side) => (
                <th scope="col" key={side}>
                  {t(`leg.${side}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {strip.reps.map(({ rep, covered }) => (
              <tr key={rep.number}>
                <th scope="row">{rep.number}</th>
                <td>{t(covered ? 'summary.mirrorCovered' : 'summary.mirrorSeen')}</td>
                {sidesOf(strip, mirrored).map((side) => {
                  const verdict = rep.legs[side]?.verdict;
                  return (
                    <td key={side}>{verdict === undefined ? t('live.notMeasured') : t(`alignment.${verdict}`)}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

/** Draws one strip for each set: which reps were in line, and which were done without the mirror. */
export function SetStrips({ strips, mirrored }: SetStripsProps) {
  const { t } = useWords();
  return (
    <>
      <SpokenTable strips={strips} mirrored={mirrored} />
      <div className="strips" aria-hidden="true">
        {strips.map((strip) => (
          <div className="strip" key={strip.turn.number}>
            {strip.turn.of === 1 ? null : (
              <p className="strip-title">
                {t('summary.setOf', { number: strip.turn.number, of: strip.turn.of })}
                <span>{t(`summary.setLeg.${strip.turn.leg}`)}</span>
              </p>
            )}
            <div className="strip-row">
              <div className="strip-sides">
                {sidesOf(strip, mirrored).map((side) => (
                  <span key={side}>{t(`side.${side}`)}</span>
                ))}
              </div>
              <div className="strip-reps">
                {strip.reps.map(({ rep, covered }) => (
                  <RepColumn
                    key={rep.number}
                    rep={rep}
                    covered={covered}
                    sides={sidesOf(strip, mirrored)}
                    mirrored={mirrored}
                  />
                ))}
              </div>
            </div>
          </div>
        ))}
        {strips.some(({ reps }) => reps.some(({ covered }) => covered)) ? (
          <p className="strip-key">
            <span className="strip-key-box strip-covered" />
            {t('summary.mirrorCovered')}
          </p>
        ) : null}
      </div>
    </>
  );
}
