import type { Settings } from '../../runtime/settings/settings.ts';

export const SOUNDS = ['voice', 'tones', 'both', 'silent'] as const;
export type Sound = (typeof SOUNDS)[number];

type SoundSettings = Pick<Settings, 'voice' | 'tones' | 'muted'>;

export function soundOf({ voice, tones, muted }: SoundSettings): Sound {
  if (muted || (!voice && !tones)) return 'silent';
  if (voice && tones) return 'both';
  return voice ? 'voice' : 'tones';
}

/**
 * Gives the settings for a choice of sound. Silence leaves voice and tones as they are, so that the mute switch of the
 * live screen brings them back.
 */
export function soundChange(sound: Sound): Partial<SoundSettings> {
  if (sound === 'silent') return { muted: true };
  return { voice: sound !== 'tones', tones: sound !== 'voice', muted: false };
}

/** Lists the offered numbers, and the number in use if it is not among them. */
export function numbersToChoose(offered: readonly number[], chosen: number | null): readonly number[] {
  if (chosen === null || offered.includes(chosen)) return offered;
  return [...offered, chosen].toSorted((one, other) => one - other);
}
