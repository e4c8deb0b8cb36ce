import { useAppState } from '../context/app-context.ts';
import { formatWhole } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { useScene } from '../mirror/use-scene.ts';

/** Names the leg whose turn it is, in exercises on one leg. */
function TurnLeg() {
  const leg = useAppState((state) => state.coach?.turn.leg ?? 'both');
  const { t } = useWords();
  return leg === 'both' || leg === 'any' ? null : <p className="turn-leg">{t(`leg.${leg}`)}</p>;
}

function SetNumber() {
  const number = useAppState((state) => state.coach?.turn.number ?? 1);
  const of = useAppState((state) => state.coach?.turn.of ?? 1);
  const { t } = useWords();
  return of === 1 ? null : <p className="turn-set">{t('live.setOf', { number, of })}</p>;
}

/** Shows "3 / 8": reps done, and reps to do if the set has an end. The reps of a film are only counted. */
export function RepCount() {
  const done = useAppState((state) => (state.coach === null ? state.live?.repCount : state.coach.repsDone) ?? 0);
  const of = useAppState((state) => (state.coach === null ? null : (state.session?.programme.repsPerSet ?? null)));
  const scene = useScene();
  const { t, locale } = useWords();
  // Before the first rep the person only needs to find the place.
  if (done === 0 && (scene === 'placing' || scene === 'settling')) return null;
  return (
    <div className="reps">
      <TurnLeg />
      <p className="only-spoken">
        {of === null ? t('live.repsSpoken', { count: done }) : t('live.repsOfSpoken', { done, of })}
      </p>
      <p className="reps-figures" aria-hidden="true">
        <span className="reps-count">{formatWhole(done, locale)}</span>
        {of === null ? (
          <span className="reps-word">{t('live.reps', { count: done })}</span>
        ) : (
          <span className="reps-of">{t('live.repsOf', { of: formatWhole(of, locale) })}</span>
        )}
      </p>
      <SetNumber />
    </div>
  );
}
