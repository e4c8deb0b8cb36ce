import { Input, Label, Text, TextField } from 'react-aria-components';
import { useAppState, useIntents } from '../context/app-context.ts';
import { useWords } from '../words/use-words.ts';

/** A longer name would not fit beside the date on the sheet. */
const MOST_LETTERS = 60;

/** Names the clinic, and the person who signs, for the sheet. Both are kept in this browser for all reports. */
export function Letterhead() {
  const { t } = useWords();
  const intents = useIntents();
  const clinic = useAppState((state) => state.settings.clinic);
  const signer = useAppState((state) => state.settings.signer);
  return (
    <>
      <TextField
        className="report-field"
        value={clinic}
        onChange={(name) => intents.changeSettings({ clinic: name })}
        maxLength={MOST_LETTERS}
      >
        <Label>{t('report.clinic')}</Label>
        <Input />
      </TextField>
      <TextField
        className="report-field"
        value={signer}
        onChange={(name) => intents.changeSettings({ signer: name })}
        maxLength={MOST_LETTERS}
      >
        <Label>{t('report.signer')}</Label>
        <Input />
        <Text slot="description">{t('report.letterheadHint')}</Text>
      </TextField>
    </>
  );
}
