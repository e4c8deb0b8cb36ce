import type { Settings } from '../settings/settings.ts';
import type { CuePlayer, CuePlayerParts } from './cue-player.ts';
import { canSpeak } from './speaker.ts';
import type { Spoken } from './spoken.ts';

type Player = Pick<CuePlayer, 'play' | 'silence'>;

/**
 * Lets the page be heard from its first click on, while the words and notes are fetched behind the first page. A cue that
 * comes before them is played when they are there, unless it was silenced meanwhile.
 *
 * @param fetchPlayer gives the same player each time, and fetches anew after a failure.
 */
export function createLateCuePlayer(
  { speaker, toneOutput }: Pick<CuePlayerParts, 'speaker' | 'toneOutput'>,
  fetchPlayer: () => Promise<Player>,
): CuePlayer {
  let player: Player | null = null;
  let waiting: (readonly [Spoken, Settings])[] = [];

  const fetch = async (): Promise<void> => {
    const fetched = await fetchPlayer();
    player ??= fetched;
    const due = waiting;
    waiting = [];
    for (const [cue, settings] of due) player.play(cue, settings);
  };

  return {
    play(cue, settings) {
      if (player !== null) {
        player.play(cue, settings);
        return;
      }
      waiting.push([cue, settings]);
      // Without its server the page stays silent and goes on measuring.
      fetch().catch(() => undefined);
    },
    silence() {
      waiting = [];
      player?.silence();
    },
    unlock() {
      speaker.unlock();
      toneOutput.unlock();
    },
    voiceAvailable: (language) => canSpeak(speaker, language),
    onVoicesChange: (act) => speaker.onVoicesChange(act),
  };
}
