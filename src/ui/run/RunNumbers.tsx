import { useWords } from '../words/use-words.ts';
import { RunNumbersTable, type RunNumbersProps } from './RunNumbersTable.tsx';

/** Every mean of both legs with its band, for people who want to know. */
export function RunNumbers(props: RunNumbersProps) {
  const { t } = useWords();
  return (
    <details className="how run-numbers">
      <summary>{t('run.more')}</summary>
      <div className="run-numbers-body">
        <p>{t('run.moreLead')}</p>
        <RunNumbersTable {...props} />
      </div>
    </details>
  );
}
