import { SIDES } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { countedReps, coveredNumbers } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { squatLoss } from '../../core/session/squat-loss.ts';
import { unseenTime } from '../../core/session/unseen-time.ts';
import { whyNoReps } from '../../core/session/why-no-reps.ts';
import { mean } from '../../core/signal/statistics.ts';
import type { Headline, LegTendency } from '../words/headline.ts';

/** The one step that a summary recommends after a training. */
export type Advice =
  | 'faster-computer'
  | 'more-reps'
  | 'cue'
  | 'less-deep'
  | 'slower'
  | 'see-better'
  | 'mirror-faded'
  | 'one-leg'
  | 'enough';

/** Squats off the axis count as deeper from this difference of the mean depths on, percent of standing: about 10° of knee bend. */
const DEEPER_PCT = 5;

/** The verdict about a whole squat: its worst leg decides. */
function squatVerdict({ legs }: RepRecord): 'in-line' | 'off-axis' | 'unclear' | null {
  const verdicts = SIDES.flatMap((side) => legs[side]?.verdict ?? []);
  if (verdicts.length === 0) return null;
  if (verdicts.some((verdict) => verdict === 'inward' || verdict === 'outward')) return 'off-axis';
  return verdicts.includes('unclear') ? 'unclear' : 'in-line';
}

/** The key number of a session: squats in which each measured leg stayed in line, of all that were measured. */
export function squatsInLine(reps: readonly RepRecord[]): { inLine: number; unclear: number; measured: number } {
  const verdicts = reps.flatMap((rep) => squatVerdict(rep) ?? []);
  const countOf = (wanted: 'in-line' | 'unclear') => verdicts.filter((verdict) => verdict === wanted).length;
  return { inLine: countOf('in-line'), unclear: countOf('unclear'), measured: verdicts.length };
}

function meanDepth(reps: readonly RepRecord[], wanted: 'in-line' | 'off-axis'): number | null {
  return mean(reps.filter((rep) => squatVerdict(rep) === wanted).map(({ depthPct }) => depthPct));
}

/** Did a slow computer cause most or all of the lost squats of a session before the camera, or leave much of it unseen? */
export function isComputerTooSlow(record: SessionRecord): boolean {
  const why = whyNoReps(record);
  const reason = why === null ? squatLoss(record)?.reason : 'reason' in why ? why.reason : null;
  const unseen = unseenTime(record);
  const isUnseen = unseen?.isTelling === true && unseen.cause === 'slow-computer';
  return record.origin.source.kind === 'camera' && (reason === 'frames-too-slow' || isUnseen);
}

/** Can a session have a recommended step at all? Films, recorded examples and checks have steps of their own. */
export function mayAdvise({ purpose, origin }: Pick<SessionRecord, 'purpose' | 'origin'>): boolean {
  return purpose === 'training' && origin.source.kind === 'camera';
}

/**
 * Picks the step that most likely helps next, by the rules SUM-5 to SUM-7 of SPEC.md.
 *
 * @returns `null` where a session has a step of its own (a film, a recorded example, a check), or no measured squat
 *   for another reason than a slow computer.
 */
export function adviseNext(record: SessionRecord, headline: Headline): Advice | null {
  if (!mayAdvise(record)) return null;
  if (isComputerTooSlow(record)) return 'faster-computer';
  const tendencies = SIDES.flatMap((side): LegTendency[] => {
    const story = headline.legs[side];
    return story === null ? [] : [story.tendency];
  });
  if (tendencies.length === 0) return null;
  const has = (...wanted: readonly LegTendency[]) => tendencies.some((tendency) => wanted.includes(tendency));
  if (!headline.firm) return 'more-reps';
  if (has('inward', 'outward')) return 'cue';
  const reps = countedReps(record);
  if (has('sometimes-inward', 'sometimes-outward', 'varies')) {
    const [straight, off] = [meanDepth(reps, 'in-line'), meanDepth(reps, 'off-axis')];
    return straight !== null && off !== null && off - straight >= DEEPER_PCT ? 'less-deep' : 'slower';
  }
  if (has('unclear')) return 'see-better';
  if (coveredNumbers(record).size === 0) return 'mirror-faded';
  return record.programme.exercise === 'two-leg-squat' ? 'one-leg' : 'enough';
}
