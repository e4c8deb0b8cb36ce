// Comes first: the browser asks this before the first worker starts.
import './trusted-types.ts';
import { startWorkerEarly } from './engine-worker.ts';
import { DEFAULT_MODEL, SINGLE_MODELS, type SingleModel } from './pose/engine.ts';

/** The first code of the page, kept small: the worker and the model come while the app's code is fetched and parsed. */
startWorkerEarly(wishedModel());
void import('./main.tsx');

/** The model that the address or the stored settings name. A wrong guess costs a download and nothing else. */
function wishedModel(): SingleModel {
  const wished = new URLSearchParams(location.search).get('model') ?? storedModel();
  return SINGLE_MODELS.find((model) => model === wished) ?? DEFAULT_MODEL;
}

function storedModel(): unknown {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('kneeline.settings') ?? 'null');
    return typeof stored === 'object' && stored !== null && 'model' in stored ? stored.model : null;
  } catch {
    // Storage is blocked or damaged. The app's own settings say so.
    return null;
  }
}
