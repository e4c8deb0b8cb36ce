import type { Stance } from '../reading/reading.ts';

/** Each leg carried alone for this share of a dip or more: less is a slip of one frame. [E; in squats it is 0: rendered clips, real motions] */
const LEAST_SHARE = 0.05;

/** Did each leg carry alone in turn? Somebody who steps, or begins to run, sinks and rises too, and does not squat. */
export function hasStepped(samples: readonly { readonly stance: Stance }[]): boolean {
  const on = { left: 0, right: 0, both: 0 };
  for (const { stance } of samples) on[stance] += 1;
  const fewer = Math.min(on.left, on.right);
  return fewer > 0 && fewer >= LEAST_SHARE * samples.length;
}
