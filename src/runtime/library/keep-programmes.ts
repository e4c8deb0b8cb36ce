import type { App } from '../app/app.ts';
import type { OwnProgramme, Settings } from '../settings/settings.ts';
import type { Library } from './library.ts';

function programmeIn({ exercise, sets, repsPerSet, restS, fading }: Settings): OwnProgramme {
  return { exercise, sets, repsPerSet, restS, fading };
}

function isSame(one: OwnProgramme, other: OwnProgramme): boolean {
  return (
    one.exercise === other.exercise &&
    one.sets === other.sets &&
    one.repsPerSet === other.repsPerSet &&
    one.restS === other.restS &&
    one.fading === other.fading
  );
}

/**
 * Keeps a programme for each person. Choosing somebody brings their programme into the settings, and a programme that
 * is chosen while somebody trains becomes theirs. A person who never chose goes on with the current settings. A running
 * session keeps its programme.
 */
export function keepProgrammes(app: Pick<App, 'getState' | 'subscribe' | 'intents'>, library: Library): void {
  let personId: string | null = null;
  let chosen = programmeIn(app.getState().settings);

  library.subscribe(() => {
    const { person, people } = library.getState();
    if (person === null || person.id === personId) return;
    // The person who trained until now goes on with this programme another day, even if they never chose it.
    const left = people.find((entry) => entry.kind === 'intact' && entry.row.id === personId);
    // This line comes before the library is asked, because the library calls this listener at once.
    personId = person.id;
    if (left?.kind === 'intact' && left.row.programme === null) library.setProgramme(left.row.id, chosen);
    if (person.programme === null || isSame(person.programme, chosen)) return;
    chosen = person.programme;
    app.intents.changeSettings(person.programme);
  });

  app.subscribe(() => {
    const programme = programmeIn(app.getState().settings);
    if (isSame(programme, chosen)) return;
    chosen = programme;
    if (personId !== null) library.setProgramme(personId, programme);
  });
}
