import type { ModelProfile } from '../../../src/core/alignment/model-profile.ts';
import { modelShareOf } from '../../../src/core/alignment/measure-legs.ts';
import type { YawEstimate } from '../../../src/core/alignment/turn.ts';
import { degrees } from '../../../src/core/geometry/units.ts';
import type { ClipEvidence, LegEvidence } from './clip-evidence.ts';
import { fitFoot, fitYaw, turnOf, turnRmsDeg, type TurnFigures } from './fit-turn.ts';

/** The part of a model's profile that is fitted. */
export type FittedFigures = TurnFigures & Pick<ModelProfile, 'angleGain' | 'residualDeg' | 'forward'>;

/** One leg with what its drift hangs on, at one place of the figures. */
interface DriftRow {
  readonly truthDeg: number;
  /** Change without any way forward, and what all of it adds. */
  readonly still: number;
  readonly perForward: number;
  /** Per degree of turn. */
  readonly perTurn: number;
  readonly turnDeviationDeg: number;
  /** The change of the drift by another focal length, one standard deviation away. */
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
  const unknownDeviationDeg = turnRmsDeg(facing);
  return { foot, yaw, ...fitDrift(rowsOf(facing, { foot, yaw: { ...yaw, unknownDeviationDeg } })) };
}

function rowsOf(clips: readonly ClipEvidence[], figures: TurnFigures): readonly DriftRow[] {
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
