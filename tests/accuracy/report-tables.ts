import { errorStatistics, share, type ErrorStatistics } from './error-statistics.ts';
import type { ScoredClip, ScoredRepLeg } from './score-clip.ts';

/** The words of a table: numbers with a fixed count of digits, and a dash for what there is not. */
export const degrees = (value: number | null | undefined, digits = 1) =>
  value == null || Number.isNaN(value) ? '–' : value.toFixed(digits);
export const percent = (value: number | null | undefined) => (value == null ? '–' : (100 * value).toFixed(1));

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const STATISTICS_HEAD = ['n', 'MAE °', 'bias °', 'p95 °', '95 % limits °'];

export function statistics({ n, maeDeg, biasDeg, p95Deg, limits95Deg }: ErrorStatistics): string[] {
  return [
    String(n),
    degrees(maeDeg),
    degrees(biasDeg),
    degrees(p95Deg),
    limits95Deg === null ? '–' : `${degrees(limits95Deg[0])} … ${degrees(limits95Deg[1])}`,
  ];
}

export function bodyErrors(clips: readonly ScoredClip[]): ErrorStatistics {
  return errorStatistics(
    clips.flatMap(({ reps }) =>
      reps.flatMap(({ peakDeg, truthPeakDeg }) => (peakDeg === null ? [] : [peakDeg - truthPeakDeg])),
    ),
  );
}

const isTurned = ({ yawDeg }: ScoredClip, from: number, to: number) =>
  Math.abs(yawDeg) >= from && Math.abs(yawDeg) <= to;

/** Deeper than most of the rendered squats, by the rig's flexion. */
const DEEP_FLEXION_DEG = 66;

/** Where a band that is right over all clips may still be too narrow or too wide. */
const CONDITIONS: readonly (readonly [string, (clip: ScoredClip, leg: ScoredRepLeg) => boolean])[] = [
  ['all', () => true],
  ['facing', (clip) => clip.yawDeg === 0],
  ['turned 5–12°', (clip) => isTurned(clip, 5, 12)],
  ['turned 13–22°', (clip) => isTurned(clip, 13, 22)],
  [`bent beyond ${DEEP_FLEXION_DEG}°`, (_clip, { truthFlexionDeg }) => (truthFlexionDeg ?? 0) > DEEP_FLEXION_DEG],
  ['toes out', ({ conditions }) => conditions.some((tag) => tag === 'toe-out' || tag === 'toes-turned-out')],
  ['one leg', ({ conditions }) => conditions.includes('single-leg')],
  ['d*', ({ id }) => id.startsWith('d')],
  ['e*', ({ id }) => id.startsWith('e')],
];

/** The 95 % interval of a share of `n` that was seen: Wilson's score interval, which also holds near 0 and 1. */
function shareInterval(part: number, n: number): readonly [number, number] {
  const z2 = 1.96 ** 2;
  const middle = (part + z2 / 2) / (n + z2);
  const half = (1.96 * Math.sqrt((part * (n - part)) / n + z2 / 4)) / (n + z2);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Share of values whose band holds the truth, and what so few values tell of it. */
function heldCell(pairs: readonly { readonly errorDeg: number; readonly bandDeg: number }[]): string {
  if (pairs.length === 0) return '–';
  const held = pairs.filter(({ errorDeg, bandDeg }) => Math.abs(errorDeg) <= bandDeg).length;
  const [from, to] = shareInterval(held, pairs.length);
  return `${percent(share(held, pairs.length))} (${(100 * from).toFixed(0)}–${(100 * to).toFixed(0)})`;
}

function bodyPairs(legs: readonly ScoredRepLeg[]) {
  return legs.flatMap(({ peakDeg, truthPeakDeg, bandDeg }) =>
    peakDeg === null || bandDeg === null ? [] : [{ errorDeg: peakDeg - truthPeakDeg, bandDeg }],
  );
}

/** The main number of each measured leg: its error and its half-band. */
export function trackPairs(legs: readonly ScoredRepLeg[]) {
  return legs.flatMap(({ trackDeg, truthTrackDeg, trackBandDeg }) =>
    trackDeg === null || truthTrackDeg === null || trackBandDeg === null
      ? []
      : [{ errorDeg: trackDeg - truthTrackDeg, bandDeg: trackBandDeg }],
  );
}

function conditionRow(name: string, legs: readonly ScoredRepLeg[]): string[] {
  const [body, track] = [bodyPairs(legs), trackPairs(legs)];
  const { n, maeDeg, biasDeg, p95Deg } = errorStatistics(body.map(({ errorDeg }) => errorDeg));
  const band = n === 0 ? null : body.reduce((sum, { bandDeg }) => sum + bandDeg, 0) / n;
  const main = errorStatistics(track.map(({ errorDeg }) => errorDeg));
  return [
    name,
    String(n),
    degrees(maeDeg, 2),
    degrees(biasDeg, 2),
    degrees(p95Deg),
    `±${degrees(band)}`,
    heldCell(body),
    String(main.n),
    degrees(main.maeDeg, 2),
    heldCell(track),
  ];
}

/** Drift at the bottom by condition: what it is off by, and what its band holds. */
export function conditionsTable(clips: readonly ScoredClip[]): string {
  return table(
    [
      'left-out people',
      'legs and reps',
      'MAE °',
      'bias °',
      'p95 °',
      'mean band °',
      'truth in band %',
      'main number: n',
      'MAE °',
      'truth in band %',
    ],
    CONDITIONS.flatMap(([name, isOf]) => {
      const row = conditionRow(
        name,
        clips.flatMap((clip) => clip.reps.filter((leg) => isOf(clip, leg))),
      );
      return row[1] === '0' ? [] : [row];
    }),
  );
}
