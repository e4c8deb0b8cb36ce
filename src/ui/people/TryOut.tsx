import { useEffect, useState } from 'react';
import { speaksUpAt } from '../../core/drift/drift-state.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { isOfRun } from '../../core/session/session-summary.ts';
import type { Person } from '../../runtime/archive/archive.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatMoment, formatPreciseDegrees } from '../numbers/format.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { driftWords } from '../words/with-band.ts';
import { useWords } from '../words/use-words.ts';
import { EXAMPLE_REP, triedRepOf, tryOut, type TriedRep } from './tried-rep.ts';

/** Reads the squat to try on from the person's newest whole session. The recorded example stands in until then. */
function useTriedRep(person: Person): TriedRep {
  const { library } = useRooms();
  const newest = useRoomState(library, ({ sessions }) => {
    const whole = sessions.find(
      (one) => one.kind === 'intact' && one.row.personId === person.id && one.row.recordBytes > 0 && !isOfRun(one.row),
    );
    return whole?.kind === 'intact' ? whole.row.id : null;
  });
  const [read, setRead] = useState<{ readonly id: string; readonly rep: TriedRep | null } | null>(null);
  useEffect(() => {
    if (newest === null) return;
    const reading = new AbortController();
    void library.readSession(newest, reading.signal).then((record) => {
      if (!reading.signal.aborted) setRead({ id: newest, rep: record === null ? null : triedRepOf(record) });
    });
    return () => reading.abort();
  }, [library, newest]);
  return (read?.id === newest ? read.rep : null) ?? EXAMPLE_REP;
}

const WIDTH = 640;
const HEIGHT = 104;
const MIDDLE = WIDTH / 2;
/** Every limit that can be set, and nearly every drift, lies on the scale, degrees. */
const REACH_DEG = 32;
const LINE_Y = 52;

interface ScaleProps {
  readonly rep: TriedRep;
  readonly thresholds: Thresholds;
}

/** Draws the one scale of sensitivity: the zone in line, both limits, and where the squat lies with its band. */
function Scale({ rep: { driftDeg, bandDeg }, thresholds }: ScaleProps) {
  const { t, locale } = useWords();
  const { inwardDeg, outwardDeg } = speaksUpAt(thresholds);
  const xOf = (deg: number) => MIDDLE + (Math.min(REACH_DEG, Math.max(-REACH_DEG, deg)) / REACH_DEG) * (MIDDLE - 12);
  const [from, to] = [xOf(driftDeg - bandDeg), xOf(driftDeg + bandDeg)];
  return (
    <svg className="try-scale" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect
        className="try-zone"
        x={xOf(-outwardDeg)}
        y={26}
        width={xOf(inwardDeg) - xOf(-outwardDeg)}
        height={LINE_Y}
      />
      <path className="try-axis" d={`M12 ${LINE_Y}H${WIDTH - 12}M${MIDDLE} 26V78`} />
      {([-outwardDeg, inwardDeg] as const).map((deg) => (
        <g key={Math.sign(deg)}>
          <path className="try-limit" d={`M${xOf(deg)} 22V82`} />
          <text x={xOf(deg)} y={99} textAnchor="middle">
            {formatPreciseDegrees(deg, locale)}
          </text>
        </g>
      ))}
      <text x={12} y={16}>
        {t('alignment.outward')}
      </text>
      <text x={WIDTH - 12} y={16} textAnchor="end">
        {t('alignment.inward')}
      </text>
      <path className="try-band" d={`M${from} ${LINE_Y}H${to}M${from} ${LINE_Y - 9}v18M${to} ${LINE_Y - 9}v18`} />
      <circle className="try-dot" cx={xOf(driftDeg)} cy={LINE_Y} r={8} />
    </svg>
  );
}

interface TryOutProps {
  readonly person: Person;
  readonly thresholds: Thresholds;
}

/** Tries the chosen sensitivity on a recorded squat: where its drift lies on the scale, and whether it would be reported. */
export function TryOut({ person, thresholds }: TryOutProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const rep = useTriedRep(person);
  const verdict = tryOut(rep, thresholds);
  const leg = t(`leg.${rep.side}`);
  const drift = driftWords(tongue, rep.driftDeg, rep.bandDeg);
  return (
    <section className="try" aria-labelledby="try">
      <h4 id="try">{t('people.strictness.try.title')}</h4>
      <Scale rep={rep} thresholds={thresholds} />
      <p>
        {rep.from === null
          ? t('people.strictness.try.example', { leg, drift })
          : t('people.strictness.try.rep', {
              number: rep.from.number,
              moment: formatMoment(rep.from.startedAt, locale),
              leg,
              drift,
            })}
      </p>
      <output className={`try-verdict tone-text-${verdict}`}>
        {/* Inward is to the right here, whichever leg. */}
        <AlignmentMark side="left" alignment={verdict} mirrored />
        {t(`people.strictness.try.${verdict}`)}
      </output>
    </section>
  );
}
