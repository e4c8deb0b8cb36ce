import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import type { App } from '../runtime/app/app.ts';
import { LIVE, START } from './addresses/entry.ts';
import { useAddress } from './addresses/use-address.ts';
import { AppContext, useAppState } from './context/app-context.ts';
import { ArrivalContext } from './context/use-arrival-focus.ts';
import { useRooms, useRoomState } from './context/rooms.ts';
import { DropAnywhere } from './files/DropAnywhere.tsx';
import { LATER } from './later-pages.ts';
import { loadAllParts } from './parts/load-later.tsx';
import { SessionFileNotice } from './files/SessionFileNotice.tsx';
import { FirstPage } from './start/FirstPage.tsx';
import { ThemeContext, useTheme } from './context/use-theme.ts';
import { LANGUAGES, type Dictionary } from './words/languages.ts';

/** Scrolls to the top of a page that comes up. */
function FromTheTop() {
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  return null;
}

function Screen() {
  const source = useAppState((state) => state.source);
  const finished = useAppState((state) => state.finished);
  const finishedRun = useAppState((state) => state.finishedRun);
  const isRun = useAppState((state) => state.session?.activity === 'run');
  const isFilm = source.kind === 'file' || (source.kind === 'opening' && source.source === 'file');
  const engineIsLoading = useAppState((state) => state.engine.kind === 'loading');
  const { batch } = useRooms();
  const hasFilms = useRoomState(batch, ({ items }) => items.length > 0);
  const address = useAddress();
  const [keepsWay, setKeepsWay] = useState(false);
  const [wasLive, setWasLive] = useState(false);
  const isLive =
    source.kind === 'camera' || source.kind === 'awaited' || source.kind === 'file' || source.kind === 'try-it';
  // Changing the camera passes through `opening`: the live screen stays up meanwhile.
  const showLive = isLive || (source.kind === 'opening' && wasLive);
  if (showLive !== wasLive) setWasLive(showLive);
  // The first page says that a source opens or failed. The address of the live screen has none by now.
  const isFirst =
    finished === null && finishedRun === null && (source.kind === 'opening' || address === START || address === LIVE);
  const screen = showLive ? LIVE : isFirst ? START : address;
  const [firstScreen] = useState(screen);
  const [arrived, setArrived] = useState(false);
  if (!arrived && screen !== firstScreen) setArrived(true);
  // Nothing is fetched before the engine as long as the first page is all that is looked at.
  if (!keepsWay && (!engineIsLoading || hasFilms || screen !== START)) setKeepsWay(true);
  return (
    <ArrivalContext value={arrived}>
      {arrived ? <FromTheTop key={screen} /> : null}
      {!showLive ? (
        isFirst ? (
          <FirstPage />
        ) : (
          <LATER.pages />
        )
      ) : isRun && isFilm ? (
        <LATER.runFilm />
      ) : isRun ? (
        <LATER.belt />
      ) : (
        <LATER.live />
      )}
      {keepsWay ? <LATER.wayKeeper /> : null}
    </ArrivalContext>
  );
}

/**
 * Fetches the other pages, and then begins to keep everything for use without a network, once the engine has been loaded
 * and the page is idle: neither may delay the engine.
 */
function useLaterPages(): void {
  const engineIsLoading = useAppState((state) => state.engine.kind === 'loading');
  const { offline } = useRooms();
  useEffect(() => {
    if (engineIsLoading) return;
    const fetch = () => void loadAllParts().then(() => offline.start());
    if (!('requestIdleCallback' in window)) return fetch();
    const idle = window.requestIdleCallback(fetch);
    return () => window.cancelIdleCallback(idle);
  }, [engineIsLoading, offline]);
}

/** The dialog of a backup stands above every page, because a backup may be dropped on any. */
function OneFile() {
  const { backup } = useRooms();
  const isIdle = useRoomState(backup, ({ kind }) => kind === 'idle');
  return isIdle ? null : <LATER.backup />;
}

function Worded({ dictionary }: { readonly dictionary: Dictionary }) {
  const wished = useAppState((state) => state.settings.language);
  const { words } = dictionary;
  const [language, setLanguage] = useState(wished);
  const theme = useTheme();
  useLaterPages();

  useEffect(() => {
    if (wished === language) return;
    let gone = false;
    const speak = async () => {
      await dictionary.add(wished);
      if (gone) return;
      await words.changeLanguage(wished);
      setLanguage(wished);
    };
    // Without the server the screen keeps the language that it has.
    speak().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [dictionary, words, wished, language]);

  useEffect(() => {
    document.documentElement.lang = LANGUAGES[language].locale;
  }, [language]);

  return (
    <I18nextProvider i18n={words}>
      <I18nProvider locale={LANGUAGES[language].locale}>
        <ThemeContext value={theme}>
          <DropAnywhere>
            <Screen />
            <SessionFileNotice />
            <OneFile />
          </DropAnywhere>
        </ThemeContext>
      </I18nProvider>
    </I18nextProvider>
  );
}

export function Shell({ app, dictionary }: { readonly app: App; readonly dictionary: Dictionary }) {
  return (
    <AppContext value={app}>
      <Worded dictionary={dictionary} />
    </AppContext>
  );
}
