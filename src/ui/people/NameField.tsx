import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

/** More is a story, not a name. */
export const LONGEST_NAME = 80;

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Stands in the field while there is none. */
  readonly placeholder: string;
  readonly onRename: (name: string) => void;
}

/** A name that holds when Enter is pressed or the field is left; Escape brings the old one back. */
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
