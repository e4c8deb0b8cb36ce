import { goTo } from '../addresses/entry.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { AwaitedPart, loadLater } from '../parts/load-later.tsx';
import { isJustYou } from '../words/person-name.ts';

/** Loaded later, because a runner alone never sees the menu and menus are a large part of the code. */
const PersonMenu = loadLater(async () => (await import('./PersonMenu.tsx')).PersonMenu, AwaitedPart);

/**
 * Shows on the start page for whom the next session is kept. Shows nothing while the owner of the machine is the only
 * person.
 */
export function ForPerson() {
  const { library } = useRooms();
  const people = useRoomState(library, (state) => state.people);
  const person = useRoomState(library, (state) => state.person);
  if (person === null || isJustYou(people)) return null;
  const intact = people.flatMap((one) => (one.kind === 'intact' ? [one.row] : []));
  return <PersonMenu person={person} people={intact} onPeople={() => goTo('#/people')} />;
}
