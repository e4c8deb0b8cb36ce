import { useState } from 'react';
import type { SessionRecord } from '../core/session/session-record.ts';
import { LATER } from './later-pages.ts';
import type { SummaryPlace } from './summary/summary-place.ts';
import { useWords } from './words/use-words.ts';

/** Shows a session's summary, and from there earlier sessions, the comparison, the report and the check by hand. */
export function SummaryScreen({ record }: { readonly record: SessionRecord }) {
  const { t } = useWords();
  const [place, setPlace] = useState<SummaryPlace>('summary');
  const [shown, setShown] = useState(record);
  if (record !== shown) {
    // An earlier session was opened.
    setShown(record);
    setPlace('summary');
  }
  const back = () => setPlace('summary');
  switch (place) {
    case 'summary':
      return <LATER.summary record={record} onGo={setPlace} />;
    case 'progress':
      return <LATER.progress onBack={back} />;
    case 'compare':
      return <LATER.compare record={record} onBack={back} />;
    case 'report':
      return <LATER.report record={record} onBack={back} />;
    case 'hand-check':
      return <LATER.handCheck record={record} back={t('handCheck.backToSummary')} onBack={back} />;
  }
}
