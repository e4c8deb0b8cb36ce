import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, parse, resolve } from 'node:path';
import { explainFileError } from './explain-file-error.mjs';

/**
 * @typedef {object} Film
 * @property {string} path absolute
 * @property {string} label the path as the person gave it
 * @property {string} result what its files are called, without their endings
 * @property {number} bytes its size
 * @property {string | null} problem why it can't even be tried: one sentence
 */

export const FILM_ENDINGS = ['mp4', 'mov', 'webm', 'mkv', 'm4v', 'mts', 'm2ts', '3gp'];

/** Endings of films that no browser reads. The command tries such films too, so that it can say what to do with each. */
const UNREAD_ENDINGS = ['avi', 'wmv', 'asf', 'flv', 'mpg', 'mpeg', 'vob', 'rm'];

const naturalOrder = new Intl.Collator('en', { numeric: true }).compare;

/**
 * The films that the inputs name, in that order; of a folder the videos right in it, by name. Each file once, however
 * often it is named.
 *
 * @param {readonly string[]} inputs
 * @param {string} folder that relative inputs start from
 * @returns {Promise<Film[]>}
 */
export async function findFilms(inputs, folder) {
  const found = [];
  for (const input of inputs) found.push(...(await lookAt(input, folder)));
  return nameResults(withoutRepeats(found));
}

/**
 * @typedef {Omit<Film, 'result'> & { readonly identity: string }} FoundFilm
 */

/**
 * @param {string} input
 * @param {string} folder
 * @returns {Promise<FoundFilm[]>}
 */
async function lookAt(input, folder) {
  const path = resolve(folder, input);
  try {
    const kind = await stat(path);
    if (!kind.isDirectory()) return [await openable(path, input)];
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isDirectory() || !isFilmName(entry.name) ? [] : [entry.name]));
    names.sort(naturalOrder);
    const films = await Promise.all(names.map((name) => openable(join(path, name), join(input, name))));
    if (films.length > 0) return films;
    return [hopeless(path, input, `There is no video in this folder (${FILM_ENDINGS.join(', ')}).`)];
  } catch (error) {
    return [hopeless(path, input, explainFileError(error))];
  }
}

/**
 * Names that begin with a dot are left out: macOS writes such companions of every film onto foreign disks.
 *
 * @param {string} name
 */
function isFilmName(name) {
  return !name.startsWith('.') && [...FILM_ENDINGS, ...UNREAD_ENDINGS].includes(extname(name).slice(1).toLowerCase());
}

/**
 * @param {string} path
 * @param {string} label
 * @returns {Promise<FoundFilm>}
 */
async function openable(path, label) {
  try {
    const kind = await stat(path);
    if (!kind.isFile()) return hopeless(path, label, 'This is not a file.');
    await access(path, constants.R_OK);
    return { path, label, bytes: kind.size, problem: null, identity: await realpath(path) };
  } catch (error) {
    return hopeless(path, label, explainFileError(error));
  }
}

/**
 * @param {string} path
 * @param {string} label
 * @param {string} problem
 * @returns {FoundFilm}
 */
function hopeless(path, label, problem) {
  return { path, label, bytes: 0, problem, identity: path };
}

/**
 * @param {readonly FoundFilm[]} films
 * @returns {FoundFilm[]}
 */
function withoutRepeats(films) {
  return [...new Map(films.toReversed().map((film) => [film.identity, film])).values()].toReversed();
}

/**
 * Films of the same name are numbered. Names that differ in case or in how an umlaut is written count as the same: on
 * some disks they are.
 *
 * @param {readonly FoundFilm[]} films
 * @returns {Film[]}
 */
function nameResults(films) {
  const taken = new Set();
  return films.map(({ identity: _identity, ...film }) => {
    const { name } = parse(film.path);
    let result = name;
    for (let number = 2; taken.has(foldName(result)); number += 1) result = `${name}-${number}`;
    taken.add(foldName(result));
    return { ...film, result };
  });
}

/** @param {string} name */
function foldName(name) {
  return name.normalize('NFC').toLowerCase();
}
