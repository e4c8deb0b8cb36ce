import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useApp, useAppState, useIntents } from '../context/app-context.ts';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { useEscape } from '../context/use-escape.ts';
import { FileProgress } from '../live/FileProgress.tsx';
import { formatWhole } from '../numbers/format.ts';
import { fitPicture } from '../painter/fit.ts';
import { lineWidthFor, paintRunner } from '../painter/paint-legs.ts';
import { OVER_PICTURE } from '../painter/palette.ts';
import { EngineFailureNotice } from '../parts/FailureNotice.tsx';
import { openCanvas } from '../stills/open-canvas.ts';
import { paintPicture } from '../stills/paint-picture.ts';
import { useWords } from '../words/use-words.ts';
import './run-film.css';

/** Paints each measured frame of the film with the runner's legs, outside React. */
function FilmPicture() {
  const app = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () =>
      app.subscribeRunFrames(({ reading, live, keypoints, picture, size }) => {
        const opened = canvas.current && picture && openCanvas(canvas.current);
        if (!opened || picture === null) return;
        const { context, stage } = opened;
        const fit = fitPicture(size, stage);
        const mirrored = reading.seenFrom === 'front' && app.getState().settings.mirrored;
        paintPicture(context, picture, fit, mirrored);
        if (keypoints === null) return;
        const { seenFrom, footDown } = reading;
        const verdict = footDown === null ? null : (live.legs[footDown]?.verdict ?? null);
        const lineWidth = lineWidthFor(keypoints, fit.scale);
        paintRunner(
          context,
          { keypoints, seenFrom, carrying: footDown, verdict },
          { fit, mirrored, palette: OVER_PICTURE, lineWidth },
        );
      }),
    [app],
  );
  return <canvas className="run-film-picture" ref={canvas} aria-hidden="true" />;
}

/** Shows the film of a run while it is measured, with the number of steps so far. */
export function RunFilmScreen() {
  const intents = useIntents();
  const steps = useAppState((state) => state.run?.stepCount ?? 0);
  const failed = useAppState((state) => state.engine.kind === 'failed');
  const { t, locale } = useWords();
  const heading = useArrivalFocus();
  useEscape(() => intents.finish());
  return (
    <main className="run-film">
      <h1 className="only-spoken" ref={heading} tabIndex={-1}>
        {t('run.measuring')}
      </h1>
      <FilmPicture />
      {failed ? (
        <div className="run-film-notice">
          <EngineFailureNotice />
        </div>
      ) : null}
      <footer className="run-film-foot">
        <p>{t('run.stepCount', { count: steps, number: formatWhole(steps, locale) })}</p>
        <FileProgress />
        <Button className="plain-button" onPress={() => intents.finish()}>
          {t('run.stop')}
        </Button>
      </footer>
    </main>
  );
}
