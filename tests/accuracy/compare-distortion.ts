import { parseArgs } from 'node:util';
import { WIDE_LENS } from '../../src/core/geometry/lens.ts';
import type { Keypoint, KeypointName, Keypoints } from '../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { errorStatistics, quantile } from './error-statistics.ts';
import { readObservedClips } from './fit/observed-clip.ts';
import { replayFilm } from './replay-film.ts';
import { degrees, trackPairs } from './report-tables.ts';
import { scoreClip } from './score-clip.ts';

interface Barrel {
  /** Shrinks by this share at the corner of the picture. */
  readonly k1: number;
  /** Where the hips are moved to, in widths of the picture. */
  readonly hipsAt: number;
  /** Whether the person said that the camera is wide-angle. */
  readonly isNamed: boolean;
}

const BARRELS: readonly Barrel[] = [
  { k1: 0, hipsAt: 1 / 2, isNamed: false },
  ...[-0.1, -0.2, -0.3].map((k1) => ({ k1, hipsAt: 1 / 2, isNamed: true })),
  ...[0, -0.1, -0.2, -0.3].map((k1) => ({ k1, hipsAt: 1 / 3, isNamed: true })),
  { k1: -0.2, hipsAt: 1 / 3, isNamed: false },
];

/** Turns up to this many degrees are facing. */
const FACING_DEG = 4;

function throughBarrel(seen: PoseObservation, { k1, isNamed }: Barrel, shiftPx: number): PoseObservation {
  const { widthPx, heightPx } = seen.picture;
  const moved = (point: Keypoint | null): Keypoint | null => {
    if (point === null) return null;
    const x = point.x + shiftPx - widthPx / 2;
    const y = point.y - heightPx / 2;
    const scale = 1 + (k1 * 4 * (x * x + y * y)) / (widthPx ** 2 + heightPx ** 2);
    return { ...point, x: widthPx / 2 + x * scale, y: heightPx / 2 + y * scale };
  };
  const keypoints =
    seen.person &&
    (Object.fromEntries(
      Object.entries(seen.person.keypoints).map(([name, point]) => [name as KeypointName, moved(point)]),
    ) as Keypoints);
  return {
    ...seen,
    picture: isNamed ? { ...seen.picture, lens: WIDE_LENS } : seen.picture,
    person: seen.person && keypoints && { ...seen.person, keypoints },
    bystanders: [],
  };
}

function middleOfHips(observations: readonly PoseObservation[]): number {
  const xs = observations.flatMap(({ person }) => {
    const { leftHip, rightHip } = person?.keypoints ?? {};
    return leftHip && rightHip ? [(leftHip.x + rightHip.x) / 2] : [];
  });
  return quantile(xs, 0.5) ?? Number.NaN;
}

export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { model: { type: 'string', default: 'blazepose-full' } },
    allowPositionals: true,
  });
  const [observations, data] = positionals;
  if (observations === undefined || data === undefined) throw new Error('Name the observations and the clips.');
  const clips = await readObservedClips(observations, data, values.model);
  for (const barrel of BARRELS) {
    for (const isFacing of [true, false]) {
      const legs = clips.flatMap(({ truth, observations: seen, model }) => {
        const shiftPx = barrel.hipsAt * (seen[0]?.picture.widthPx ?? 0) - middleOfHips(seen);
        const film = replayFilm(
          seen.map((one) => throughBarrel(one, barrel, shiftPx)),
          model,
        );
        const scored = scoreClip(truth, film.readings, film);
        return Math.abs(scored.yawDeg) <= FACING_DEG === isFacing ? scored.reps : [];
      });
      const measured = trackPairs(legs);
      const { maeDeg, p95Deg } = errorStatistics(measured.map(({ errorDeg }) => errorDeg));
      const held = measured.filter(({ errorDeg, bandDeg }) => Math.abs(errorDeg) <= bandDeg).length / measured.length;
      const band = quantile(
        measured.map(({ bandDeg }) => bandDeg),
        0.5,
      );
      process.stdout.write(
        `k1 ${barrel.k1}, hips at ${barrel.hipsAt.toFixed(2)}, ${barrel.isNamed ? 'wide-angle' : 'usual'}, ` +
          `${isFacing ? 'facing' : 'turned'}: ${measured.length} legs, MAE ${degrees(maeDeg)}°, ` +
          `p95 ${degrees(p95Deg)}°, band ${degrees(band)}°, holds ${held.toFixed(2)}\n`,
      );
    }
  }
}
