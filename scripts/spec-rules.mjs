/** Tells which rules of SPEC.md a test checked that ran and passed. */

/** Sources of the rules are listed like rules and need no test. */
const NO_RULE = 'SRC';

/**
 * @param {string} spec text of SPEC.md
 * @returns {string[]} ids in their order
 */
export function rulesIn(spec) {
  return [...spec.matchAll(/^- \*\*(([A-Z]+)-\d+)\*\*/gmu)].flatMap(([, id = '', area]) =>
    area === NO_RULE ? [] : [id],
  );
}

/**
 * @param {string} title of a test or of a group of tests: it begins with the rules that it checks, as in "UI-2, UI-3: …"
 * @returns {string[]}
 */
export function rulesNamedBy(title) {
  const [ids = ''] = /^[A-Z]+-\d+(?:, [A-Z]+-\d+)*(?=:)/u.exec(title) ?? [];
  return ids === '' ? [] : ids.split(', ');
}

/**
 * @typedef {{ readonly title: string, readonly ancestorTitles: readonly string[], readonly status: string }} TestResult
 * @typedef {{ readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[] }} TestResults
 */

/**
 * A test that was skipped has checked nothing.
 *
 * @param {string} spec text of SPEC.md
 * @param {TestResults} results what Vitest's JSON reporter wrote
 * @returns {string[]} the rules that no passed test names
 */
export function rulesWithoutPassedTest(spec, { testResults }) {
  const passed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed'),
  );
  const checked = new Set(
    passed.flatMap(({ title, ancestorTitles }) => [...ancestorTitles, title].flatMap(rulesNamedBy)),
  );
  return rulesIn(spec).filter((rule) => !checked.has(rule));
}
