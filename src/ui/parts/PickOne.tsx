import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, type Key } from 'react-aria-components';
import { Icon } from './Icon.tsx';

interface PickOneProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** Lets the person choose one of many from a list behind a button. */
export function PickOne<Value extends string>({ label, value, options, onChange }: PickOneProps<Value>) {
  const pick = (key: Key | null) => {
    const picked = options.find((option) => option.value === key);
    if (picked !== undefined) onChange(picked.value);
  };
  return (
    <Select className="pick" value={value} onChange={pick}>
      <Label className="pick-label">{label}</Label>
      <Button className="pick-button">
        <SelectValue className="pick-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover pick-popover">
        <ListBox className="pick-list" items={options.map((option) => ({ ...option, id: option.value }))}>
          {(option) => (
            <ListBoxItem className="pick-option" id={option.id} textValue={option.label}>
              <span>{option.label}</span>
              <Icon name="check" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
