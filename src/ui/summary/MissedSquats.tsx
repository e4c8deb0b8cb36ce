import { countMissed, missedSquats } from '../../core/session/missed-squats.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { squatLoss } from '../../core/session/squat-loss.ts';
import { lossWords, missedWords } from '../words/missed-words.ts';
import { useWords } from '../words/use-words.ts';

/** Says before everything else why a session lost many of its squats. */
export function LossText({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const loss = squatLoss(record);
  if (loss === null) return null;
  return <h2 className="headline-loss">{lossWords(tongue, loss, record.origin.source.kind)}</h2>;
}

/** Says how many squats were seen and are in no number above, each kind with the reason that covered it. */
export function MissedSquats({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const toldFirst = record.reps.length === 0 ? null : squatLoss(record)?.reason;
  return countMissed(missedSquats(record))
    .filter(({ reason }) => reason !== toldFirst)
    .map((count) => (
      <p className="missed-squats" key={count.reason}>
        {missedWords(tongue, count, record.origin.source.kind)}
      </p>
    ));
}
