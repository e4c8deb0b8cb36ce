import { useMemo } from 'react';
import { countMissed, missedSquats } from '../../core/session/missed-squats.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { missedWords } from '../words/missed-words.ts';
import { useWords } from '../words/use-words.ts';

/** Says how many squats were seen and are in no number above, each kind with the reason that covered it. */
export function MissedSquats({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const missed = useMemo(() => countMissed(missedSquats(record)), [record]);
  return missed.map((count) => (
    <p className="missed-squats" key={count.reason}>
      {missedWords(tongue, count)}
    </p>
  ));
}
