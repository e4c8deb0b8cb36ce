import type { ModelProfile } from '../../../src/core/alignment/model-profile.ts';
import { YAW_CLUES } from '../../../src/core/alignment/model-profile.ts';
import { combineClues, estimateYaw, type TurnClues, type YawEstimate } from '../../../src/core/alignment/turn.ts';
import { modelShareOf } from '../../../src/core/alignment/measure-legs.ts';
import { degrees, toDegrees, toRadians, type Radians } from '../../../src/core/geometry/units.ts';
import type { ClipEvidence, LegEvidence } from './clip-evidence.ts';

/** The part of a model's profile that is fitted. */
export type FittedFigures = Pick<ModelProfile, 'angleGain' | 'residualDeg' | 'forward' | 'foot' | 'yaw'>;

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
function fitFoot(clips: readonly ClipEvidence[]): ModelProfile['foot'] {
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

/** What each clue shows in this clip, no bias taken out. */
function shownBy(clip: ClipEvidence, foot: ModelProfile['foot']): TurnClues {
  return { ...clip.lines, feet: clip.isOnOneLeg ? null : feetDeg(clip, foot) };
}

function cluesBy(clip: ClipEvidence, { foot, yaw }: Pick<FittedFigures, 'foot' | 'yaw'>): TurnClues {
  const shown = shownBy(clip, foot);
  return Object.fromEntries(
    YAW_CLUES.map((name) => {
      const [value, figures] = [shown[name], yaw.clues[name]];
      return [name, value == null || !figures ? null : (value - figures.biasDeg) / figures.slope];
    }),
  );
}

/** Root mean square of how far these people are turned, degrees. */
function meanTurnDeg(clips: readonly ClipEvidence[]): number {
  return Math.sqrt(clips.reduce((sum, { yawDeg }) => sum + yawDeg ** 2, 0) / Math.max(1, clips.length));
}

function fitYaw(clips: readonly ClipEvidence[], foot: ModelProfile['foot']): ModelProfile['yaw'] {
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
  const unknownDeviationDeg = meanTurnDeg(clips);
  const alone = { foot, yaw: { clues, sharedError: 1, unknownDeviationDeg } };
  const squares = clips.flatMap((clip) => {
    const told = tellTurn(clip, alone);
    return told === null ? [] : [((told.yawDeg - clip.yawDeg) / told.deviationDeg) ** 2];
  });
  const sharedError =
    squares.length === 0 ? 1 : Math.sqrt(squares.reduce((total, one) => total + one, 0) / squares.length);
  return { clues, sharedError, unknownDeviationDeg };
}

function tellTurn(clip: ClipEvidence, figures: Pick<FittedFigures, 'foot' | 'yaw'>): YawEstimate | null {
  // Only the clues are read of the profile.
  return combineClues(cluesBy(clip, figures), figures as ModelProfile);
}

/** The turn that would be corrected for, standing and squats together. */
export function turnOf(clip: ClipEvidence, figures: Pick<FittedFigures, 'foot' | 'yaw'>): YawEstimate {
  return estimateYaw(tellTurn(clip, figures), figures.yaw.unknownDeviationDeg);
}

/** One leg with what its drift hangs on, at one place of the figures. */
interface DriftRow {
  readonly truthDeg: number;
  /** Change without any way forward, and what all of it adds. */
  readonly still: number;
  readonly perForward: number;
  /** Per degree of turn. */
  readonly perTurn: number;
  readonly turnDeviationDeg: number;
  /** What another focal length, one standard deviation away, makes of it. */
  readonly perLens: number;
  readonly scatterDeg: number;
  readonly modelShare: number;
}

function rowOf(leg: LegEvidence, turn: YawEstimate): DriftRow {
  const at = (yawDeg: number, gain: number) => leg.change(yawDeg, gain);
  const [half, whole] = [at(turn.yawDeg, 0.5), at(turn.yawDeg, 1)];
  const perForward = (whole - half) / 0.5;
  return {
    truthDeg: leg.truthDeg,
    still: half - 0.5 * perForward,
    perForward,
    perTurn: (at(turn.yawDeg + 1, 0.9) - at(turn.yawDeg - 1, 0.9)) / 2,
    turnDeviationDeg: turn.deviationDeg,
    perLens: Math.max(
      ...[-leg.lensDeviation, leg.lensDeviation].map((by) =>
        Math.abs(leg.change(turn.yawDeg, 0.9, by) - at(turn.yawDeg, 0.9)),
      ),
    ),
    scatterDeg: leg.scatterDeg,
    modelShare: modelShareOf(degrees(leg.kneeFlexionDeg)),
  };
}

type DriftFigures = Pick<FittedFigures, 'angleGain' | 'residualDeg' | 'forward'>;

function deviationOf(row: DriftRow, { angleGain, residualDeg, forward }: DriftFigures): number {
  return Math.hypot(
    residualDeg * row.modelShare,
    angleGain * row.perTurn * row.turnDeviationDeg,
    angleGain * row.perForward * forward.deviation,
    angleGain * row.perLens,
    row.scatterDeg,
  );
}

function driftOf(row: DriftRow, { angleGain, forward }: DriftFigures): number {
  return angleGain * (row.still + forward.gain * row.perForward);
}

/** Degrees of freedom of Student's t: one leg that a model sees quite otherwise shall not widen all bands. */
const TAIL = 6;

/** −log likelihood of all rows. */
function surprise(rows: readonly DriftRow[], figures: DriftFigures): number {
  let total = 0;
  for (const row of rows) {
    const deviation = deviationOf(row, figures);
    const error = (driftOf(row, figures) - row.truthDeg) / deviation;
    total += Math.log(deviation) + ((TAIL + 1) / 2) * Math.log1p((error * error) / (TAIL - 2));
  }
  return total;
}

/** Gain, share of the way forward, residual, and scatter of that share. */
function toFigures([gain = 1, forward = 1, residual = 1, deviation = 0]: readonly number[]): DriftFigures {
  return {
    angleGain: gain,
    residualDeg: residual,
    forward: { gain: forward, deviation },
  };
}

/** The four figures by turns, each to the best of a narrowing grid: slow, plain, and always the same. */
function fitDrift(rows: readonly DriftRow[]): DriftFigures {
  let best = [1.05, 0.9, 2.5, 0.15];
  let least = surprise(rows, toFigures(best));
  for (let step = 0.2; step > 0.001; step *= 0.7) {
    for (let place = 0; place < best.length; place += 1) {
      for (const by of [-step, step]) {
        const tried = best.map((value, index) =>
          index === place ? Math.max(0.01, value + by * (index === 2 ? 3 : 1)) : value,
        );
        const found = surprise(rows, toFigures(tried));
        if (found < least) [best, least] = [tried, found];
      }
    }
  }
  return toFigures(best);
}

/** People turned further do not stand as they were asked to. [METHOD] */
const ASKED_TURN_DEG = 8;

/**
 * The figures of these clips, with bands as wide as the likelihood has them. A model that tells no turn takes everybody to
 * face the camera: its gain is fitted to people who do, more or less, because a turn would pass for an error of its joints.
 */
function fitUnadjusted(clips: readonly ClipEvidence[]): FittedFigures {
  const foot = fitFoot(clips);
  const yaw = fitYaw(clips, foot);
  const tellsTurn = Object.keys(yaw.clues).length > 0;
  const facing = tellsTurn ? clips : clips.filter(({ yawDeg }) => Math.abs(yawDeg) <= ASKED_TURN_DEG);
  const unknownDeviationDeg = meanTurnDeg(facing);
  return { foot, yaw, ...fitDrift(rowsOf(facing, { foot, yaw: { ...yaw, unknownDeviationDeg } })) };
}

function rowsOf(clips: readonly ClipEvidence[], figures: Pick<FittedFigures, 'foot' | 'yaw'>): readonly DriftRow[] {
  return clips.flatMap((clip) => clip.legs.map((leg) => rowOf(leg, turnOf(clip, figures))));
}

function widened<Figures extends DriftFigures>(figures: Figures, factor: number): Figures {
  const { residualDeg, forward } = figures;
  return {
    ...figures,
    residualDeg: factor * residualDeg,
    forward: { ...forward, deviation: factor * forward.deviation },
  };
}

/** Share of the legs that their bands shall hold. */
const HELD_SHARE = 0.96;

/** Into so many parts the people are divided, each of which is measured once by the figures of the others. */
const PARTS = 6;

/**
 * How much wider the model's part of the bands has to be, or may be narrower, than the likelihood has it, so that the
 * bands hold as many legs as they promise, of people who had no part in the figures.
 */
function fitWidth(clips: readonly ClipEvidence[]): number {
  const people = [...new Set(clips.map(({ person }) => person))];
  const partOf = ({ person }: ClipEvidence) => people.indexOf(person) % PARTS;
  const left = Array.from({ length: PARTS }, (_, part) => {
    const figures = fitUnadjusted(clips.filter((clip) => partOf(clip) !== part));
    const rows = rowsOf(
      clips.filter((clip) => partOf(clip) === part),
      figures,
    );
    return { figures, rows };
  });
  const legs = left.reduce((sum, { rows }) => sum + rows.length, 0);
  for (let factor = 0.3; factor < 4; factor += 0.02) {
    const held = left.flatMap(({ figures, rows }) => {
      const wide = widened(figures, factor);
      return rows.filter((row) => Math.abs(driftOf(row, wide) - row.truthDeg) <= 1.96 * deviationOf(row, wide));
    });
    if (held.length >= HELD_SHARE * legs) return factor;
  }
  return 4;
}

/** All figures from these clips. */
export function fitFigures(clips: readonly ClipEvidence[]): FittedFigures {
  return widened(fitUnadjusted(clips), fitWidth(clips));
}
