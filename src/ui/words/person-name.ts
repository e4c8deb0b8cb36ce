import type { Listed, Person } from '../../runtime/archive/archive.ts';
import type { Tongue } from './use-words.ts';

/** What somebody is called on the screen: whoever owns the machine has no name until given one. */
export function nameOf({ pseudonym }: Person, { t }: Tongue): string {
  return pseudonym === '' ? t('people.you') : pseudonym;
}

/** The same within a sentence: a name written from right to left leaves the words around it where they are. */
export function nameWithin(person: Person, tongue: Tongue): string {
  return `\u2068${nameOf(person, tongue)}\u2069`;
}

/** Nobody but the owner, without a name: then nothing has to say whose something is. */
export function isJustYou(people: readonly Listed<Person>[]): boolean {
  const [first] = people;
  return people.length === 1 && first?.kind === 'intact' && first.row.pseudonym === '';
}
