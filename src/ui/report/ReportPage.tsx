import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { runOfSession } from '../../core/session/run-session.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { BackPage } from '../parts/BackPage.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { belongingOf, courseUntil, runBefore } from '../context/belonging.ts';
import { Letterhead } from './Letterhead.tsx';
import { RepChoice } from './RepChoice.tsx';
import { RunSheet } from './RunSheet.tsx';
import { Sheet } from './Sheet.tsx';
import { useKeptNote } from './use-kept-note.ts';
import { useOverflow } from './use-overflow.ts';
import './report.css';

type ReportPageProps = {
  readonly record: SessionRecord;
  readonly onBack: () => void;
};

/** Shows the sheet as it will be printed, and beside it the fields to write on it. */
export function ReportPage({ record, onBack }: ReportPageProps) {
  const { library } = useRooms();
  const libraryState = useRoomState(library, (state) => state);
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const belonging = useMemo(() => belongingOf(record, libraryState), [record, libraryState]);
  const run = useMemo(() => runOfSession(record), [record]);
  const course = useMemo(() => courseUntil(record, belonging, libraryState), [record, belonging, libraryState]);
  const [typedName, setTypedName] = useState<string | null>(null);
  const name = typedName ?? belonging.person?.pseudonym ?? '';
  const [shownRep, setShownRep] = useState<number | null>(null);
  const { note, setNote, keepNote } = useKeptNote(library, belonging.stored);
  const [noteBox, noteOverflows] = useOverflow(note.trim());
  const [nameBox, nameOverflows] = useOverflow(name.trim());

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <BackPage className="report" back={t('report.back')} onBack={onBack} saysWhatItIsNot>
      <div className="report-ways">
        <h1 ref={heading} tabIndex={-1}>
          {t('report.title')}
        </h1>
        <p>{t('report.lead')}</p>
        <TextField className="report-field" value={name} onChange={setTypedName} maxLength={80}>
          <Label>{t('report.person')}</Label>
          <Input />
          <Text slot="description">{t(nameOverflows ? 'report.nameTooLong' : 'report.personHint')}</Text>
        </TextField>
        <TextField className="report-field" value={note} onChange={setNote} onBlur={keepNote} maxLength={4000}>
          <Label>{t('report.note')}</Label>
          <TextArea rows={6} />
          <Text slot="description">{t(belonging.stored === null ? 'report.notePaper' : 'report.noteKept')}</Text>
        </TextField>
        <output className={noteOverflows ? 'report-warning' : 'report-warning-none'}>
          {noteOverflows ? t('report.noteTooLong') : ''}
        </output>
        {run === null ? <RepChoice record={record} shown={shownRep} onChoose={setShownRep} /> : null}
        <Letterhead />
        <Button className="plain-button report-print" onPress={() => window.print()}>
          {t('report.print')}
        </Button>
      </div>
      <div className="report-desk">
        {run === null ? (
          <Sheet record={record} name={name.trim()} note={note.trim()} course={course} shownRep={shownRep} />
        ) : (
          <RunSheet
            record={record}
            run={run}
            name={name.trim()}
            note={note.trim()}
            earlier={runBefore(record, belonging, libraryState)}
          />
        )}
      </div>
      <div className="report-measure" aria-hidden="true">
        <p className="measured-note" ref={noteBox} />
        <p className="measured-name" ref={nameBox} />
      </div>
    </BackPage>
  );
}
