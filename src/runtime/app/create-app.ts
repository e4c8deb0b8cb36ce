import { createDiagnosticsMeter } from '../engine/diagnostics.ts';
import type { EngineKeeper } from '../engine/engine-keeper.ts';
import { createFilmEngines, filmEngineCount } from '../engine/film-engines.ts';
import { createFrontEngine } from '../engine/front-engine.ts';
import { createFilmMeasurer } from '../session/measure-film.ts';
import { createRunKeeper } from '../running/run-keeper.ts';
import type { RunFrame } from '../running/run-state.ts';
import type { PaintFrame } from '../session/paint-frame.ts';
import { createPainters } from '../session/painters.ts';
import { createSessionKeeper } from '../session/session-keeper.ts';
import type { MeasuredBy } from '../session/session-plan.ts';
import type { CameraEvents } from '../source/camera.ts';
import { createActivityKeeper } from './activity-keeper.ts';
import type { AppParts } from './app-parts.ts';
import type { App } from './app.ts';
import { createIntents, tellVoice } from './create-intents.ts';
import { reopenLostCamera } from './reopen-camera.ts';
import { createSessionFlow } from './session-flow.ts';
import { createAppStore } from './store.ts';
import { watchStalls } from './watch-stalls.ts';

/** Lets every picture of a camera go that is only looked at. */
const UNMEASURED: CameraEvents = {
  onFrame: ({ image }) => image.close(),
  onResize: () => undefined,
  onTrouble: () => undefined,
  onEffects: () => undefined,
  onLost: () => undefined,
};

/** The page without React: state, intents, and the frames on their way from source to painter. */
export function createApp(parts: AppParts): App {
  const { now, every, cuePlayer, shelf } = parts;
  const store = createAppStore({
    settings: parts.initialSettings,
    history: shelf.history(),
    placement: parts.placementStorage.load(),
  });
  const painters = createPainters<PaintFrame>(parts.onFault);
  const runPainters = createPainters<RunFrame>(parts.onFault);
  const session = createSessionKeeper(parts, store, painters);
  const run = createRunKeeper(parts, store, runPainters);
  const activity = createActivityKeeper(session, run);
  const front = createFrontEngine(parts.loadEngine, parts.backendCache, store);
  const { keeper } = front;
  const meter = createDiagnosticsMeter();

  const nameEngine = ({ current }: Pick<EngineKeeper, 'current'> = keeper): MeasuredBy => {
    const { model, backend } = store.getState().settings;
    const running = current?.engine;
    if (running === undefined) return { model, weightsSha256: '', backend };
    const named = { model: running.model, weightsSha256: running.weightsSha256, backend: running.backend };
    return running.engine === 'own' ? named : { ...named, engine: running.engine };
  };

  const flow = createSessionFlow(parts, store, front, {
    session,
    run,
    activity,
    keeper,
    meter,
    nameEngine: () => nameEngine(),
  });
  const { pipeline } = flow.frames;

  /* Watchers that act by themselves for as long as the page lives */
  reopenLostCamera(parts, store, flow);
  watchStalls(store, { keeper, pipeline, meter, lastFrameMs: () => flow.frames.lastFrameMs, now, every });
  shelf.subscribe(() => store.setState({ history: shelf.history() }));
  parts.onHidden(() => cuePlayer.silence());
  cuePlayer.onVoicesChange(() => tellVoice(parts, store));
  tellVoice(parts, store);
  void flow.sources.listCameras();
  front.prepareFor('camera');

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    intents: createIntents(parts, store, { front, session, run, activity }, flow),
    subscribeFrames: painters.subscribe,
    subscribeRunFrames: runPainters.subscribe,
    getStream: () => flow.sources.stream,
    async previewCamera(signal) {
      const { cameraId, cameraLabel, facing, resolution } = store.getState().settings;
      const wanted = { deviceId: cameraId, label: cameraLabel, facing, resolution };
      const camera = await parts.cameras.open(wanted, UNMEASURED, signal);
      // The names of cameras come with the permission.
      void flow.sources.listCameras();
      return camera;
    },
    saveFile: parts.exportFile,
    openFilm: parts.openVideoFile,
    measureFilm: createFilmMeasurer(
      parts,
      store,
      createFilmEngines(parts, { keeper, pipeline }, () => front.prepareBeside()),
      nameEngine,
    ),
    filmsAtOnce: () => (keeper.current === null ? 1 : filmEngineCount(parts.machine, keeper.current.engine)),
  };
}
