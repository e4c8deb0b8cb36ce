import { inLineReps } from '../../core/session/in-line-reps.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { useWords } from '../words/use-words.ts';
import { formatDay } from '../words/format-day.ts';

/** Most columns that the eye can tell apart. */
const SHOWN = 40;

interface ColumnProps {
  readonly session: SessionSummary;
  /** Reps of the longest session, which give the height of the drawing. */
  readonly mostReps: number;
}

/** Draws one session as a column of its reps. Reps without the mirror are hatched. */
function Column({ session: { reps, coveredReps }, mostReps }: ColumnProps) {
  return (
    <span
      className="share-column"
      ref={(column) => {
        column?.style.setProperty('--reps', String(reps / mostReps));
        column?.style.setProperty('--covered', String(coveredReps / reps));
      }}
    />
  );
}

interface MirrorShareProps {
  /** Sorted from the oldest to the newest. */
  readonly sessions: readonly SessionSummary[];
}

/** Shows how far the mirror has faded over the newest sessions, and what the legs did without it last time. */
export function MirrorShare({ sessions: all }: MirrorShareProps) {
  const { t, locale } = useWords();
  const sessions = all.slice(-SHOWN);
  const first = sessions[0];
  const last = sessions.at(-1);
  if (first === undefined || last === undefined) return null;
  const isNone = sessions.every(({ coveredReps }) => coveredReps === 0);
  const mostReps = Math.max(...sessions.map(({ reps }) => reps));
  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share" className="section-title">
        {t('progress.mirror')}
      </h2>
      {isNone ? (
        <p>{t('progress.mirrorNone')}</p>
      ) : (
        <div className="share-body">
          <figure
            className="share-figure"
            ref={(figure) => figure?.style.setProperty('--sessions', String(sessions.length))}
          >
            <figcaption className="only-spoken">{t('progress.mirrorSpoken')}</figcaption>
            <div className="share-columns" aria-hidden="true">
              {sessions.map((session) => (
                <Column key={session.startedAt} session={session} mostReps={mostReps} />
              ))}
            </div>
            <p className="share-days" aria-hidden="true">
              <span>{formatDay(first.startedAt, locale)}</span>
              {first === last ? null : <span>{formatDay(last.startedAt, locale)}</span>}
            </p>
          </figure>
          <div className="share-words">
            <p className="share-last">{t('progress.mirrorLast', { covered: last.coveredReps, count: last.reps })}</p>
            {SIDES.map((side) => {
              const covered = last.legs[side]?.covered ?? null;
              if (covered === null) return null;
              const hits = inLineReps(covered);
              return <p key={side}>{t('progress.mirrorLeg', { leg: t(`leg.${side}`), hits, count: covered.reps })}</p>;
            })}
          </div>
        </div>
      )}
      <p className="progress-note">{t('progress.limits')}</p>
    </section>
  );
}
