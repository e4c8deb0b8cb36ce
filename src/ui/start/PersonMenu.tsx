import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import type { Person } from '../../runtime/archive/archive.ts';
import { useRooms } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { nameOf } from '../words/person-name.ts';
import './for-person.css';

const MANAGE = 'manage';

type PersonMenuProps = {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly onPeople: () => void;
};

/** Says for whom the next session is kept. Another person can be chosen, or the people's page opened. */
export function PersonMenu({ person, people, onPeople }: PersonMenuProps) {
  const { library } = useRooms();
  const tongue = useWords();
  const { t } = tongue;
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
              const chosen = people.find(({ id }) => keys !== 'all' && keys.has(id));
              if (chosen !== undefined && chosen.id !== person.id) library.choosePerson(chosen.id);
            }}
          >
            {people.map((one) => (
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
