import { useEffect, useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import './fields.css';

interface NotesFieldProps {
  readonly label: string;
  readonly notes: string;
  /** True if the person has just asked for the field, which then takes the focus. */
  readonly takesFocus?: boolean;
  /** Called with the text once the field is left, unless nothing changed. */
  readonly onKeep: (notes: string) => void;
  /** Called on Escape, after the old text has been put back. */
  readonly onGiveUp?: () => void;
}

/**
 * Holds notes. The notes are kept when the person leaves the field, and when the page goes while the focus is in the
 * field.
 */
export function NotesField({ label, notes, takesFocus = false, onKeep, onGiveUp }: NotesFieldProps) {
  const [shown, setShown] = useState(notes);
  const [known, setKnown] = useState(notes);
  if (notes !== known) {
    // The text was kept, or was changed in another tab.
    setKnown(notes);
    setShown(notes);
  }
  const area = useRef<HTMLTextAreaElement>(null);
  const unkept = useRef<string | null>(null);
  const keep = useRef(onKeep);

  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    keep.current = onKeep;
  }, [onKeep]);
  useEffect(
    () => () => {
      if (unkept.current !== null) keep.current(unkept.current);
    },
    [],
  );

  return (
    <TextField
      className="field"
      value={shown}
      onChange={(text) => {
        setShown(text);
        unkept.current = text;
      }}
      onBlur={() => {
        unkept.current = null;
        if (shown !== notes) onKeep(shown);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        unkept.current = null;
        setShown(notes);
        onGiveUp?.();
      }}
    >
      <Label>{label}</Label>
      <TextArea ref={area} rows={3} maxLength={4000} />
    </TextField>
  );
}
