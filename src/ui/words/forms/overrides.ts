/** The dotted names of all texts in an object of texts, as `t()` takes them: `start.title`. */
type TextName<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${TextName<Words[Key]>}`;
}[keyof Words & string];

/** Other texts for some names of a language. A name that the language does not have does not compile. */
export type Overrides<Words> = Readonly<Partial<Record<TextName<Words>, string>>>;

/**
 * Gives the words of a language with some texts exchanged, so that a variant of it has to write only the texts in which the two
 * differ.
 *
 * @param words an object of texts and of further such objects.
 */
export function withOverrides<Words extends object>(words: Words, overrides: Overrides<Words>): Words;
export function withOverrides(words: object, overrides: Readonly<Record<string, string | undefined>>): object {
  const exchanged = (group: object, path: string): object =>
    Object.fromEntries(
      Object.entries(group).map(([key, value]: [string, unknown]) => {
        const name = `${path}${key}`;
        return [
          key,
          typeof value === 'object' && value !== null ? exchanged(value, `${name}.`) : (overrides[name] ?? value),
        ];
      }),
    );
  return exchanged(words, '');
}
