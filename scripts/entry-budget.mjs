import { gzipSync } from 'node:zlib';

/**
 * Fails a build whose first page has grown: every script that the page needs before "Use the camera" can be pressed,
 * packed with gzip, must fit the budget. Workers and pages that are fetched later do not count.
 *
 * @param {number} budgetBytes
 * @returns {import('vite').Plugin}
 */
export function entryBudget(budgetBytes) {
  return {
    name: 'kneeline:entry-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const scripts = new Set();
      /** @param {string} fileName */
      const add = (fileName) => {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk' || scripts.has(fileName)) return;
        scripts.add(fileName);
        for (const needed of chunk.imports) add(needed);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId !== null && isFirst(chunk.facadeModuleId))
          add(chunk.fileName);
      }
      let bytes = 0;
      for (const fileName of scripts) {
        const chunk = bundle[fileName];
        if (chunk?.type === 'chunk') bytes += gzipSync(chunk.code, { level: 9 }).length;
      }
      if (bytes > budgetBytes) {
        this.error(
          `The first page needs ${bytes} bytes of packed script, and its budget is ${budgetBytes}. Import late what the first page does not show.`,
        );
      }
    },
  };
}

/**
 * The first script, the app, and the first page's words in one language.
 *
 * @param {string} moduleId
 */
function isFirst(moduleId) {
  return ['/src/boot.ts', '/src/main.tsx', '/src/ui/words/en/first-page.ts'].some((end) => moduleId.endsWith(end));
}
