/**
 * The longest name that leaves room for a number and `.kneeline.json` within the 255 bytes of common disks, umlauts
 * included.
 */
const LONGEST = 100;

/** Takes everything out of a film's name that some disk does not allow, and its ending too. */
function bareName(film: string): string {
  const bare = film
    .normalize('NFC')
    .replace(/\.[^.]{1,5}$/u, '')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu, '-')
    .replace(/^[.\s]+/u, '');
  const short = Array.from(bare)
    .slice(0, LONGEST)
    .join('')
    .replace(/[.\s]+$/u, '');
  // Windows keeps these names for itself, whatever their ending.
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(short)) return `_${short}`;
  return short === '' ? 'film' : short;
}

/** Makes names comparable: on some disks names that differ only in case are the same. */
function fold(name: string): string {
  return name.toLowerCase();
}

/**
 * Names the results of films, without `.kneeline.csv` and the like. They are named like the films, no two alike, with
 * nothing in them that leads to another folder.
 *
 * @param isTaken whether the place that the results go to has such a name already.
 */
export async function nameResults(
  films: readonly string[],
  isTaken: (name: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const given = new Set<string>();
  const names: string[] = [];
  for (const film of films) {
    const bare = bareName(film);
    let name = bare;
    for (let number = 2; given.has(fold(name)) || (await isTaken(name)); number += 1) name = `${bare}-${number}`;
    given.add(fold(name));
    names.push(name);
  }
  return names;
}
