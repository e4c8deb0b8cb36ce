import { Button } from 'react-aria-components';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useIntents } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { FilmExport } from './FilmExport.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { nextAfter, type NextStep } from './next-step.ts';
import type { SummaryPlace } from './summary-place.ts';

const NEXT_WORDS = {
  again: 'summary.again',
  'after-run': 'check.tiredLong',
  'check-again': 'summary.checkAgain',
  'with-camera': 'start.camera',
  start: 'summary.toStart',
} as const satisfies Record<NextStep, string>;

interface SummaryWaysProps {
  readonly record: SessionRecord;
  /** The page recommends its own next step, with the main button beside the recommendation. */
  readonly hasOwnStep: boolean;
  readonly onGo: (place: SummaryPlace) => void;
}

/** Offers where to go from here, the next session first. All files lie behind one button. */
export function SummaryWays({ record, hasOwnStep, onGo }: SummaryWaysProps) {
  const intents = useIntents();
  const { t } = useWords();
  const { batch } = useRooms();
  /** The session is a film of the list, and leaving it leads back there. */
  const isOfList = useRoomState(batch, ({ shown }) => shown !== null);
  const next = nextAfter(record);
  const empty = countedReps(record).length === 0;
  const goOn = (step: NextStep) => {
    if (step === 'start') intents.goToStart();
    else if (step === 'after-run' || step === 'check-again') intents.openCheck('tired');
    else intents.openCamera();
  };
  return (
    <>
      <div className="summary-ways">
        {empty ? null : (
          <Button className="quiet-button" onPress={() => onGo('report')}>
            {t('report.open')}
          </Button>
        )}
        {empty ? null : (
          <Button className="quiet-button" onPress={() => onGo('compare')}>
            {t('compare.open')}
          </Button>
        )}
        {empty ? null : (
          <Button className="quiet-button" onPress={() => onGo('hand-check')}>
            {t('handCheck.open')}
          </Button>
        )}
        <Button className="quiet-button" onPress={() => onGo('progress')}>
          {t('summary.progress')}
        </Button>
        <SaveMenu record={record} />
        {next === 'start' ? null : (
          <Button className="quiet-button" onPress={() => intents.goToStart()}>
            {isOfList ? t('handCheck.backToFilms') : t('summary.toStart')}
          </Button>
        )}
        {hasOwnStep ? null : (
          <Button className="plain-button" onPress={() => goOn(next)}>
            {next === 'start' && isOfList ? t('handCheck.backToFilms') : t(NEXT_WORDS[next])}
          </Button>
        )}
      </div>
      <FilmExport record={record} />
    </>
  );
}
