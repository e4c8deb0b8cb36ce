import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorStatistics, type ErrorStatistics } from './error-statistics.ts';
import type { AccuracyReport } from './accuracy-report.ts';
import { runners } from './report-running.ts';
import { degrees, percent, table } from './report-table.ts';
import type { MotionTotals } from './score-motion.ts';
import { NUMBERS } from './score-numbers.ts';

function statistics({ n, maeDeg, biasDeg, p95Deg, limits95Deg }: ErrorStatistics): string[] {
  return [
    String(n),
    degrees(maeDeg),
    degrees(biasDeg),
    degrees(p95Deg),
    limits95Deg === null ? '–' : `${degrees(limits95Deg[0])} … ${degrees(limits95Deg[1])}`,
  ];
}

const STATISTICS_HEAD = ['n', 'MAE °', 'bias °', 'p95 °', '95 % limits °'];

type Case = AccuracyReport['cases'][number];

function bodyErrors(cases: readonly Case[]): ErrorStatistics {
  return errorStatistics(
    cases.flatMap(({ reps }) =>
      reps.flatMap(({ peakDeg, truthPeakDeg }) => (peakDeg === null ? [] : [peakDeg - truthPeakDeg])),
    ),
  );
}

function models(reports: readonly AccuracyReport[]): string {
  return table(
    [
      'model',
      'MAE facing °',
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
      'gain would fit ×',
      'residual SD °',
      'commit',
    ],
    reports.map(({ model, commit, overall: o }) => [
      model,
      degrees(o.bodyFppaFacing.maeDeg),
      degrees(o.bodyFppaFacing.biasDeg),
      degrees(o.bodyFppaYaw10.maeDeg),
      degrees(o.bodyFppaYaw20.maeDeg),
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
      o.fittedProfile?.gainFactor.toFixed(2) ?? '–',
      degrees(o.fittedProfile?.residualDeg),
      commit.slice(0, 7),
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
function otherNumbers(reports: readonly AccuracyReport[]): string {
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

function driftCuesOf({ cues }: AccuracyReport['cases'][number]): string {
  const said = cues.filter(({ kind }) => kind === 'drift');
  return said.map(({ timestampMs, text }) => `${(timestampMs / 1000).toFixed(1)} s “${text}”`).join('; ') || '–';
}

function oneModel({ model, cases, overall }: AccuracyReport): string {
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

/** Squats of real people, where a run read any. */
function realSquats(reports: readonly AccuracyReport[]): string[] {
  const read = reports.flatMap(({ overall }) => overall.realSquats ?? []);
  const [first] = read;
  // Points are recorded once, of one model: every run reads the same ones.
  if (first === undefined) return [];
  const { legs, sameVerdict, withinBands } = first.bothWays;
  return [
    '## Squats of real people',
    'Recorded points of public films through the film path; the truth is what a person sees in enlarged stills: good for side and gross size, not for degrees. Played backwards, a film must give the same.',
    table(
      ['', 'counted', 'invented', 'graded', 'carrying leg right %', 'verdict as the eye’s %', 'opposite verdict'],
      [motionRow('forwards', first), motionRow('backwards', first.backwards)],
    ),
    `Both ways together: ${sameVerdict} of ${legs} legs get the same verdict, ${withinBands} numbers agree within their bands.`,
  ];
}

/** Writes docs/accuracy.md from the files that runs of the accuracy command wrote. The first file is shown in detail. */
export async function writeReport(files: readonly string[], out: string): Promise<void> {
  const reports = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(resolve(file), 'utf8')) as AccuracyReport),
  );
  const [first] = reports;
  if (!first) throw new Error('Name at least one file that the accuracy command wrote.');
  const text = [
    '# Accuracy',
    `Generated on ${first.measuredAt.slice(0, 10)} by`,
    '    npm run accuracy -- --model MODEL --out MODEL.json        # once for each model\n    npm run accuracy -- --report docs/accuracy.md MODEL.json …',
    `Every frame of ${first.cases.length} rendered clips went through the product's own page in Chromium (decoding, worker, tracker, as for a film that a person opens). "Drift" is the number that the product reports at the bottom of a rep: the change of the frontal plane projection angle from standing, after view correction and the model's gain. The truth is the same change measured on the rig, in the person's own frontal plane.`,
    '## Models',
    models(reports),
    '## The other numbers',
    'Each cell gives the root mean square error against the rig, its bias, and the share of values whose 95 % band holds the truth, over all measured frames of all clips. Pelvis and trunk count on two legs only, and knee flexion while squatting only. The residuals in `model-profile.ts` are these errors.',
    otherNumbers(reports),
    ...realSquats(reports),
    `## Ways of taking the view out (${first.model})`,
    'All ways start from the same keypoints, before the gain of the model. The product is the fifth row, and the two rows below it show what limits it. [decisions/0003](decisions/0003-view-correction.md) gives the reasons.',
    table(
      ['way', 'MAE facing °', 'bias °', 'MAE at 5–12° yaw', 'at 13–22°'],
      Object.entries(first.corrections).map(([way, { facing, yaw10, yaw20 }]) => [
        way,
        degrees(facing.maeDeg),
        degrees(facing.biasDeg),
        degrees(yaw10.maeDeg),
        degrees(yaw20.maeDeg),
      ]),
    ),
    ...runners(reports),
    '## Beside published figures',
    table(
      ['source', 'what', 'figure'],
      [
        [
          'Kneeline, this page',
          'drift at the bottom against the rig, facing the camera',
          `MAE ${degrees(first.overall.bodyFppaFacing.maeDeg)}°, 95 % limits ${degrees(first.overall.bodyFppaFacing.limits95Deg?.[0])}° to ${degrees(first.overall.bodyFppaFacing.limits95Deg?.[1])}°`,
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
    ),
    'The published figures come from real people and mostly describe repeatability. Our figure comes from rendered people and describes error. Read them as context and not as a race.',
    '## What this does not show',
    [
      '- Rendered people wear clothes and stand in rooms, but skin, fabric and light are simpler than real ones. No validation on real people with motion capture has been done.',
      '- The gain of the model and the split of the bend between thigh and shank were fitted on these clips (three numbers for all of them). Clips that nobody here has seen may come out worse.',
      '- The hip of a pose model is not the ASIS of the clinic, so values are not comparable with ASIS-based norms.',
      '- Groups hold two to four people each, which is too few to show differences of about a degree between groups.',
    ].join('\n'),
    oneModel(first),
  ].join('\n\n');
  await writeFile(resolve(out), `${text}\n`);
}
