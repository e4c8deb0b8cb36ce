import { whenTrue } from '../../runtime/state/when-true.ts';
import { useApp, useAppState } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useStudio, useStudioState } from '../mirror/studio-context.ts';
import { PickOne } from '../parts/PickOne.tsx';
import { nameOf } from '../words/person-name.ts';
import { useWords } from '../words/use-words.ts';

const DEMONSTRATOR = 'demonstrator';

/**
 * Says who stands in front of the camera, and lets it be somebody else: the demonstrator, of whom nothing is counted, or
 * another client, with whom a session of their own begins.
 */
export function InFront() {
  const app = useApp();
  const { library } = useRooms();
  const { studio } = useStudio();
  const people = useRoomState(library, (state) => state.people);
  const chosenId = useRoomState(library, (state) => state.person?.id ?? null);
  const clientId = useAppState((state) => state.session?.personId ?? null) ?? chosenId;
  const isCamera = useAppState(({ source }) => source.kind === 'camera');
  const isShowing = useStudioState((state) => state.demonstrator);
  const tongue = useWords();
  const { t } = tongue;
  if (!isCamera) return null;
  const clients = people.flatMap((entry) => (entry.kind === 'intact' ? [entry.row] : []));
  const options = [
    ...clients.map((person) => ({ value: `client ${person.id}`, label: nameOf(person, tongue) })),
    { value: DEMONSTRATOR, label: t('live.demonstrator') },
  ];
  const choose = async (value: string) => {
    const client = clients.find(({ id }) => value === `client ${id}`);
    const isOther = client !== undefined && client.id !== clientId;
    // Until the library has brought the other client's programme and history, nothing counts for either of the two.
    studio.setDemonstrator(value === DEMONSTRATOR || isOther);
    if (!isOther) return;
    library.choosePerson(client.id);
    await whenTrue(() => library.getState().person?.id === client.id, [library.subscribe]);
    app.intents.changePerson();
    studio.setDemonstrator(false);
  };
  return (
    <PickOne
      label={t('live.inFront')}
      value={isShowing ? DEMONSTRATOR : `client ${clientId ?? ''}`}
      options={options}
      onChange={(value) => void choose(value)}
    />
  );
}
