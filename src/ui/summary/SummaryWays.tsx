import { Button } from 'react-aria-components';
import { sessionToCsv } from '../../core/session/session-csv.ts';
import { sessionToJson } from '../../core/session/session-json.ts';
import { sessionToTrc } from '../../core/session/session-trc.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../use-words.ts';
import { nextAfter, type NextStep } from './next-step.ts';

const NEXT_WORDS = {
  again: 'summary.again',
  'after-run': 'check.tiredLong',
  'check-again': 'summary.checkAgain',
  'with-camera': 'summary.withCamera',
  start: 'summary.newSet',
} as const satisfies Record<NextStep, string>;

/** `kneeline-2026-11-23T08-00-00`: no character that a file system minds. */
function fileNameOf(record: SessionRecord): string {
  return `kneeline-${record.origin.startedAt.slice(0, 19).replaceAll(':', '-')}`;
}

interface SummaryWaysProps {
  readonly record: SessionRecord;
  readonly onProgress: () => void;
}

/** Where to go from here: the next set first. */
export function SummaryWays({ record, onProgress }: SummaryWaysProps) {
  const { intents, saveFile } = useApp();
  const { t } = useWords();
  const name = fileNameOf(record);
  const next = nextAfter(record);
  const goOn = (step: NextStep) => {
    if (step === 'start') intents.goToStart();
    else if (step === 'after-run' || step === 'check-again') intents.openCheck('tired');
    else intents.openCamera();
  };
  return (
    <div className="summary-ways">
      <Button
        className="quiet-button summary-save"
        onPress={() => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', sessionToCsv(record))}
      >
        <Icon name="download" />
        {t('summary.csv')}
      </Button>
      <Button
        className="quiet-button summary-save"
        onPress={() => saveFile(`${name}.json`, 'application/json', sessionToJson(record))}
      >
        <Icon name="download" />
        {t('summary.json')}
      </Button>
      <Button
        className="quiet-button summary-save"
        onPress={() => saveFile(`${name}.trc`, 'text/plain;charset=utf-8', sessionToTrc(record))}
      >
        <Icon name="download" />
        {t('summary.trc')}
      </Button>
      <Button className="quiet-button" onPress={onProgress}>
        {t('summary.progress')}
      </Button>
      {next === 'start' ? null : (
        <Button className="quiet-button" onPress={() => intents.goToStart()}>
          {t('summary.toStart')}
        </Button>
      )}
      <Button className="plain-button" onPress={() => goOn(next)}>
        {t(NEXT_WORDS[next])}
      </Button>
    </div>
  );
}
