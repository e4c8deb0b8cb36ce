import { countMissed, missedSquats } from '../../core/session/missed-squats.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { squatLoss } from '../../core/session/squat-loss.ts';
import { unseenTime } from '../../core/session/unseen-time.ts';
import { whyNoReps } from '../../core/session/why-no-reps.ts';
import { lossWords, missedWords, unseenTitle, unseenWords } from '../words/missed-words.ts';
import { useWords } from '../words/use-words.ts';

/** Says before everything else why a session lost many of its squats. */
export function LossText({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const loss = squatLoss(record);
  const unseen = unseenTime(record);
  if (unseen?.isTelling === true) return <h2 className="headline-loss">{unseenTitle(tongue, unseen)}</h2>;
  if (loss === null) return null;
  return <h2 className="headline-loss">{lossWords(tongue, loss, record.origin.source.kind)}</h2>;
}

/**
 * Says how many squats were seen and are in no number above, each kind with the reason that covered it, and for how long
 * none could be seen.
 */
export function MissedSquats({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { kind } = record.origin.source;
  const unseen = unseenTime(record);
  const toldFirst = record.reps.length === 0 || unseen?.isTelling === true ? null : squatLoss(record)?.reason;
  const isUnseenTold = unseen === null || whyNoReps(record)?.kind === 'unseen';
  return (
    <>
      {countMissed(missedSquats(record))
        .filter(({ reason }) => reason !== toldFirst)
        .map((count) => (
          <p className="missed-squats" key={count.reason}>
            {missedWords(tongue, count, kind)}
          </p>
        ))}
      {isUnseenTold ? null : <p className="missed-squats">{unseenWords(tongue, unseen, kind)}</p>}
    </>
  );
}
