import { DEMONSTRATION_KINDS } from '../../core/demonstration/demonstration.ts';
import type { App } from '../app/app.ts';
import type { Demonstrations } from '../demonstrations/demonstrations.ts';
import { onSessionBegin } from '../session/session-events.ts';
import { keepProgrammes } from './keep-programmes.ts';
import type { RunCounts } from '../running/run-counts.ts';
import type { Library, LibraryState } from './library.ts';

/** Lets the library show sessions in the app, and keeps the app and the demonstrations in step with the library. */
export function connectLibrary(
  library: Library,
  app: Pick<App, 'getState' | 'subscribe' | 'intents'>,
  demonstrations: Pick<Demonstrations, 'remove' | 'finishRemoval'>,
  runCounts: Pick<RunCounts, 'keepOnly'>,
): void {
  library.onOpened((record) => app.intents.showSession(record));
  // A session that begins while an older one is being read must not be ended by showing the older one.
  onSessionBegin(app, () => library.stopOpening());
  library.onEmptied(() => {
    for (const kind of DEMONSTRATION_KINDS) demonstrations.remove(kind);
    demonstrations.finishRemoval();
    app.intents.forgetPlacement();
    runCounts.keepOnly([]);
  });
  let listed: LibraryState['people'] = [];
  library.subscribe(() => {
    const { kind, people, removed } = library.getState();
    if (kind !== 'open' || people === listed) return;
    listed = people;
    const ids = people.flatMap((person) => (person.kind === 'intact' ? [person.row.id] : []));
    // A person who can still be brought back comes with their runs.
    runCounts.keepOnly(removed?.kind === 'person' ? [...ids, removed.id] : ids);
  });
  keepProgrammes(app, library);
}
