/** The one table of the running coach's numbers. [METHOD], [E]: as in `coach/coach-limits.ts`. Times are milliseconds. */
export const RUN_COACH = {
  cue: {
    /** Least time between two cues, and between a cue and praise. A runner does ten steps on each leg in it. [E] */
    restMs: 10_000,
    /** A fault that was told is told again after this time, because a knee that can't follow yet is not to be nagged. [E] */
    againMs: 30_000,
    /** Steps of a leg that have to be measured after the last cue, before anything is said of that leg. [METHOD: 7] */
    stepsSince: 7,
    /** Share of the last steps that have to lie beyond the limit, so that one wild step makes no cue. [E] */
    beyondShare: 0.5,
  },
  /** A leg is told anew on the screen after this many of its steps, about every two seconds. [E] */
  toldEverySteps: 3,
  fading: {
    /** Runs with the whole mirror. [METHOD: Willy 2012, faded over the last four of eight sessions] */
    wholeRuns: 4,
    /** Shares of the time without the mirror in the runs after these; the last one stays. [E] */
    shares: [0.25, 0.5, 0.75, 1],
    /** Picture and cues go at the end of each period and come back with the next. [E] */
    periodMs: 60_000,
  },
  hint: {
    /** A fault that lasts for less is gone before a runner could act. [E] */
    holdMs: 1500,
    /** A hint stands on the screen after this time, so that single bad frames do not flicker. [E] */
    shownMs: 500,
    /** Shorter interruptions come from single bad frames. [E] */
    bridgedMs: 300,
    /** The same hint is said again after this time. [E] */
    againMs: 15_000,
    /** Least time between two hints. [E] */
    changeMs: 4000,
  },
  /** A runner of whom nothing was measured for this long has stopped or gone. [E] */
  lostMs: 3000,
  /** After this time without anybody the run ends, so that no camera stays on before an empty belt. [E] */
  goneMs: 180_000,
} as const;
