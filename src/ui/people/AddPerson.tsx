import { useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useRooms } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { LONGEST_NAME } from './NameField.tsx';

/** Adds a person, who is chosen at once. */
export function AddPerson() {
  const { library } = useRooms();
  const { t } = useWords();
  const [name, setName] = useState('');
  return (
    <Form
      className="people-add"
      onSubmit={(event) => {
        event.preventDefault();
        const meant = name.trim();
        if (meant === '') return;
        library.addPerson(meant);
        setName('');
      }}
    >
      <TextField className="field" value={name} onChange={setName} maxLength={LONGEST_NAME}>
        <Label>{t('people.newName')}</Label>
        <Input autoComplete="off" />
      </TextField>
      <Button type="submit" className="quiet-button">
        {t('people.add')}
      </Button>
    </Form>
  );
}
