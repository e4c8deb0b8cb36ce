import { useState } from 'react';
import type { SessionRecord } from '../core/session/session-record.ts';
import { ComparePage } from './compare/ComparePage.tsx';
import { ProgressPage } from './progress/ProgressPage.tsx';
import { ReportPage } from './report/ReportPage.tsx';
import { SummaryPage } from './summary/SummaryPage.tsx';
import type { SummaryPlace } from './summary/summary-place.ts';

/** Shows a session's summary, and from there earlier sessions, the comparison and the report. */
export function SummaryScreen({ record }: { readonly record: SessionRecord }) {
  const [place, setPlace] = useState<SummaryPlace>('summary');
  const [shown, setShown] = useState(record);
  if (record !== shown) {
    // One of the earlier sessions was opened.
    setShown(record);
    setPlace('summary');
  }
  const back = () => setPlace('summary');
  switch (place) {
    case 'summary':
      return <SummaryPage record={record} onGo={setPlace} />;
    case 'progress':
      return <ProgressPage onBack={back} />;
    case 'compare':
      return <ComparePage record={record} onBack={back} />;
    case 'report':
      return <ReportPage record={record} onBack={back} />;
  }
}
