import { AwaitedPage } from './parts/AwaitedPage.tsx';
import { AwaitedPart, loadLater } from './parts/load-later.tsx';

/** The first page does without these parts. The part that is likely to be needed first stands first. */
export const LATER = {
  live: loadLater(async () => (await import('./live/LiveScreen.tsx')).LiveScreen, AwaitedPage),
  belt: loadLater(async () => (await import('./belt/BeltScreen.tsx')).BeltScreen, AwaitedPage),
  runFilm: loadLater(async () => (await import('./run/RunFilmScreen.tsx')).RunFilmScreen, AwaitedPage),
  backup: loadLater(async () => (await import('./backup/BackupDialog.tsx')).BackupDialog, AwaitedPart),
  pages: loadLater(async () => (await import('./Pages.tsx')).Pages, AwaitedPage),
  wayKeeper: loadLater(async () => (await import('./WayKeeper.tsx')).WayKeeper, AwaitedPart),
} as const;
