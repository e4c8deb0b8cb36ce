import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AccuracyReport } from './accuracy-report.ts';
import { tabulateWays } from './compare-corrections.ts';
import { errorStatistics } from './error-statistics.ts';
import type { LeftOutModel } from './fit/leave-out.ts';
import { limitTable } from './fit/limit-risk.ts';
import { overallOf, type Overall } from './overall.ts';
import type { RealSquats } from './real-squats.ts';
import { runners } from './report-running.ts';
import { bodyErrors, conditionsTable, degrees, percent, STATISTICS_HEAD, statistics, table } from './report-tables.ts';
import type { ScoredClip } from './score-clip.ts';
import type { MotionTotals } from './score-motion.ts';
import { NUMBERS } from './score-numbers.ts';

/** A model with its figures over all clips. */
interface MeasuredModel extends LeftOutModel {
  readonly overall: Overall;
}

function models(measured: readonly MeasuredModel[]): string {
  return table(
    [
      'model',
      'clips / people',
      'MAE facing ° / p95',
      'bias °',
      'MAE at 5–12° yaw',
      'at 13–22°',
      'AUC inward',
      'right sign %',
      'inward recall %',
      'outward recall %',
      'false flags %',
      'reps precision / recall %',
      'flag delay ms',
      'unseeable refused %',
      'seeable refused %',
      'truth in band %',
      'spread between groups °',
    ],
    measured.map(({ model, people, clips, overall: o }) => [
      model,
      `${clips.length} / ${people}`,
      `${degrees(o.bodyFppaFacing.maeDeg, 2)} / ${degrees(o.bodyFppaFacing.p95Deg)}`,
      degrees(o.bodyFppaFacing.biasDeg),
      degrees(o.bodyFppaYaw10.maeDeg, 2),
      degrees(o.bodyFppaYaw20.maeDeg, 2),
      o.aucInward?.toFixed(3) ?? '–',
      percent(o.signRightShare),
      percent(o.inwardRecall),
      percent(o.outwardRecall),
      percent(o.falseFlagShare),
      `${percent(o.repPrecision)} / ${percent(o.repRecall)}`,
      o.flagDelayMsP50?.toFixed(0) ?? '–',
      percent(o.unseeableRefusedShare),
      percent(o.seeableRefusedShare),
      percent(o.bandCoverage),
      degrees(o.groupMaeSpreadDeg),
    ]),
  );
}

const NUMBER_UNITS: Readonly<Record<(typeof NUMBERS)[number], string>> = {
  fppaDeg: 'angle in the picture °',
  kneeFromAxisPct: 'knee from axis, % leg',
  kneeOverToePct: 'knee over toe, % leg',
  kneeOverToeChangePct: 'its change at the bottom, % leg',
  depthPct: 'depth, %',
  kneeFlexionDeg: 'knee flexion °',
  pelvicDropDeg: 'pelvic drop °',
  trunkLeanDeg: 'trunk lean °',
  kneeAnkleRatio: 'knee–ankle ratio',
};

/** The table of RMS errors and of the shares of values whose band holds the truth. */
function otherNumbers(reports: readonly MeasuredModel[]): string {
  return table(
    ['number', ...reports.map(({ model }) => model)],
    NUMBERS.map((name) => [
      NUMBER_UNITS[name],
      ...reports.map(({ overall }) => {
        const { rms, bias, coverage } = overall.numbers[name];
        return rms === null || bias === null
          ? '–'
          : `${rms.toFixed(2)} (bias ${bias.toFixed(2)}), ${percent(coverage)} %`;
      }),
    ]),
  );
}

function driftCuesOf({ cues }: ScoredClip): string {
  const said = cues.filter(({ kind }) => kind === 'drift');
  return said.map(({ timestampMs, text }) => `${(timestampMs / 1000).toFixed(1)} s “${text}”`).join('; ') || '–';
}

