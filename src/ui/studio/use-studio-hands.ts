import { useMemo, useState } from 'react';
import { useApp, useAppState } from '../context/app-context.ts';
import { isCovered } from '../painter/live-painter.ts';
import { useRooms } from '../context/rooms.ts';
import { saveSnapshot } from '../stills/save-snapshot.ts';
import { useWords } from '../words/use-words.ts';
import { captionOf } from './snapshot-caption.ts';
import type { StudioHands } from './studio-actions.ts';
import { useStudio } from '../mirror/studio-context.ts';

export type SnapshotTrouble = 'covered' | 'failed';

interface HandsAndTrouble {
  readonly hands: StudioHands;
  /** Trouble with the picture that was asked for last. */
  readonly trouble: SnapshotTrouble | null;
}

/** Collects everything that a key or a button of the studio needs. */
export function useStudioHands(): HandsAndTrouble {
  const app = useApp();
  const rooms = useRooms();
  const { studio, frames } = useStudio();
  const { t, locale } = useWords();
  const hasPictures = useAppState(({ source }) => source.kind !== 'try-it');
  const [trouble, setTrouble] = useState<SnapshotTrouble | null>(null);
  const hands = useMemo<StudioHands>(() => {
    const save = () =>
      frames.takeNext((frame) => {
        if (isCovered(frame)) return setTrouble('covered');
        const now = new Date().toISOString();
        const { picture, reading, told, size, ghost } = frame;
        const { mirrored } = app.getState().settings;
        const { guides } = studio.getState();
        const caption = captionOf({ t, locale }, now, { reading, ghost, guides });
        const name = `kneeline-${now.slice(0, 19).replaceAll(':', '-')}`;
        const snapshot = { picture, reading, told, size, mirrored, ghost, guides, caption, name };
        saveSnapshot(app, snapshot, { t, locale }).then(
          () => setTrouble(null),
          () => setTrouble('failed'),
        );
      });
    return { studio, rooms, hasPictures, saveSnapshot: save };
  }, [app, rooms, studio, frames, hasPictures, t, locale]);
  return { hands, trouble };
}
