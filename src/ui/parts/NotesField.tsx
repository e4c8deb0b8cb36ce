import { useEffect, useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import './fields.css';

interface NotesFieldProps {
  readonly label: string;
  readonly notes: string;
  /** The field was asked for just now. */
  readonly takesFocus?: boolean;
  /** With what was written, once the field is left; not when nothing changed. */
  readonly onKeep: (notes: string) => void;
  /** By Escape: what was there before is there again. */
  readonly onGiveUp?: () => void;
}

/** Notes that are kept when one leaves the field, and when the page goes with the focus still in it. */
export function NotesField({ label, notes, takesFocus = false, onKeep, onGiveUp }: NotesFieldProps) {
  const [shown, setShown] = useState(notes);
  const [known, setKnown] = useState(notes);
  if (notes !== known) {
    // Kept by now, or changed in another tab.
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