function oneModel({ model, clips: cases, overall }: MeasuredModel): string {
  const tags = [...new Set(cases.flatMap(({ conditions }) => conditions))].toSorted();
  const confusionLabels = ['inward', 'in-line', 'outward', 'not-reported'];
  return [
    `## ${model}, in detail`,
    '### Clips',
    table(
      [
        'clip',
        'measured',
        'refused',
        'picture angle MAE °',
        'bias °',
        'knee over toe MAE %',
        'bottom: truth → reported °',
      ],
      cases.map((clip) => [
        clip.id,
        `${clip.measured}/${clip.frames}`,
        Object.entries(clip.refused)
          .map(([reason, count]) => `${reason} ${count}`)
          .join(', ') || '–',
        degrees(clip.imageFppa.maeDeg),
        degrees(clip.imageFppa.biasDeg),
        degrees(clip.kneeOverToe.maePctLeg),
        clip.reps
          .map(({ leg, truthPeakDeg, peakDeg }) => `${leg} ${truthPeakDeg.toFixed(0)} → ${degrees(peakDeg)}`)
          .join('; ') || '–',
      ]),
    ),
    '### Drift at the bottom, by condition',
    table(
      ['condition', ...STATISTICS_HEAD],
      tags.map((tag) => [tag, ...statistics(bodyErrors(cases.filter(({ conditions }) => conditions.includes(tag))))]),
    ),
    '### Drift at the bottom, by group of the rendered people',
    table(
      ['group', ...STATISTICS_HEAD],
      Object.entries(overall.groups).map(([group, of]) => [group, ...statistics(of)]),
    ),
    '### What the coach says about drift',
    `${overall.cues.cuedOnce} of ${overall.cues.driftReps} reps that truly drift get exactly one cue for the right leg and way. ${overall.cues.cuedInTime} of these cues come within 600 ms of the true crossing of 8° (median ${overall.cues.delayMsP50?.toFixed(0) ?? '–'} ms, at most ${overall.cues.delayMsMax?.toFixed(0) ?? '–'} ms). ${overall.cues.inLineCued} of ${overall.cues.inLineReps} in-line reps get a cue.`,
    table(
      ['clip', 'said, and when'],
      cases.map((clip) => [clip.id, driftCuesOf(clip)]),
    ),
    '### Verdicts: truth by row, reported by column',
    table(
      ['', ...confusionLabels],
      Object.entries(overall.confusion).map(([truth, row]) => [
        truth,
        ...confusionLabels.map((label) => String(row[label] ?? 0)),
      ]),
    ),
  ].join('\n\n');
}

function motionRow(way: string, totals: MotionTotals): string[] {
  return [
    way,
    `${totals.counted} of ${totals.n}`,
    String(totals.invented),
    String(totals.graded),
    percent(totals.legRight),
    percent(totals.verdictRight),
    String(totals.verdictOpposite),
  ];
}

function realSquats(read: RealSquats): string[] {
  const { legs, sameVerdict, withinBands } = read.bothWays;
  return [
    '## Squats of real people',
    'Recorded points of public films through the film path; the truth is what a person sees in enlarged stills: good for side and gross size, not for degrees. Played backwards, a film must give the same. The figures of the model are those of `model-profile.ts`: nobody here had a part in them.',
    table(
      ['', 'counted', 'invented', 'graded', 'carrying leg right %', 'verdict as the eye’s %', 'opposite verdict'],
      [motionRow('forwards', read), motionRow('backwards', read.backwards)],
    ),
    `Both ways together: ${sameVerdict} of ${legs} legs get the same verdict, ${withinBands} numbers agree within their bands.`,
  ];
}

/** How well the turn of the body is told. */
function turns({ turns: told }: LeftOutModel): string {
  const { n, maeDeg, p95Deg } = errorStatistics(told.map(({ errorDeg }) => errorDeg));
  const held = told.filter(({ errorDeg, deviationDeg }) => Math.abs(errorDeg) <= 1.96 * deviationDeg).length;
  return `The turn of the body is told to ${degrees(maeDeg)}° on average, to ${degrees(p95Deg)}° in 95 of 100 clips, and within 1.96 of its own deviation in ${percent(n === 0 ? null : held / n)} % of the clips.`;
}

/** Every report says this of itself before its tables. */
const ABOUT = [
  'Every clip went through the product’s own engine in Chromium, and what the engine saw through the product’s own film path. All figures here are of people who were left out: gain, residuals, bands and the weights of the turn with which a clip was measured were fitted without its person. "Drift" in these tables is the change of the frontal plane projection angle from standing in the body’s own frontal plane, and the truth is the same change on the rig. The main number is the knee’s departure from the plane of hip and foot.',
  '`blazepose-precise` is what films are measured by unless a person wants them fast: BlazePose full and heavy, joined (decisions/0032). `blazepose-full` is what cameras and fast films are measured by. The recordings are of 15 frames a second of whole clips for precise films and BlazePose full and lite, and of 10 frames a second of the first rep for BlazePose heavy and the MoveNet models. A live camera gives more.',
  'The MoveNet models show neither toes nor depth, so they tell no turn and take everybody to face the camera. Their gain is fitted to the people who are turned by 8° at the most, and their band holds how far all these people are turned (root mean square about 6°), which makes it so wide that most drifts can’t be told.',
];

/** Whole clips were recorded of this model, so that several reps of one leg can be told apart. */
const DETAILED_MODEL = 'blazepose-full';

