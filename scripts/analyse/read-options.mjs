import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CSV_CONVENTIONS } from '../../src/core/session/csv-line.ts';
import { BACKENDS, DEFAULT_MODEL, SINGLE_MODELS } from '../../src/pose/engine.ts';
import { MOST_SLOWED_TIMES } from '../../src/runtime/source/film-wish.ts';
import { LEAST_LEG_M, MOST_LEG_M } from '../../src/core/session/session-trc.ts';
import { FILM_ENDINGS } from './find-films.mjs';

/**
 * @typedef {object} Options
 * @property {readonly string[]} inputs files and folders, as they were given
 * @property {string} out absolute
 * @property {string | undefined} model
 * @property {string | undefined} backend
 * @property {'precise' | 'fast'} films whether two models measure a film, or one
 * @property {boolean} overwrite
 * @property {boolean} run the films show runners
 * @property {import('../../src/core/session/csv-line.ts').CsvConvention} convention the signs of the tables
 * @property {import('../../src/runtime/source/film-wish.ts').FilmWish} wish how the films were filmed
 * @property {import('./point-files.mjs').PointFiles} points the files of points that are written besides
 */

/** Sees runners alone where a person asks for it, in about three times the time of one model (docs/decisions/0030-films-of-runs.md). */
const ALONE_ON_RUNNERS = 'blazepose-heavy';

export const USAGE = `npm run analyse -- FILES… --out DIR [options]

Measures each film as the page does, several at once where the machine has cores for it, and writes NAME.kneeline.csv and NAME.kneeline.json of it into DIR,
and summary.csv with one line per film and leg. Of a folder, the videos right in it are taken
(${FILM_ENDINGS.join(', ')}). Nothing leaves this machine.

  --out DIR        where to write; made if it is not there
  --precise        two models see each film, which takes about twice the time and errs less: the default
  --fast           one model sees each film, the one that a camera has
  --model MODEL    ${SINGLE_MODELS.join(', ')};
                   any but ${DEFAULT_MODEL} sees each film alone
  --backend NAME   auto, ${BACKENDS.join(', ')}
  --slowed N       every film is in slow motion, N times slower than life; without it, as the file says
  --mirrored       every film is mirrored: left and right are exchanged back before measuring
  --csv SIGNS      signs of the tables, as your spreadsheet reads them: comma-point (1.5, 2.5; the default),
                   semicolon-comma (1,5; 2,5) or semicolon-point (1.5; 2.5)
  --trc            NAME.kneeline.trc besides: the points over time, in pixels, for OpenSim, Pose2Sim, Mokka
  --leg-length M   the same in metres, for a person whose leg (hip to knee to ankle) is M metres long
  --kinovea        NAME.kneeline-kinovea.trc besides: the points for Kinovea, to lie on the film
  --run            the films show a runner from the front or from behind: steps, cadence and each leg's mean go into
                   NAME.kneeline-run.csv, .json and, with --trc, .trc, and there is no summary.csv; the second model takes
                   about half as long again, and --precise means ${ALONE_ON_RUNNERS} alone, which takes about three
                   times as long as --fast
  --overwrite      measure again what DIR already holds; without it, that is kept
  --help           this text

Ends with 0 when every film was measured, 1 when one was not, 2 when the command was not understood,
130 after Ctrl-C; what was finished until then stays.`;

/** The command was not understood; the message says where. */
export class UsageError extends Error {
  /** @override */
  name = 'UsageError';
}

/**
 * @param {readonly string[]} args
 * @param {string} folder that relative paths start from
 * @returns {Options | 'help'}
 * @throws {UsageError}
 */
export function readOptions(args, folder) {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (positionals.length === 0) throw new UsageError('Which films? Name files or folders.');
  if (values.out === undefined || values.out === '') {
    throw new UsageError(
      'Where to write? Name a folder with --out DIR, and put “--” before everything: npm takes it else.',
    );
  }
  requireOneOf('--model', values.model, SINGLE_MODELS);
  requireOneOf('--backend', values.backend, ['auto', ...BACKENDS]);
  const points = { trc: values.trc, legLengthM: legLengthM(values['leg-length']), kinovea: values.kinovea };
  if (values.run && points.kinovea) {
    throw new UsageError('--run goes without --kinovea: it measures too few frames for points that lie on the film.');
  }
  const isAlone = values.model !== undefined && values.model !== DEFAULT_MODEL;
  if (values.precise && (values.fast || isAlone)) {
    throw new UsageError(`--precise goes with ${DEFAULT_MODEL}: not with --fast or another --model.`);
  }
  return {
    inputs: positionals,
    films: values.fast ? 'fast' : 'precise',
    out: resolve(folder, values.out),
    model: values.run && values.precise ? ALONE_ON_RUNNERS : values.model,
    backend: values.backend,
    overwrite: values.overwrite,
    run: values.run,
    convention: convention(values.csv),
    wish: { slowedBy: slowedBy(values.slowed), mirrored: values.mirrored },
    points,
  };
}

/** @param {string | undefined} value */
function convention(value) {
  requireOneOf('--csv', value, CSV_CONVENTIONS);
  return CSV_CONVENTIONS.find((one) => one === value) ?? 'comma-point';
}

/** @param {string | undefined} value */
function slowedBy(value) {
  if (value === undefined) return null;
  const times = Number(value);
  if (value.trim() !== '' && times >= 1 && times <= MOST_SLOWED_TIMES) return times;
  throw new UsageError(`--slowed wants a number from 1 to ${MOST_SLOWED_TIMES}, not “${value}”.`);
}

/** @param {string | undefined} value */
function legLengthM(value) {
  if (value === undefined) return null;
  const metres = Number(value);
  if (value.trim() !== '' && metres >= LEAST_LEG_M && metres <= MOST_LEG_M) return metres;
  throw new UsageError(
    `--leg-length wants metres from ${LEAST_LEG_M} to ${MOST_LEG_M}, with a decimal point, not “${value}”.`,
  );
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        model: { type: 'string' },
        backend: { type: 'string' },
        slowed: { type: 'string' },
        csv: { type: 'string' },
        mirrored: { type: 'boolean', default: false },
        trc: { type: 'boolean', default: false },
        'leg-length': { type: 'string' },
        kinovea: { type: 'boolean', default: false },
        precise: { type: 'boolean', default: false },
        fast: { type: 'boolean', default: false },
        overwrite: { type: 'boolean', default: false },
        run: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * @param {string} option
 * @param {string | undefined} value
 * @param {readonly string[]} known
 */
function requireOneOf(option, value, known) {
  if (value !== undefined && !known.includes(value)) {
    throw new UsageError(`${option} knows ${known.join(', ')}, not “${value}”.`);
  }
}
