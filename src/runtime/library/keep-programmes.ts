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
 * Each person has a programme of their own: choosing somebody brings theirs into the settings, and what is chosen while
 * somebody trains becomes theirs. Whoever never chose goes on with what is set. A running session keeps its programme.
 */
export function keepProgrammes(app: Pick<App, 'getState' | 'subscribe' | 'intents'>, library: Library): void {
  let personId: string | null = null;
  let chosen = programmeIn(app.getState().settings);

  library.subscribe(() => {
    const { person, people } = library.getState();
    if (person === null || person.id === personId) return;
    // Whoever trained until now goes on with this another day, also where it was never chosen.
    const left = people.find((entry) => entry.kind === 'intact' && entry.row.id === personId);
    // Before the library is asked: it tells of it at once, in here.
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
