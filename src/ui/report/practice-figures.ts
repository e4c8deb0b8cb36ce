import type { Exercise } from '../../core/coach/programme.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { ONE_LEG, squatting, STEPPING_DOWN, type DrawnAlignment, type Pose } from '../figures/poses.ts';
import { adviseNext } from '../summary/advice.ts';
import type { Headline, LegTendency } from '../words/headline.ts';

/** A drawn figure beside "how to practise": the exercise, what to leave, or what comes after it. */
export interface PracticeFigure {
  readonly says: 'practise' | 'avoid' | 'next';
  readonly exercise: Exercise;
  readonly pose: Pose;
  readonly alignment: DrawnAlignment;
}

const POSES: Readonly<Record<Exercise, Pose>> = {
  'two-leg-squat': squatting('in-line'),
  'single-leg-squat': ONE_LEG,
  'step-down': STEPPING_DOWN,
};

/** The way in which a knee that left its line is drawn. */
const FAULT: Readonly<Partial<Record<LegTendency, DrawnAlignment>>> = {
  inward: 'inward',
  'sometimes-inward': 'inward',
  outward: 'outward',
  'sometimes-outward': 'outward',
};

function figure(says: PracticeFigure['says'], exercise: Exercise): PracticeFigure {
  return { says, exercise, pose: POSES[exercise], alignment: 'in-line' };
}

/**
 * Chooses the figures of the sheet: the exercise with the knee over its foot; on both legs the fault to leave, where there was one;
 * and the exercise on one leg where the summary recommends that next.
 */
export function practiceFigures(record: SessionRecord, headline: Headline): readonly PracticeFigure[] {
  const { exercise } = record.programme;
  const practise = figure('practise', exercise);
  const faults = SIDES.flatMap((side) => {
    const story = headline.legs[side];
    return story === null ? [] : (FAULT[story.tendency] ?? []);
  });
  const [fault] = faults;
  // Both legs are drawn alike, so two different faults have no drawing.
  if (fault !== undefined && exercise === 'two-leg-squat' && faults.every((one) => one === fault)) {
    return [practise, { says: 'avoid', exercise, pose: squatting(fault), alignment: fault }];
  }
  return adviseNext(record, headline) === 'one-leg' ? [practise, figure('next', 'single-leg-squat')] : [practise];
}
