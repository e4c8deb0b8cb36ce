import type { ModelProfile } from '../../../src/core/alignment/model-profile.ts';
import { YAW_CLUES } from '../../../src/core/alignment/model-profile.ts';
import { combineClues, estimateYaw, type TurnClues, type YawEstimate } from '../../../src/core/alignment/turn.ts';
import { degrees, toDegrees, toRadians, type Radians } from '../../../src/core/geometry/units.ts';
import type { ClipEvidence } from './clip-evidence.ts';

/** The part of a model's profile that tells how far a body is turned. */
export type TurnFigures = Pick<ModelProfile, 'foot' | 'yaw'>;

interface Line {
  readonly bias: number;
  readonly slope: number;
  /** Root mean square of what the line leaves, over |slope|: in the unit of x. */
  readonly deviation: number;
}

/** Least squares of y = bias + slope · x. */
function fitLine(pairs: readonly (readonly [x: number, y: number])[]): Line {
  const n = pairs.length;
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((total, [x, y]) => total + of(x, y), 0);
  const [mx, my] = [sum((x) => x) / n, sum((_, y) => y) / n];
  const slope = sum((x, y) => (x - mx) * (y - my)) / sum((x) => (x - mx) ** 2);
  const bias = my - slope * mx;
  const left = sum((x, y) => (y - bias - slope * x) ** 2);
  return { bias, slope, deviation: Math.sqrt(left / Math.max(1, n - 2)) / Math.abs(slope) };
}

function sineOf(deg: number): number {
  return Math.sin(toRadians(degrees(deg)));
}

/** (toe − ankle) / leg = lengthShare · sin(direction) + outwardShare outward: two figures by least squares. */
export function fitFoot(clips: readonly ClipEvidence[]): ModelProfile['foot'] {
  const rows = clips.flatMap(({ feet, yawDeg, toeOutDeg, isOnOneLeg }) =>
    toeOutDeg === null || isOnOneLeg
      ? []
      : feet.map(({ share, outward, sightDeg }) => ({
          share,
          outward,
          sine: sineOf(yawDeg + outward * toeOutDeg + sightDeg),
        })),
  );
  if (rows.length < 8) return null;
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [ss, so, oo] = [sum((r) => r.sine ** 2), sum((r) => r.sine * r.outward), rows.length];
  const [ys, yo] = [sum((r) => r.share * r.sine), sum((r) => r.share * r.outward)];
  const lengthShare = (ys * oo - yo * so) / (ss * oo - so * so);
  const outwardShare = (yo - lengthShare * so) / oo;
  const left = sum((r) => (r.share - lengthShare * r.sine - outwardShare * r.outward) ** 2);
  const deviation = Math.sqrt(left / (rows.length - 2)) / lengthShare;
  return { lengthShare, outwardShare, deviationDeg: toDegrees(deviation as Radians) };
}

function feetDeg({ feet }: ClipEvidence, foot: ModelProfile['foot']): number | null {
  if (foot === null || feet.length < 2) return null;
  const each = feet.map(({ share, outward, sightDeg }) => {
    const sine = (share - outward * foot.outwardShare) / foot.lengthShare;
    return toDegrees(Math.asin(Math.max(-1, Math.min(1, sine))) as Radians) - sightDeg;
  });
  return each.reduce((total, one) => total + one, 0) / each.length;
}

/** The turn that each clue shows in this clip, no bias taken out. */
function shownBy(clip: ClipEvidence, foot: ModelProfile['foot']): TurnClues {
  return { ...clip.lines, feet: clip.isOnOneLeg ? null : feetDeg(clip, foot) };
}

function cluesBy(clip: ClipEvidence, { foot, yaw }: TurnFigures): TurnClues {
  const shown = shownBy(clip, foot);
  return Object.fromEntries(
    YAW_CLUES.map((name) => {
      const [value, figures] = [shown[name], yaw.clues[name]];
      return [name, value == null || !figures ? null : (value - figures.biasDeg) / figures.slope];
    }),
  );
}

/** Root mean square of how far these people are turned, degrees. */
export function turnRmsDeg(clips: readonly ClipEvidence[]): number {
  return Math.sqrt(clips.reduce((sum, { yawDeg }) => sum + yawDeg ** 2, 0) / Math.max(1, clips.length));
}

export function fitYaw(clips: readonly ClipEvidence[], foot: ModelProfile['foot']): ModelProfile['yaw'] {
  const lines = YAW_CLUES.flatMap((name) => {
    const pairs = clips.flatMap((clip) => {
      const shown = shownBy(clip, foot)[name];
      return shown == null ? [] : [[clip.yawDeg, shown] as const];
    });
    if (pairs.length < 8) return [];
    // Feet are points of the picture, and a mirrored picture shows a mirrored turn: they have no bias of their own.
    const mirrored = name === 'feet' ? pairs.map(([x, y]) => [-x, -y] as const) : [];
    const { bias, slope, deviation } = fitLine([...pairs, ...mirrored]);
    return [[name, { biasDeg: bias, slope, deviationDeg: deviation }] as const];
  });
  const clues = Object.fromEntries(lines) as ModelProfile['yaw']['clues'];
  const unknownDeviationDeg = turnRmsDeg(clips);
  const alone = { foot, yaw: { clues, sharedError: 1, unknownDeviationDeg } };
  const squares = clips.flatMap((clip) => {
    const told = tellTurn(clip, alone);
    return told === null ? [] : [((told.yawDeg - clip.yawDeg) / told.deviationDeg) ** 2];
  });
  const sharedError =
    squares.length === 0 ? 1 : Math.sqrt(squares.reduce((total, one) => total + one, 0) / squares.length);
  return { clues, sharedError, unknownDeviationDeg };
}

function tellTurn(clip: ClipEvidence, figures: TurnFigures): YawEstimate | null {
  // Only the clues are read of the profile.
  return combineClues(cluesBy(clip, figures), figures as ModelProfile);
}

/** The turn that would be corrected for, standing and squats together. */
export function turnOf(clip: ClipEvidence, figures: TurnFigures): YawEstimate {
  return estimateYaw(tellTurn(clip, figures), figures.yaw.unknownDeviationDeg);
}
