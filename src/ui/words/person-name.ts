import type { Listed, Person } from '../../runtime/archive/archive.ts';
import type { Tongue } from './use-words.ts';

/** Names a person on the screen. The owner of the machine has no name until given one. */
export function nameOf({ pseudonym }: Person, { t }: Tongue): string {
  return pseudonym === '' ? t('people.you') : pseudonym;
}

/**
 * Names a person within a sentence, so that a name written from right to left leaves the words around it where they
 * are.
 */
export function nameWithin(person: Person, tongue: Tongue): string {
  return `\u2068${nameOf(person, tongue)}\u2069`;
}

/** True if the owner without a name is the only person, so that nothing has to say whose something is. */
export function isJustYou(people: readonly Listed<Person>[]): boolean {
  const [first] = people;
  return people.length === 1 && first?.kind === 'intact' && first.row.pseudonym === '';
}
