import type { TapeView } from '../../runtime/tape/tape.ts';
import { formatWhole } from '../numbers/format.ts';
import type { Tongue } from '../words/use-words.ts';

export type ReplayView = Extract<TapeView, { kind: 'replay' }>;

export const SPEEDS = [
  { name: 'quarter', speed: 0.25 },
  { name: 'half', speed: 0.5 },
  { name: 'full', speed: 1 },
] as const;

/** Names the moment that is shown, in letters that can be read from three metres. `null`: now. */
export function momentWords({ t, locale }: Tongue, view: TapeView): string | null {
  switch (view.kind) {
    case 'live':
      return null;
    case 'frozen':
      return t('studio.frozen');
    case 'delayed': {
      const seconds = formatWhole(view.byMs / 1000, locale);
      return view.waiting ? t('studio.delayBegins', { seconds }) : t('studio.secondsAgo', { seconds });
    }
    case 'replay': {
      const named = SPEEDS.find(({ speed }) => speed === view.speed);
      if (named === undefined || named.name === 'full') return t('studio.replayFull');
      return t('studio.replaySlow', { speed: t(`studio.speeds.${named.name}`) });
    }
  }
}
