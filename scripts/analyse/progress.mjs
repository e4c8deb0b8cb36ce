/** Erases the line, and goes to its beginning. */
const CLEAR_LINE = '\r\u001B[2K';
const BAR_CELLS = 20;
/** Width of a terminal that does not tell its width, or tells 0. */
const COLUMNS = 80;

/**
 * @typedef {object} Progress
 * @property {(number: number, of: number, label: string) => void} startFilm `number` is 1-based
 * @property {(title: { readonly number: number, readonly of: number, readonly label: string }, filmShare: number, overallShare: number) => void} show 0..1 each, of the film that has been measured longest and of all
 * @property {(line: string) => void} tell a line that stays
 * @property {(line: string) => void} complain a line that stays, of something that went wrong
 * @property {() => void} end
 */

/**
 * A bar in the terminal's last line; where there is no terminal (a pipe, a log), a plain line for each film.
 *
 * @param {NodeJS.WritableStream} out for what was measured
 * @param {NodeJS.WritableStream & { readonly isTTY?: boolean, readonly columns?: number }} errors for what was not, and for the bar
 * @returns {Progress}
 */
export function createProgress(out, errors) {
  const hasBar = errors.isTTY && process.env['TERM'] !== 'dumb';
  /** @param {string} text */
  const draw = (text) => {
    if (hasBar) errors.write(`${CLEAR_LINE}${text}`);
  };

  return {
    startFilm(number, of, label) {
      if (!hasBar) out.write(`Measuring ${number}/${of} ${printable(label)} …\n`);
    },
    show({ number, of, label }, filmShare, overallShare) {
      draw(formatBar(`${number}/${of} ${printable(label)}`, filmShare, overallShare, errors.columns || COLUMNS));
    },
    tell(line) {
      draw('');
      out.write(`${printable(line)}\n`);
    },
    complain(line) {
      draw('');
      errors.write(`${printable(line)}\n`);
    },
    end: () => draw(''),
  };
}

/**
 * @param {string} title
 * @param {number} filmShare 0..1
 * @param {number} overallShare 0..1
 * @param {number} columns that the terminal has
 */
export function formatBar(title, filmShare, overallShare, columns) {
  const full = Math.round(filmShare * BAR_CELLS);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full);
  const end = ` ${bar} ${percent(filmShare)}, all ${percent(overallShare)}`;
  // A line as wide as the terminal would break, and a broken line can't be erased.
  return `${shorten(title, columns - 1 - end.length)}${end}`.slice(0, columns - 1);
}

/** @param {number} share */
function percent(share) {
  return `${Math.floor(share * 100)} %`.padStart(5);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/**
 * Takes the middle out of a text that is too wide: of a path, beginning and end tell most.
 *
 * @param {string} text
 * @param {number} columns
 */
function shorten(text, columns) {
  const all = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (widthOf(all) <= columns) return text;
  const start = [];
  const end = [];
  for (let index = 0; widthOf([...start, ...end]) + 3 <= columns; index += 1) {
    if (index % 2 === 0) start.push(all[index / 2] ?? '');
    else end.unshift(all[all.length - (index + 1) / 2] ?? '');
  }
  return columns < 1 ? '' : `${start.join('')}…${end.join('')}`;
}

/** @param {readonly string[]} letters */
function widthOf(letters) {
  return letters.reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

/**
 * A file's name may hold anything, also what steers a terminal.
 *
 * @param {string} text
 */
function printable(text) {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}
