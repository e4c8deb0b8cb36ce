import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { App } from '../runtime/app/app.ts';
import { RoomsContext, type Rooms } from './context/rooms.ts';
import { partsNeed } from './parts/load-later.tsx';
import { Shell } from './Shell.tsx';
import type { Dictionary } from './words/languages.ts';

/** Puts the screens into `root` and keeps them in step with `app`. */
export function mountUi(root: HTMLElement, app: App, rooms: Rooms, dictionary: Dictionary): void {
  partsNeed(() => dictionary.complete());
  createRoot(root).render(
    <StrictMode>
      <RoomsContext value={rooms}>
        <Shell app={app} dictionary={dictionary} />
      </RoomsContext>
    </StrictMode>,
  );
}
