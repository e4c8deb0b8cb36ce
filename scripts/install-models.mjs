/** `npm run models [-- --tarball FILE]`, also run after `npm ci`: puts the pinned pose models into models/. */
import { parseArgs } from 'node:util';
import { ModelInstallError } from './models/install-error.mjs';
import { ensureModels } from './models/project-models.mjs';

const { values } = parseArgs({ options: { tarball: { type: 'string' } } });
const interruption = new AbortController();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => interruption.abort());

try {
  const outcome = await ensureModels({ tarball: values.tarball, report: console.log, signal: interruption.signal });
  console.log(
    outcome.kind === 'already-installed'
      ? 'The pose models are in place.'
      : `The pose models are installed and verified (${outcome.files.length} files).`,
  );
} catch (error) {
  if (interruption.signal.aborted) {
    console.error('Interrupted; nothing was installed. Run "npm run models" to continue.');
    process.exitCode = 130;
  } else {
    console.error(error instanceof ModelInstallError ? error.message : error);
    process.exitCode = 1;
  }
}
