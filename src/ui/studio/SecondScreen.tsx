import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useAppState } from '../context/app-context.ts';
import { MirrorCover } from '../mirror/CoverSign.tsx';
import { Mirror } from '../mirror/Mirror.tsx';
import { useScene } from '../mirror/use-scene.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useThemeInUse, type Theme } from '../context/use-theme.ts';
import { useWords } from '../words/use-words.ts';
import { MomentSign } from './MomentSign.tsx';
import { createSecondWindow } from './second-window.ts';
import { useStudio, useStudioState } from '../mirror/studio-context.ts';

/** Gives the window the name, language and colours of this page. */
function dress(room: HTMLElement, title: string, locale: string, theme: Theme): void {
  const page = room.ownerDocument;
  page.title = title;
  page.documentElement.lang = locale;
  page.documentElement.dataset['theme'] = theme;
  room.setAttribute('aria-label', title);
}

/** Shows the chosen moment on the projector, covered while the mirror is. */
function SecondPicture() {
  const { tape } = useRooms();
  const live = useRoomState(tape, ({ view }) => view.kind === 'live');
  const covered = useScene() === 'covered';
  return (
    <>
      <Mirror takesClicks={false} />
      {live && covered ? <MirrorCover /> : null}
      <div className="moment-head">
        <MomentSign />
      </div>
    </>
  );
}

interface SecondScreenProps {
  /** The tools' keys work in the second window too. Full screen and Escape belong to that window. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Opens a window for a projector, which is drawn by this page and closed with it. */
export function SecondScreen({ onKey }: SecondScreenProps) {
  const { studio } = useStudio();
  const wanted = useStudioState((state) => state.secondScreen === 'open');
  const [second] = useState(createSecondWindow);
  const room = useRoomState(second, (state) => state);
  const theme = useThemeInUse();
  const letterKeys = useAppState((state) => state.settings.letterKeys);
  const { t, locale } = useWords();

  useEffect(() => {
    if (!wanted) return undefined;
    const close = second.open(() => studio.setSecondScreen('closed'));
    if (close === null) studio.setSecondScreen('blocked');
    return close ?? undefined;
  }, [studio, second, wanted]);

  useEffect(() => {
    if (room !== null) dress(room, t('studio.secondTitle'), locale, theme);
  }, [room, theme, t, locale]);

  useEffect(() => {
    const view = room?.ownerDocument.defaultView ?? null;
    if (room === null || view === null) return;
    const act = (event: KeyboardEvent) => {
      const page = room.ownerDocument;
      if (letterKeys && event.key.toLowerCase() === 'f') {
        const change =
          page.fullscreenElement === null ? page.documentElement.requestFullscreen() : page.exitFullscreen();
        change.catch(() => undefined);
      } else if (event.key === 'Escape') studio.setSecondScreen('closed');
      else onKey(event);
    };
    view.addEventListener('keydown', act);
    return () => view.removeEventListener('keydown', act);
  }, [studio, room, onKey, letterKeys]);

  return room === null ? null : createPortal(<SecondPicture />, room);
}
