import { PRECISE_MODEL, PRECISE_RUN_MODEL, type PoseModel } from '../../pose/engine.ts';
import { isPairedModel, type Settings, type SettingsSlice } from '../settings/settings.ts';
import type { Slice } from '../state/slice.ts';
import type { BackendCache } from './backend-cache.ts';
import { createEngineKeeper, type EngineKeeper, type LoadEngine } from './engine-keeper.ts';
import type { EngineSlice } from './engine-state.ts';

/** A camera waits for nobody, and a film waits for its engine. `film` is a film of squats. */
export type EngineUse = 'camera' | 'film' | 'run-film';

/** The two models that measure a precise film, by what the film shows. */
const PRECISE_MODELS = { film: PRECISE_MODEL, 'run-film': PRECISE_RUN_MODEL } as const;

function isPrecise(model: PoseModel | null): boolean {
  return Object.values(PRECISE_MODELS).some((precise) => precise === model);
}

/** The engine in front of the screen, with the model that its source is measured with. */
export interface FrontEngine {
  readonly keeper: EngineKeeper;
  /** Whether the present use would have another model with these settings. */
  hasOther(before: ModelSettings, after: ModelSettings): boolean;
  /** Loads the model for this use, unless it is there or on its way. A second model that failed before is tried once more. */
  prepareFor(use: EngineUse): void;
  /** Loads the model for films that are measured beside the screen. All films of a list are measured alike. */
  prepareBeside(): void;
  /** Loads again what is used now: the settings have changed, or a person wants another try. */
  reload(): void;
}

type ModelSettings = Pick<Settings, 'engine' | 'model' | 'films'>;

/** The model that measures a camera, or a film, with these settings. */
export function modelFor(use: EngineUse, settings: ModelSettings): PoseModel {
  if (use === 'camera' || settings.films === 'fast' || !isPairedModel(settings)) return settings.model;
  return PRECISE_MODELS[use];
}

type FrontState = EngineSlice & SettingsSlice;

/** Where the second model can't be loaded (no network, too little memory), films are measured by the first one alone. */
export function createFrontEngine(loadEngine: LoadEngine, cache: BackendCache, store: Slice<FrontState>): FrontEngine {
  let use: EngineUse = 'camera';
  let loaded: PoseModel | null = null;

  const keeper = createEngineKeeper(loadEngine, cache, (engine) => {
    if (engine.kind === 'failed' && isPrecise(loaded)) {
      const { reason, detail } = engine;
      store.setState({ preciseFailure: { reason, detail } });
      load(store.getState().settings.model);
    } else {
      store.setState({ engine });
    }
  });

  const load = (model: PoseModel): void => {
    loaded = model;
    const { engine, backend } = store.getState().settings;
    keeper.load({ engine, model, backend });
  };

  const wished = (): PoseModel => {
    const { settings, preciseFailure } = store.getState();
    return modelFor(preciseFailure === null ? use : 'camera', settings);
  };

  const prepare = (next: EngineUse): void => {
    use = next;
    if (wished() !== loaded) load(wished());
  };

  return {
    keeper,
    hasOther: (before, after) => modelFor(use, before) !== modelFor(use, after),
    prepareFor(next) {
      store.setState({ preciseFailure: null });
      prepare(next);
    },
    prepareBeside: () => prepare('film'),
    reload() {
      store.setState({ preciseFailure: null });
      load(wished());
    },
  };
}
