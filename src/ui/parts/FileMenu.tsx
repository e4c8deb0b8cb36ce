import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import { CSV_CONVENTIONS } from '../../core/session/csv-line.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './Icon.tsx';
import './file-menu.css';

/** A file that can be saved, and what it is for. */
interface OfferedFile<Kind extends string> {
  readonly kind: Kind;
  readonly name: string;
  readonly hint: string;
}

interface FileMenuProps<Kind extends string> {
  /** Whether the files are saved, or handed to another program. */
  readonly way?: 'save' | 'share';
  readonly files: readonly OfferedFile<Kind>[];
  readonly disabled?: readonly Kind[];
  readonly onSave: (kind: Kind) => void;
}

/** Offers files to be saved or shared, and the signs of numbers in a CSV. */
export function FileMenu<Kind extends string>({ way = 'save', files, disabled = [], onSave }: FileMenuProps<Kind>) {
  const convention = useAppState((state) => state.settings.csvConvention);
  const intents = useIntents();
  const { t } = useWords();
  return (
    <MenuTrigger>
      <Button className="quiet-button">
        {way === 'save' ? <Icon name="download" /> : null}
        {t(`report.${way}`)}
        <Icon name="chevron" />
      </Button>
      <Popover className="popover save-popover" placement="bottom end">
        <Menu
          className="save-menu"
          aria-label={t(`report.${way}`)}
          onAction={(key) => {
            const chosen = files.find(({ kind }) => kind === key);
            if (chosen !== undefined) onSave(chosen.kind);
          }}
          disabledKeys={disabled}
        >
          {files.map(({ kind, name, hint }) => (
            <MenuItem className="save-item" id={kind} key={kind} textValue={name}>
              <Text slot="label">{name}</Text>
              <Text slot="description">{hint}</Text>
            </MenuItem>
          ))}
          <MenuSection
            className="save-signs"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[convention]}
            shouldCloseOnSelect={false}
            onSelectionChange={(keys) => {
              const chosen = CSV_CONVENTIONS.find((one) => keys !== 'all' && keys.has(one));
              if (chosen !== undefined) intents.changeSettings({ csvConvention: chosen });
            }}
          >
            <Header className="save-signs-head">{t('report.csvSigns')}</Header>
            {CSV_CONVENTIONS.map((one) => (
              <MenuItem
                className="save-item save-sign"
                id={one}
                key={one}
                textValue={t(`report.csvConventions.${one}`)}
              >
                <Text slot="label">{t(`report.csvConventions.${one}`)}</Text>
                <Icon name="check" />
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
