/** Leaves room for a number and `.kneeline.json` within the 255 bytes of common disks, umlauts included. */
const LONGEST = 100;

/** What is left of a film's name when all that some disk minds is taken out of it, without its ending. */
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
  // Windows keeps these for itself, whatever their ending.
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(short)) return `_${short}`;
  return short === '' ? 'film' : short;
}

/** On some disks names that differ only in case are one. */
function fold(name: string): string {
  return name.toLowerCase();
}

/**
 * What the results of films are called, without `.kneeline.csv` and the like: like the films, no two alike, with nothing
 * in them that leads to another folder.
 *
 * @param isTaken whether the place that they go to has such a name already.
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
