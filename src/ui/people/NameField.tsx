import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

/** Most characters of a name; a longer text is a story. */
export const LONGEST_NAME = 80;

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Shown in the field while there is no name. */
  readonly placeholder: string;
  readonly onRename: (name: string) => void;
}

/** Holds a name. It takes effect when Enter is pressed or the field is left; Escape brings the old name back. */
export function NameField({ label, name, placeholder, onRename }: NameFieldProps) {
  const [written, setWritten] = useState(name);
  const [known, setKnown] = useState(name);
  if (name !== known) {
    setKnown(name);
    setWritten(name);
  }
  const rename = () => {
    const meant = written.trim();
    setWritten(meant === '' ? name : meant);
    if (meant !== '' && meant !== name) onRename(meant);
  };
  return (
    <TextField
      className="field"
      value={written}
      onChange={setWritten}
      maxLength={LONGEST_NAME}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.key === 'Enter') rename();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setWritten(name);
      }}
    >
      <Label>{label}</Label>
      <Input placeholder={placeholder} autoComplete="off" />
    </TextField>
  );
}