/**
 * Writes docs/accuracy.md. One model is shown in detail: the one of which whole clips were recorded, else the first.
 *
 * @param commands the lines by which a reader makes the page again.
 * @param runs accuracy runs that measured runners.
 */
export async function writeReport(
  out: string,
  leftOut: readonly LeftOutModel[],
  real: RealSquats | null,
  commands: readonly string[],
  runs: readonly AccuracyReport[] = [],
): Promise<void> {
  const measured = leftOut.map((one) => ({ ...one, overall: overallOf(one.clips) }));
  const detailed = measured.find(({ model }) => model === DETAILED_MODEL) ?? measured[0];
  if (detailed === undefined) throw new Error('No model was observed');
  const text = [
    '# Accuracy',
    'Generated by',
    commands.map((command) => `    ${command}`).join('\n'),
    ...ABOUT,
    '## Models',
    models(measured),
    '## By condition',
    'The band promises 95 %, and is fitted to hold 96 % of the truth. In brackets stands the 95 % interval of each share (Wilson): a dozen legs can’t tell 94 from 100 %.',
    ...measured.flatMap((one) => [`### ${one.model}`, conditionsTable(one.clips), turns(one)]),
    `## Where the limit lies (${detailed.model})`,
    'A drift within 8° is in line. The table tells what other limits of the value would cost, with the limit of the band’s near end at 1.5°: each leg’s true drift is read with the errors of all legs, in half-bands and towards either side. The record’s number is that of the bottom; live, it is the largest number of a rep that was held for 200 ms. The limit is the lowest one whose false flags stay within 3 % in both, whichever person is left out.',
    limitTable(detailed),
    '## The other numbers',
    'Each cell gives the root mean square error against the rig, its bias, and the share of values whose 95 % band holds the truth, over all measured frames of all clips. Pelvis and trunk count on two legs only, and knee flexion while squatting only. The residuals in `model-profile.ts` are the smallest whose bands hold 96 % of these values.',
    otherNumbers(measured),
    ...(real === null ? [] : realSquats(real)),
    `## Ways of taking the view out (${detailed.model})`,
    'All ways start from the same keypoints, before the gain of the model. The product is the fifth row, and the two rows below it show what limits it. [decisions/0003](decisions/0003-view-correction.md) gives the reasons.',
    table(
      ['way', 'MAE facing °', 'bias °', 'MAE at 5–12° yaw', 'at 13–22°'],
      Object.entries(tabulateWays(detailed.ways)).map(([way, { facing, yaw10, yaw20 }]) => [
        way,
        degrees(facing.maeDeg),
        degrees(facing.biasDeg),
        degrees(yaw10.maeDeg),
        degrees(yaw20.maeDeg),
      ]),
    ),
    ...runners(runs),
    '## Beside published figures',
    published(detailed),
    'The published figures come from real people and mostly describe repeatability. Our figure comes from rendered people and describes error. Read them as context and not as a race.',
    '## What this does not show',
    [
      '- Rendered people wear clothes and stand in rooms, but skin, fabric and light are simpler than real ones. No validation on real people with motion capture has been done.',
      '- Figures are left out, choices are not: which crops, clues and rules the product has was decided by looking at these clips. Clips that nobody here has seen may come out worse.',
      '- The hip of a pose model is not the ASIS of the clinic, so values are not comparable with ASIS-based norms.',
      '- Groups hold two to eight people each, which is too few to show differences of about a degree between groups.',
    ].join('\n'),
    oneModel(detailed),
  ].join('\n\n');
  await writeFile(resolve(out), `${text}\n`);
}

function published({ model, overall }: MeasuredModel): string {
  const { maeDeg, limits95Deg } = overall.bodyFppaFacing;
  return table(
    ['source', 'what', 'figure'],
    [
      [
        'Kneeline, this page',
        `drift at the bottom against the rig, facing the camera, left-out people (${model})`,
        `MAE ${degrees(maeDeg)}°, 95 % limits ${degrees(limits95Deg?.[0])}° to ${degrees(limits95Deg?.[1])}°`,
      ],
      [
        'Munro 2012, n = 20',
        'human raters, 2D FPPA, repeatability',
        'SEM 2.7–3.0°, smallest detectable difference 7.5–8.9°',
      ],
      ['Gwynne & Curran 2014', 'human raters, 2D FPPA, repeatability', 'SEM 2–4°'],
      ['OpenCap, Lima 2024, n = 19', 'squat joint angles, two phones', 'RMSE 7.0° (2.9–13.6)'],
      ['Qinematic (Kinect) 2020, n = 37', 'medial knee displacement', 'SEM 9–10.7°'],
    ],
  );
}
