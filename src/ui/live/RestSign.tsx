import type { RepRecord } from '../../core/reading/rep-record.ts';
import { DEFAULT_PROGRAMME, turnsOf, type Turn } from '../../core/coach/programme.ts';
import type { Settings } from '../../runtime/settings/settings.ts';
import { useAppState } from '../context/app-context.ts';
import { formatWhole } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { RepStrip } from './RepStrip.tsx';

/** Gives what follows the set that was done last; `null` after the last set. */
function nextTurnOf({ exercise, sets }: Settings, done: Turn): Turn | null {
  return turnsOf({ ...DEFAULT_PROGRAMME, exercise, sets })[done.number] ?? null;
}

export function RestSign({ reps }: { readonly reps: readonly RepRecord[] }) {
  const stage = useAppState((state) => state.coach?.stage ?? null);
  const turn = useAppState((state) => state.coach?.turn ?? null);
  const settings = useAppState((state) => state.settings);
  const { t, locale } = useWords();
  if (stage?.kind !== 'resting' || turn === null) return null;
  const next = nextTurnOf(settings, turn);
  const seconds = Math.ceil(stage.secondsLeft);
  return (
    <div className="cover cover-rest">
      <p className="only-spoken">{t('live.restSpoken', { count: seconds })}</p>
      <p className="rest-seconds" aria-hidden="true">
        {formatWhole(seconds, locale)}
      </p>
      {next === null ? null : (
        <p className="cover-hint">
          {next.leg === 'both' || next.leg === 'any'
            ? t('live.nextSet', { number: next.number, of: next.of })
            : t('live.nextLeg', { number: next.number, of: next.of, leg: t(`leg.${next.leg}`) })}
        </p>
      )}
      <RepStrip reps={reps} />
    </div>
  );
}
