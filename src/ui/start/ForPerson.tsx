import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { isJustYou, nameOf } from '../words/person-name.ts';
import './for-person.css';

const MANAGE = 'manage';

/** Who trains, on the start page: to change it, or to see to the people. Nothing while there is nobody but the owner. */
export function ForPerson({ onPeople }: { readonly onPeople: () => void }) {
  const { library } = useRooms();
  const people = useRoomState(library, (state) => state.people);
  const person = useRoomState(library, (state) => state.person);
  const tongue = useWords();
  const { t } = tongue;
  if (person === null || isJustYou(people)) return null;
  const intact = people.flatMap((one) => (one.kind === 'intact' ? [one.row] : []));
  return (
    <MenuTrigger>
      <Button className="for-person">
        <span className="for-person-soft">{t('people.for')}</span>
        <bdi className="for-person-name">{person.pseudonym === '' ? t('people.forYou') : person.pseudonym}</bdi>
        <span className="only-spoken">{t('people.forSpoken')}</span>
        <Icon name="chevron" />
      </Button>
      <Popover className="popover for-person-popover" placement="bottom start">
        <Menu className="for-person-menu" aria-label={t('people.trains')}>
          <MenuSection
            aria-label={t('people.trains')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[person.id]}
            onSelectionChange={(keys) => {
              const chosen = intact.find(({ id }) => keys !== 'all' && keys.has(id));
              if (chosen !== undefined && chosen.id !== person.id) library.choosePerson(chosen.id);
            }}
          >
            {intact.map((one) => (
              <MenuItem key={one.id} id={one.id} className="pick-option" textValue={nameOf(one, tongue)}>
                <bdi>{nameOf(one, tongue)}</bdi>
                <Icon name="check" />
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="for-person-line" />
          <MenuItem id={MANAGE} className="pick-option" onAction={onPeople} textValue={t('people.link')}>
            <span>{t('people.link')}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
